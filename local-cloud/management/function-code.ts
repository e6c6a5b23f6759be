import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { type ApiParams, ApiRefusal, invalidValue, requiredText } from './api-refusal';

/** Of a zip that comes within the request (documented: 1.5 MB for the tools of CloudBase). */
const MOST_ZIP_BYTES = 1.5 * 1024 * 1024;
/** Of what is in it (documented: 500 MB). */
const MOST_CODE_BYTES = 500 * 1024 * 1024;
const MOST_FILES = 5_000;

const FILE_NAME = /^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\\0]{1,300}$/;

/** A function's code as it came: its files, and how large the zip was. */
export interface ReceivedCode {
  readonly bytes: number;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** Reads `Code.ZipFile`. @throws ApiRefusal when it is no zip, is too large, or holds a path that leads elsewhere */
export function readCode(params: ApiParams): ReceivedCode {
  const zip = Buffer.from(requiredText((params.Code ?? {}) as ApiParams, 'ZipFile'), 'base64');
  if (zip.length > MOST_ZIP_BYTES) throw new ApiRefusal('InvalidParameterValue.ZipFile', 'The zip file is too large.');
  let bytes = 0;
  let count = 0;
  try {
    const files = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        bytes += originalSize;
        count += 1;
        if (!FILE_NAME.test(name) || bytes > MOST_CODE_BYTES || count > MOST_FILES) throw invalidValue('Code');
        return !name.endsWith('/');
      },
    });
    return { bytes: zip.length, files };
  } catch {
    throw new ApiRefusal('InvalidParameterValue.Code', 'The code is not a zip of files.');
  }
}

/** Puts the files in the place of those that are there, whole: a function that is called meanwhile finds either. */
export function placeCode(functionsDir: string, name: string, { files }: ReceivedCode): void {
  const folder = join(functionsDir, name);
  const half = join(functionsDir, `.${name}.new`);
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    const place = join(half, file);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
}
