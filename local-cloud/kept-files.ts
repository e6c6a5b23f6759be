import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes in a folder, under ids that can be names of files. */
export interface KeptFiles {
  put(id: string, content: Buffer): void;
  get(id: string): Buffer | undefined;
  /** Removes what is not to be kept, and of the rest the oldest beyond the bound. */
  sweep(isKept: (id: string) => boolean): void;
  /** Removes everything. */
  forget(): void;
}

/** How much lies in the folder at most. Ours: what WeChat keeps in all is not known. */
const MAX_FILES = 500;
const MAX_ALL_BYTES = 64 * 1024 * 1024;

const ID = /^[A-Za-z0-9_-]{1,128}$/;

/** Opens a folder of files, made with the first of them. */
export function openKeptFiles(dir: string): KeptFiles {
  const forget = () => rmSync(dir, { recursive: true, force: true });
  const pathOf = (id: string) => join(dir, id);
  return {
    forget,
    put: (id, content) => {
      if (!ID.test(id)) throw new RangeError(`'${id}' cannot be the id of a file`);
      mkdirSync(dir, { recursive: true });
      writeFileSync(pathOf(id), content, { mode: 0o600 });
    },
    get: (id) => {
      const isThere = ID.test(id) && statSync(pathOf(id), { throwIfNoEntry: false })?.isFile();
      return isThere ? readFileSync(pathOf(id)) : undefined;
    },
    sweep: (isKept) => {
      const files = listNewestFirst(dir);
      let count = 0;
      let bytes = 0;
      for (const { id, size } of files) {
        const isWanted = isKept(id) && count < MAX_FILES && bytes + size <= MAX_ALL_BYTES;
        if (isWanted) {
          count += 1;
          bytes += size;
        } else rmSync(pathOf(id), { force: true });
      }
    },
  };
}

function listNewestFirst(dir: string): readonly { readonly id: string; readonly size: number }[] {
  const isThere = statSync(dir, { throwIfNoEntry: false }) !== undefined;
  return (isThere ? readdirSync(dir) : [])
    .flatMap((id) => {
      const found = statSync(join(dir, id), { throwIfNoEntry: false });
      return found ? [{ id, size: found.size, writtenAt: found.mtimeMs }] : [];
    })
    .sort((a, b) => b.writtenAt - a.writtenAt);
}
