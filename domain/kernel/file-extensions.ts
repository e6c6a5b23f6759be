/** What files people put into storage may be called: pictures, and the tables of an import. */
export const FILE_EXTENSIONS = ['jpg', 'jpeg', 'png', 'gif', 'webp', 'csv', 'txt', 'xlsx'] as const;
export type FileExtension = (typeof FILE_EXTENSIONS)[number];

/** The ending of a name, in small letters; that of a photograph where there is none we know. */
export function fileExtensionOf(name: string): FileExtension {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return FILE_EXTENSIONS.find((extension) => extension === ending) ?? 'jpg';
}
