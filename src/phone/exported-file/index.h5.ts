import type { ExportedFile } from './exported';

/** Hands a file to the browser, which puts it among the downloads. */
export async function fetchExported(url: string, fileName: string): Promise<ExportedFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the file was not fetched: ${response.status}`);
  return handOver(await response.blob(), fileName);
}

/** The same of a text that the cloud answered as it is to stand in the file. */
export async function writeExported(text: string, fileName: string): Promise<ExportedFile> {
  return handOver(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileName);
}

function handOver(blob: Blob, fileName: string): ExportedFile {
  const address = URL.createObjectURL(blob);
  const send = (): void => {
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
  };
  send();
  return { fileName, send };
}
