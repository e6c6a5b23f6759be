import Taro from '@tarojs/taro';
import { safely } from '../safely';
import type { ExportedFile } from './exported';

/** Fetches a file into the mini program. From there it is opened, or sent into a conversation, by a tap. */
export async function fetchExported(url: string, fileName: string): Promise<ExportedFile> {
  const filePath = pathOf(fileName);
  const { statusCode } = await Taro.downloadFile({ url, filePath });
  if (statusCode !== 200) throw new Error(`the file was not fetched: ${statusCode}`);
  return handOver(filePath, fileName);
}

/** The same of a text that the cloud answered as it is to stand in the file. */
export async function writeExported(text: string, fileName: string): Promise<ExportedFile> {
  const filePath = pathOf(fileName);
  await new Promise<void>((resolve, reject) => {
    const refused = ({ errMsg }: { errMsg: string }): void => reject(new Error(errMsg));
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: text,
      encoding: 'utf8',
      success: () => resolve(),
      fail: refused,
    });
  });
  return handOver(filePath, fileName);
}

function pathOf(fileName: string): string {
  const folder = Taro.env.USER_DATA_PATH;
  if (!folder) throw new Error('nowhere to put the file');
  return `${folder}/${fileName}`;
}

const handOver = (filePath: string, fileName: string): ExportedFile => ({
  fileName,
  // WeChat's viewer knows Excel, not CSV.
  ...(fileName.endsWith('.xlsx')
    ? { open: () => void safely(() => Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })) }
    : {}),
  // Refused when the person closes the list of conversations.
  send: () => void safely(() => Taro.shareFileMessage({ filePath, fileName })),
});
