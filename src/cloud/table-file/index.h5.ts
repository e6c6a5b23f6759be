import { chooseFiles } from '../../phone/choose-files.h5';
import { putFile } from '../upload/put-file.h5';
import { uploadPaths } from '../upload/upload-paths';
import { formatOf, requireSize, TABLE_EXTENSIONS, type TableFile } from './table';

const TYPES = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** Lets the person choose a spreadsheet and stores it. Undefined when they think better of it. */
export async function chooseTable(): Promise<TableFile | undefined> {
  const [file] = await chooseFiles({ accept: TABLE_EXTENSIONS.map((extension) => `.${extension}`).join(',') });
  if (!file) return undefined;
  const format = formatOf(file.name);
  requireSize(file.size);
  const [path = ''] = await uploadPaths([`.${format}`]);
  return { fileId: await putFile(path, file, TYPES[format]), name: file.name, format };
}
