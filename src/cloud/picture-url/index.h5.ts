import { originOfCloud } from '../transport/browser.h5';

/** Where a stored picture is shown from. Outside WeChat a cloud file id means nothing to an image. */
export function pictureUrl(fileId: string): string {
  const path = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1];
  return path ? `${originOfCloud()}/files/${path}` : fileId;
}
