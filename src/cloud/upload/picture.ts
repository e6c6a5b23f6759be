import { OUR_LIMITS } from '../../../domain/kernel';

export interface UploadedPicture {
  /** The stored file's id, as the cloud knows it. */
  fileId: string;
  /** What to show while it is fresh: a local path or address. */
  previewUrl: string;
}

/** Why one of the chosen pictures is not there: no phone shows it to everybody, too large, no room, or it got lost on its way. */
export type PictureRefusal = 'type' | 'size' | 'room' | 'failed';

export interface RefusedPicture {
  /** Which of the chosen ones, from 1. */
  readonly position: number;
  /** As the person knows it; phones do not tell it. */
  readonly name?: string;
  readonly reason: PictureRefusal;
}

/** What became of a choice: each picture by itself, so that one that is refused does not take the others along. */
export interface Upload {
  readonly pictures: readonly UploadedPicture[];
  readonly refused: readonly RefusedPicture[];
}

interface Chosen {
  readonly fileName: string;
  readonly bytes?: number | undefined;
  readonly name?: string;
  /** Stores it under the path that the cloud gave. */
  put(path: string): Promise<UploadedPicture>;
}

interface Destination {
  readonly room: number;
  /** Where the cloud lets this person put files of these names, in their order. */
  readonly pathsFor: (names: readonly string[]) => Promise<readonly string[]>;
  readonly onProgress?: ((percent: number) => void) | undefined;
}

/** What every phone and every browser shows. HEIC is not among them. */
const SHOWN = /\.(jpe?g|png|gif|webp)$/i;
const HAS_ENDING = /\.[a-z0-9]{2,5}$/i;

function refusalOf({ fileName, bytes = 0 }: Chosen): PictureRefusal | undefined {
  if (HAS_ENDING.test(fileName) && !SHOWN.test(fileName)) return 'type';
  return bytes > OUR_LIMITS.imageBytes ? 'size' : undefined;
}

/** Stores each chosen picture that can be, one after the other, up to `room` of them. Never throws. */
export async function uploadEach(
  chosen: readonly Chosen[],
  { room, pathsFor, onProgress }: Destination,
): Promise<Upload> {
  const pictures: UploadedPicture[] = [];
  const refused: RefusedPicture[] = [];
  const refuse = (index: number, reason: PictureRefusal): void => {
    const name = chosen[index]?.name;
    refused.push({ position: index + 1, ...(name ? { name } : {}), reason });
  };
  const taken: number[] = [];
  for (const [index, one] of chosen.entries()) {
    const reason = refusalOf(one) ?? (taken.length >= room ? 'room' : undefined);
    if (reason) refuse(index, reason);
    else taken.push(index);
  }
  if (taken.length > 0) {
    const paths = await pathsFor(taken.map((index) => chosen[index]?.fileName ?? '')).catch(() => []);
    for (const [nth, index] of taken.entries()) {
      const path = paths[nth];
      const picture = path === undefined ? undefined : await chosen[index]?.put(path).catch(() => undefined);
      if (picture) pictures.push(picture);
      else refuse(index, 'failed');
      onProgress?.(Math.round((100 * (nth + 1)) / taken.length));
    }
  }
  return { pictures, refused: refused.sort((a, b) => a.position - b.position) };
}
