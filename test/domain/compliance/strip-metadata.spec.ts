import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { pictureFormat, stripMetadata } from '../../../domain/compliance';

type Part = string | readonly number[] | Uint8Array;
const bytes = (...parts: readonly Part[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));
const big = (value: number, length: number): number[] =>
  Array.from({ length }, (_, place) => Math.floor(value / 256 ** (length - 1 - place)) % 256);
const little = (value: number, length: number): number[] => big(value, length).reverse();
const text = (data: Uint8Array) => Buffer.from(data).toString('latin1');

const PLACE = 'GPS 31.2304N 121.4737E';
const segment = (marker: number, ...body: readonly Part[]) => {
  const content = bytes(...body);
  return bytes([0xff, marker], big(content.length + 2, 2), content);
};
/** Exif in either order of bytes, with a way to turn the picture and a place. */
const exif = (order: 'II' | 'MM', turned: number) => {
  const put = order === 'II' ? little : big;
  const entry = [...put(0x0112, 2), ...put(3, 2), ...put(1, 4), ...put(turned, 2), 0, 0];
  return segment(0xe1, 'Exif', [0, 0], order, put(42, 2), put(8, 4), put(1, 2), entry, put(0, 4), PLACE);
};
const JFIF = segment(0xe0, 'JFIF', [0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const PROFILE = segment(0xe2, 'ICC_PROFILE', [0, 1, 1], 'srgb');
const SCAN = bytes([0xff, 0xda, 0, 4, 1, 2], 'pixels', [0xff, 0xd9]);
const jpeg = (...segments: readonly Uint8Array[]) => bytes([0xff, 0xd8], ...segments, SCAN);

const chunk = (name: string, ...body: readonly Part[]) => {
  const content = bytes(...body);
  return bytes(big(content.length, 4), name, content, [0, 0, 0, 0]);
};
const PNG_HEAD = bytes([0x89], 'PNG', [13, 10, 26, 10]);
const PIXELS = chunk('IDAT', deflateSync(Buffer.from('pixels')));
const END = chunk('IEND');

const riff = (...chunks: readonly Uint8Array[]) => {
  const content = bytes('WEBP', ...chunks);
  return bytes('RIFF', little(content.length, 4), content);
};
const webpChunk = (name: string, ...body: readonly Part[]) => {
  const content = bytes(...body);
  return bytes(name, little(content.length, 4), content, content.length % 2 ? [0] : []);
};

describe('stripMetadata', () => {
  it.each(['II', 'MM'] as const)('JPEG, Exif written %s: the place goes, the way to turn it stays', (order) => {
    const clean = stripMetadata(jpeg(JFIF, exif(order, 6), PROFILE));
    expect(text(clean)).not.toContain('GPS');
    expect(text(clean)).toContain('pixels');
    expect(text(clean)).toContain('ICC_PROFILE');
    // The same again: what is left says the turn and nothing else.
    expect(text(stripMetadata(clean))).toBe(text(clean));
    expect(clean.length).toBe(jpeg(JFIF, PROFILE).length + 36);
  });

  it('JPEG: XMP, IPTC, comments and a second picture go as well', () => {
    const dirty = jpeg(
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/', [0], PLACE),
      segment(0xed, 'Photoshop 3.0', PLACE),
      segment(0xe2, 'MPF', [0], PLACE),
      segment(0xfe, PLACE),
      JFIF,
    );
    expect(text(stripMetadata(dirty))).toBe(text(jpeg(JFIF)));
  });

  it('PNG: texts, Exif, the time and what follows the end go', () => {
    const dirty = bytes(
      PNG_HEAD,
      chunk('IHDR', 'head'),
      chunk('eXIf', PLACE),
      chunk('tEXt', PLACE),
      PIXELS,
      END,
      PLACE,
    );
    expect(text(stripMetadata(dirty))).toBe(text(bytes(PNG_HEAD, chunk('IHDR', 'head'), PIXELS, END)));
  });

  it('WebP: Exif and XMP go, and the header says so', () => {
    const flags = (value: number) => webpChunk('VP8X', [value, 0, 0, 0, 9, 0, 0, 9, 0, 0]);
    const dirty = riff(
      flags(0b1100),
      webpChunk('VP8 ', 'pixels'),
      webpChunk('EXIF', `${PLACE}!`),
      webpChunk('XMP ', PLACE),
    );
    expect(text(stripMetadata(dirty))).toBe(text(riff(flags(0), webpChunk('VP8 ', 'pixels'))));
  });

  it('a clean picture, and what is none, come back as they are', () => {
    for (const same of [
      jpeg(JFIF, PROFILE),
      bytes(PNG_HEAD, PIXELS, END),
      bytes('GIF89a'),
      bytes('not a picture'),
      bytes(),
    ]) {
      expect(stripMetadata(same)).toBe(same);
    }
  });

  it('damaged ones: never an error, never longer', () => {
    const heads = [[0xff, 0xd8, 0xff, 0xe1], [...PNG_HEAD], [...bytes('RIFF', [9, 0, 0, 0], 'WEBP')]];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        expect(stripMetadata(bytes(head, rest)).length).toBeLessThanOrEqual(head.length + rest.length + 36);
      }),
    );
  });

  it.each([
    ['heic', 'heif'],
    ['mif1', 'heif'],
    ['isom', 'other'],
  ])('pictureFormat: a file of brand %s is %s', (brand, format) => {
    expect(pictureFormat(bytes([0, 0, 0, 24], 'ftyp', brand))).toBe(format);
  });
});
