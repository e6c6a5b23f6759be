import Taro from '@tarojs/taro';
import { safely } from '../../phone/safely';
import { uploadPaths } from '../upload/upload-paths';
import { formatOf, requireSize, TABLE_EXTENSIONS, type TableFile } from './table';

/** Lets the person choose a spreadsheet out of a conversation and stores it. Undefined when they think better of it. */
export async function chooseTable(): Promise<TableFile | undefined> {
  const chosen = await safely(() => Taro.chooseMessageFile({ count: 1, type: 'file', extension: TABLE_EXTENSIONS }));
  const file = chosen?.tempFiles[0];
  if (!file) return undefined;
  const format = formatOf(file.name);
  requireSize(file.size);
  const [cloudPath = ''] = await uploadPaths([`.${format}`]);
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: file.path });
  return { fileId: fileID, name: file.name, format };
}
