import { shareOf } from '../../../../domain/faq/matching/common-words';
import { createThesaurus } from '../../../../domain/faq/matching/concepts';
import { FEATURE_COUNT, measureAgreement } from '../../../../domain/faq/matching/features';
import { indexTexts, type TextIndex } from '../../../../domain/faq/matching/text-index';

const index = indexTexts(
  [['礼品卡怎么退'], ['茶壶可以刻字吗'], ['订单可以开票吗'], ['礼品卡可以开票吗']],
  createThesaurus(),
);

function compare({ read, texts }: TextIndex, message: string, text: number) {
  const out = new Float64Array(FEATURE_COUNT);
  const own = texts[text];
  if (own) measureAgreement(read(message), own, out);
  const [queryMissed = 0, textMissed = 0, evidence = 0] = out.slice(-3);
  return { queryMissed, textMissed, evidence };
}

describe('features: what is missed, and how much is shared', () => {
  test('the very same words: nothing is missed', () => {
    expect(compare(index, '茶壶可以刻字吗', 1)).toMatchObject({ queryMissed: 0, textMissed: 0 });
  });

  test('one rare word missed: weighs more than several small ones', () => {
    const rare = compare(index, '可以刻字吗', 1).textMissed;
    const small = compare(index, '茶壶刻字', 1).textMissed;
    expect(rare).toBeGreaterThan(small);
    expect(small).toBeGreaterThan(0);
    expect(compare(index, '茶壶盖可以刻字吗', 1).queryMissed).toBeGreaterThan(
      compare(index, '茶壶这可以刻字吗', 1).queryMissed,
    );
  });

  test('a longer text found whole: better proof than a shorter one', () => {
    expect(compare(index, '礼品卡可以开票吗', 3).evidence).toBeGreaterThan(compare(index, '礼品卡怎么退', 0).evidence);
  });
});

describe('common words: what the language makes of them', () => {
  test('particles count least, everyday characters less than the rest', () => {
    expect(shareOf('的')).toBeLessThan(shareOf('天'));
    expect(shareOf('天')).toBeLessThan(shareOf('券'));
    expect(shareOf('etc')).toBe(1);
  });
});
