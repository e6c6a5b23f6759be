import fc from 'fast-check';
import { changedPieces, type Piece } from '../../../cloudfunctions/merchant/faq/changed-pieces';
import { anyText } from '../../domain/faq/any-article';

const sign = { same: '', removed: '-', added: '+' } as const;
const shown = (before: string, after: string) =>
  changedPieces(before, after).map(({ kind, text }) => `${sign[kind]}${text}`);
const side = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces.filter((piece) => piece.kind === 'same' || piece.kind === kind).map(({ text }) => text);

describe('the changed pieces of a text', () => {
  test('a word changed in a Chinese sentence: that word and no more', () => {
    expect(shown('付款后 48 小时内发出。', '付款后 24 小时内发出。')).toEqual([
      '付款后 ',
      '-48',
      '+24',
      ' 小时内发出。',
    ]);
  });

  test('a sentence added, a sentence taken out', () => {
    expect(shown('周末照常发货。', '周末照常发货。节假日顺延。')).toEqual(['周末照常发货。', '+节假日顺延。']);
    expect(shown('周末照常发货。节假日顺延。', '周末照常发货。')).toEqual(['周末照常发货。', '-节假日顺延。']);
  });

  test('written anew: told whole, without the odd word that stayed', () => {
    expect(shown('请联系客服处理。', '打开订单，点申请退货。')).toEqual([
      '-请联系客服处理。',
      '+打开订单，点申请退货。',
    ]);
  });

  test('from nothing and to nothing', () => {
    expect([shown('', '新的'), shown('旧的', ''), shown('', '')]).toEqual([['+新的'], ['-旧的'], []]);
  });

  test('very long texts without a word in common come to an end', () => {
    const words = (from: number) => Array.from({ length: 6_000 }, (_, nth) => `w${from + nth}`).join(' ');
    expect(changedPieces(words(0), words(10_000)).map(({ kind }) => kind)).toEqual(['removed', 'added']);
    const unbroken = (sign: string) => sign.repeat(40_000);
    expect(changedPieces(unbroken('长'), unbroken('短')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  test('any two texts: the pieces put together again are the texts, and neighbours differ in kind', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const pieces = changedPieces(before, after);
        expect(side(pieces, 'removed').join('')).toBe(before);
        expect(side(pieces, 'added').join('')).toBe(after);
        const common = pieces.map(({ kind }) => kind === 'same');
        expect(common.some((isCommon, nth) => isCommon && common[nth + 1])).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
