import type { ExportedFile } from './exported';

/** Hands a file to the browser, which puts it among the downloads. */
export async function fetchExported(url: string, fileName: string): Promise<ExportedFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the file was not fetched: ${response.status}`);
  const address = URL.createObjectURL(await response.blob());
  const send = (): void => {
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
  };
  send();
  return { fileName, send };
}
