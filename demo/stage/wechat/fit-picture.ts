/** What goes as it is; a larger picture is made smaller, as WeChat itself does. */
const MAX_BYTES = 1024 * 1024;
const MAX_SIDE_PIXELS = 1_600;
const KEPT_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif'];

/** A picture as WeChat takes it. @throws Error when the browser cannot read it */
export async function fitPicture(file: Blob): Promise<Blob> {
  const image = await createImageBitmap(file);
  if (file.size <= MAX_BYTES && KEPT_TYPES.includes(file.type)) return file;
  const scale = Math.min(1, MAX_SIDE_PIXELS / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('the picture could not be written')));
    canvas.toBlob(take, 'image/jpeg', 0.85);
  });
}
