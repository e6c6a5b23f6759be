/** Where a stored picture is shown from: WeChat's images take a cloud file id as it is. */
export function pictureUrl(fileId: string): string {
  return fileId;
}
