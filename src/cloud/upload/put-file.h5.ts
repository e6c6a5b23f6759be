import { authorization, originOfCloud } from '../transport/browser.h5';

/** Stores a file, as wx.cloud.uploadFile does in WeChat. Answers its id. */
export async function putFile(path: string, file: Blob, type: string): Promise<string> {
  const response = await fetch(`${originOfCloud()}/files/${path}`, {
    method: 'PUT',
    body: file,
    headers: { 'Content-Type': type, ...authorization() },
  });
  if (!response.ok) throw new Error(`the file was not stored: ${response.status}`);
  const { fileID } = (await response.json()) as { fileID: string };
  return fileID;
}
