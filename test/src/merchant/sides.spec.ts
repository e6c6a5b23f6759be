import { linesChanged, type Piece, sidesOf } from '../../../src/merchant/components/difference-sheet/sides';

const same = (text: string): Piece => ({ kind: 'same', text });
const removed = (text: string): Piece => ({ kind: 'removed', text });
const added = (text: string): Piece => ({ kind: 'added', text });

describe('the two sides of a changed text', () => {
  it('before: what stayed and what went; after: what stayed and what came', () => {
    const pieces = [same('付款后 '), removed('48'), added('24'), same(' 小时内发出')];
    expect(sidesOf('', '', pieces)).toEqual({
      before: [same('付款后 '), removed('48'), same(' 小时内发出')],
      after: [same('付款后 '), added('24'), same(' 小时内发出')],
    });
  });

  it('long stretches without a change: only what stands next to one is shown', () => {
    const long = '一二三四五六七八九十'.repeat(10);
    const { after } = sidesOf('', '', [same(long), added('甲'), same(long), added('乙'), same(long)]);
    const [first, , middle, , last] = after.map(({ text }) => text);
    expect(first).toBe(`…${long.slice(-24)}`);
    expect(middle).toBe(`${long.slice(0, 24)}…${long.slice(-24)}`);
    expect(last).toBe(`${long.slice(0, 24)}…`);
  });

  it('what is left out ends and begins with a clause or a line, where there is one', () => {
    const clause = '付款后四十八小时内发出，节假日顺延。';
    const first = sidesOf('', '', [same(`${clause}${clause}${clause}发往`), added('甲')]).after[0]?.text;
    expect(first).toBe('…付款后四十八小时内发出，节假日顺延。发往');
    const last = sidesOf('', '', [added('甲'), same(`。\n${clause}${clause}${clause}`)]).after[1]?.text;
    expect(last).toBe('。\n…');
  });

  it('what changed is never shortened', () => {
    const long = '改'.repeat(500);
    expect(sidesOf('', '', [removed(long)]).before).toEqual([removed(long)]);
  });

  it('a new article has only one side', () => {
    expect(sidesOf('', '答案', undefined)).toEqual({ before: [], after: [same('答案')] });
  });
});

describe('changed lines', () => {
  it('those that went and those that came; another order is no change', () => {
    expect(linesChanged('甲\n乙\n丙', '丙\n丁\n甲')).toEqual({ gone: ['乙'], come: ['丁'] });
    expect(linesChanged('', '甲')).toEqual({ gone: [], come: ['甲'] });
  });
});
