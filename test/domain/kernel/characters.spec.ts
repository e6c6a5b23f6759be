import fc from 'fast-check';
import { charCount, firstChars, fitted, lastChars, shortened } from '../../../domain/kernel';

/** What reads as one. */
const WHOLE: readonly string[] = [
  '好',
  'a',
  '😀',
  '👍🏽',
  '❤️',
  '👩‍👩‍👧‍👦',
  '🏳️‍🌈',
  '🇨🇳',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '1️⃣',
  'e\u0301',
  'か\u3099',
  'ﾊﾞ',
  'கி',
  'ที่',
  'กำ',
  '\u1112\u1161\u11ab',
  'क्षि',
  '\r\n',
];
/** Node has what phones lack: it says where a text may be cut. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
function edgesOf(text: string): Set<number> {
  return new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length).add(0);
}
const human = fc.oneof(
  fc.array(fc.constantFrom(...WHOLE), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('characters', () => {
  test.each([
    ['', 0],
    ['付款三天了', 5],
    ['😀'.repeat(1_000), 1_000],
    ['👍🏽', 2],
    ['👩‍👩‍👧‍👦', 7],
    ['e\u0301', 2],
  ])('count: %s', (text, count) => expect(charCount(text)).toBe(count));

  test.each(WHOLE.flatMap((one) => [...one].slice(1).map((_, place) => [one, place + 1] as const)))(
    'cut: %s is never parted, here after %i',
    (one, place) => {
      expect(firstChars(`好${one}好`, 1 + place)).toBe('好');
      expect(lastChars(`好${one}好`, 1 + place)).toBe('好');
    },
  );

  test('cut: never inside of what is read as one, never too long, as long as it can be', () => {
    fc.assert(
      fc.property(human, fc.nat(24), (text, most) => {
        const edges = edgesOf(text);
        const [head, tail] = [firstChars(text, most), lastChars(text, most)];
        expect(text.startsWith(head) && text.endsWith(tail)).toBe(true);
        expect(Math.max(charCount(head), charCount(tail))).toBeLessThanOrEqual(most);
        expect(edges.has(head.length) && edges.has(text.length - tail.length)).toBe(true);
        expect(charCount(shortened(text, most + 1))).toBeLessThanOrEqual(most + 1);
      }),
      { numRuns: 3_000 },
    );
    expect(firstChars('😀'.repeat(30), 20)).toBe('😀'.repeat(20));
    expect(shortened('😀'.repeat(21), 20)).toBe(`${'😀'.repeat(19)}…`);
  });

  test('field: what stood there stays, what was typed is left out as far as there is no room', () => {
    expect(fitted('一二三', '一二三四五', 4)).toBe('一二三四');
    expect(fitted('一二三', '一四五二三', 4)).toBe('一四二三');
    expect(fitted('一二三', '一二👍🏽三', 4)).toBe('一二三');
    expect(fitted('一二三四五', '一二三四', 3)).toBe('一二三四');
    fc.assert(
      fc.property(human, human, human, human, fc.integer({ min: 1, max: 30 }), (head, gone, put, tail, most) => {
        const old = head + gone + tail;
        fc.pre(charCount(old) <= most);
        const taken = fitted(old, head + put + tail, most);
        expect(charCount(taken)).toBeLessThanOrEqual(most);
        if (charCount(head + put + tail) <= most) expect(taken).toBe(head + put + tail);
      }),
      { numRuns: 3_000 },
    );
  });
});
