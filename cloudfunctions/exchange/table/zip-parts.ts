import { Unzip, UnzipInflate } from 'fflate';
import { TABLE_LIMITS } from '../../../domain/faq/exchange';
import { type Budget, refusedFile } from './budget';

/** So much of a zip at a time: deflate makes at most a thousand times as much of it. */
const PIECE = 4 * 1024;
/** So much of what comes out is handed on at a time. */
const SLICE = 64 * 1024;

/** Thrown by whoever has read enough of a part. */
export class Enough extends Error {}

/** The files in a zip, each read from its beginning as often as wanted. Nothing of it is believed: all is counted as it comes. */
export class ZipParts {
  readonly names: ReadonlySet<string>;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly budget: Budget,
  ) {
    const names = new Set<string>();
    let count = 0;
    this.pass((file) => {
      count += 1;
      if (count > TABLE_LIMITS.parts) throw refusedFile('too_many_parts');
      names.add(file.name);
    });
    this.names = names;
  }

  /** Reads a part to its end, or until `take` throws Enough. False when there is no such part. */
  read(name: string, take: (bytes: Uint8Array) => void): boolean {
    if (!this.names.has(name)) return false;
    let isFound = false;
    let isWhole = false;
    try {
      this.pass((file) => {
        // Of two under one name the first is meant, as nobody means two.
        if (isFound || file.name !== name) return;
        isFound = true;
        file.ondata = (error, data, isLast) => {
          if (error) throw error;
          for (let at = 0; at < data.length; at += SLICE) {
            const slice = data.subarray(at, at + SLICE);
            this.budget.unpacked(slice.length);
            take(slice);
          }
          isWhole = isLast;
          if (isLast) throw new Enough();
        };
        file.start();
      });
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
      return true;
    }
    if (!isWhole) throw refusedFile('unreadable_file');
    return true;
  }

  private pass(onFile: Unzip['onfile']): void {
    const unzip = new Unzip(onFile);
    unzip.register(UnzipInflate);
    for (let at = 0; at < this.bytes.length; at += PIECE) {
      unzip.push(this.bytes.subarray(at, at + PIECE), at + PIECE >= this.bytes.length);
    }
  }
}
