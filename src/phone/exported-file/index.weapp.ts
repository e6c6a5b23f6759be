import Taro from '@tarojs/taro';
import { safely } from '../safely';
import type { ExportedFile } from './exported';

/** Fetches a file into the mini program. From there it is opened, or sent into a conversation, by a tap. */
export async function fetchExported(url: string, fileName: string): Promise<ExportedFile> {
  const folder = Taro.env.USER_DATA_PATH;
  if (!folder) throw new Error('nowhere to put the file');
  const filePath = `${folder}/${fileName}`;
  const { statusCode } = await Taro.downloadFile({ url, filePath });
  if (statusCode !== 200) throw new Error(`the file was not fetched: ${statusCode}`);
  return {
    fileName,
    // WeChat's viewer knows Excel, not CSV.
    ...(fileName.endsWith('.xlsx')
      ? { open: () => void safely(() => Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })) }
      : {}),
    // Refused when the person closes the list of conversations.
    send: () => void safely(() => Taro.shareFileMessage({ filePath, fileName })),
  };
}
