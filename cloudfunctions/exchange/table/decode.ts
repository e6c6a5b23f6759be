/** A file's text, and whether some of its bytes were no characters. */
export interface DecodedText {
  readonly text: string;
  readonly isGarbled: boolean;
}

const GARBLED = '\ufffd';
/** So much of a file tells how it is written. */
const LOOK_AT = 4 * 1024;

/**
 * The texts that a file's bytes may stand for, the likeliest first: UTF-16 with its mark or with the zeros of plain letters,
 * as Excel's "Unicode text"; UTF-8; GB 18030, as Excel in China writes CSV.
 */
export function decoded(bytes: Buffer): DecodedText[] {
  const wide = wideEncoding(bytes);
  if (wide) return [lenient(wide === 'big' ? swapped(bytes) : bytes, 'utf-16le')];
  const utf8 = lenient(bytes, 'utf-8');
  if (!utf8.isGarbled) return [utf8];
  const gb = lenient(bytes, 'gb18030');
  if (!gb.isGarbled) return [gb, utf8];
  return countOf(utf8.text) <= countOf(gb.text) ? [utf8, gb] : [gb, utf8];
}

function lenient(bytes: Buffer, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, isGarbled: text.includes(GARBLED) };
}

const countOf = (text: string) => text.split(GARBLED).length;

function wideEncoding(bytes: Buffer): 'little' | 'big' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big';
  const zeros = [0, 0];
  bytes.subarray(0, LOOK_AT).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even === odd) return undefined;
  return odd > even ? 'little' : 'big';
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}
