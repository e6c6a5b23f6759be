import Taro from '@tarojs/taro';
import type { ExportedFile } from './exported';

/** Fetches a file into the mini program. From there it is opened, or sent into a conversation, by a tap. */
export async function fetchExported(url: string, fileName: string): Promise<ExportedFile> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  const { statusCode } = await Taro.downloadFile({ url, filePath });
  if (statusCode !== 200) throw new Error(`the file was not fetched: ${statusCode}`);
  return {
    fileName,
    // WeChat's viewer knows Excel, not CSV.
    ...(fileName.endsWith('.xlsx')
      ? { open: () => void Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true }).catch(() => undefined) }
      : {}),
    // Refused when the person closes the list of conversations.
    send: () => void Taro.shareFileMessage({ filePath, fileName }).catch(() => undefined),
  };
}
