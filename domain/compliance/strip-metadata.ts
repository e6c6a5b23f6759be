/** What a picture is, by its first bytes. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'heif' | 'other';

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

export function pictureFormat(bytes: Uint8Array): PictureFormat {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes[0] === 0x89 && ascii(bytes, 1, 3) === 'PNG') return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'webp';
  if (ascii(bytes, 0, 4) === 'GIF8') return 'gif';
  if (ascii(bytes, 4, 4) === 'ftyp' && /^(hei|hev|mif|msf|avi)/.test(ascii(bytes, 8, 4))) return 'heif';
  return 'other';
}

/**
 * The picture without what a camera wrote beside it: where and when it was taken, with what, and a small copy of it from
 * before it was cut. How it has to be turned is kept. The very same bytes when there is nothing to take out, or when it is
 * damaged (nobody can read a place out of that either). ITU T.81 and Exif 2.32; PNG 1.2; RIFF container of WebP.
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array {
  switch (pictureFormat(bytes)) {
    case 'jpeg':
      return stripJpeg(bytes);
    case 'png':
      return stripChunks(bytes, 8, pngChunk);
    case 'webp':
      return stripWebp(bytes);
    default:
      return bytes;
  }
}

/** Application segments that draw the picture: JFIF, colour profile, Adobe's colour transform. */
const DRAWING_SEGMENTS: readonly number[] = [0xe0, 0xe2, 0xee];
const COMMENT = 0xfe;
const START_OF_SCAN = 0xda;

function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let turned = 1;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_SCAN) break;
    const end = at + 2 + big16(bytes, at + 2);
    if (end > bytes.length) return bytes;
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    if (marker === 0xe1) turned = orientationOf(bytes.subarray(at + 4, end)) ?? turned;
    const isDrawing = !isApplication || DRAWING_SEGMENTS.includes(marker);
    // A second picture behind the first (MPF) hides in the colour profile's segment.
    const isProfile = marker !== 0xe2 || ascii(bytes, at + 4, 11) === 'ICC_PROFILE';
    if (isDrawing && isProfile && marker !== COMMENT) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (turned > 1) kept.splice(1, 0, orientationSegment(turned));
  kept.push(bytes.subarray(at));
  return joined(kept, bytes);
}

/** The one tag of Exif that draws: 1 to 8, how the picture is to be turned. */
function orientationOf(segment: Uint8Array): number | undefined {
  if (ascii(segment, 0, 4) !== 'Exif') return undefined;
  const tiff = segment.subarray(6);
  const isLittle = ascii(tiff, 0, 2) === 'II';
  const read16 = (at: number) => (isLittle ? (tiff[at] ?? 0) + (tiff[at + 1] ?? 0) * 256 : big16(tiff, at));
  const directory = isLittle ? read16(4) : big16(tiff, 6);
  for (let entry = 0; entry < Math.min(read16(directory), 64); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (read16(at) !== 0x0112) continue;
    const value = read16(at + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment that says nothing but how to turn the picture. */
function orientationSegment(turned: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const header = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8];
  const entry = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0];
  const body = [...exif, ...header, ...entry];
  return Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body]);
}

interface Chunk {
  readonly name: string;
  readonly end: number;
}

const PNG_METADATA: readonly string[] = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'];
const pngChunk = (bytes: Uint8Array, at: number): Chunk => ({
  name: ascii(bytes, at + 4, 4),
  end: at + 12 + big32(bytes, at),
});

const WEBP_METADATA: readonly string[] = ['EXIF', 'XMP '];
const webpChunk = (bytes: Uint8Array, at: number): Chunk => {
  const length = little32(bytes, at + 4);
  return { name: ascii(bytes, at, 4), end: at + 8 + length + (length % 2) };
};

function stripChunks(bytes: Uint8Array, start: number, chunkAt: typeof pngChunk): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, start)];
  let at = start;
  while (at + 8 <= bytes.length) {
    const { name, end } = chunkAt(bytes, at);
    if (end > bytes.length + 1 || end <= at) return bytes;
    if (![...PNG_METADATA, ...WEBP_METADATA].includes(name)) kept.push(bytes.subarray(at, end));
    at = end;
    // What follows the end of a PNG is no part of it.
    if (name === 'IEND') return joined(kept, bytes);
  }
  return joined(kept, bytes);
}

function stripWebp(bytes: Uint8Array): Uint8Array {
  const stripped = stripChunks(bytes, 12, webpChunk);
  if (stripped === bytes) return bytes;
  const result = Uint8Array.from(stripped);
  const size = result.length - 8;
  for (let byte = 0; byte < 4; byte += 1) result[4 + byte] = Math.floor(size / 256 ** byte) % 256;
  // The extended header says which of the two follow.
  if (ascii(result, 12, 4) === 'VP8X') result[20] = (result[20] ?? 0) & ~0b0000_1100;
  return result;
}

function joined(pieces: readonly Uint8Array[], original: Uint8Array): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length === original.length) return original;
  const result = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

const big16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
const big32 = (bytes: Uint8Array, at: number): number => big16(bytes, at) * 65_536 + big16(bytes, at + 2);
const little32 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256 + (bytes[at + 2] ?? 0) * 65_536 + (bytes[at + 3] ?? 0) * 16_777_216;
