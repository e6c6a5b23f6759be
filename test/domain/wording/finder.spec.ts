import fc from 'fast-check';
import { readingsOf, simplify } from '../../../domain/faq/matching';
import { createFinder, deskWords, isUpset, listsIn, USUAL_WORDS, withBetter } from '../../../domain/wording';

const usual = deskWords(undefined);
const wordsIn = (text: string): string[] => usual(text).map(({ word }) => word);

/** As somebody has it who takes every better word, from the right so that places hold. */
const bettered = (text: string): string =>
  [...usual(text)].reverse().reduce((words, found) => withBetter(words, found), text);

describe('what is found', () => {
  it.each([
    ['保证今天到', ['保证']],
    ['保 证今天到', ['保证']],
    ['保*证今天到', ['保证']],
    ['保~·证今天到', ['保证']],
    ['保\u200b证今天到', ['保证']],
    ['保證今天到', ['保证']],
    ['２４小时内答复', ['24小时内']],
    ['24 小时 内答复', ['24小时内']],
    ['１００％正品', ['100%正品']],
    ['全国第一', ['全国第一']],
    ['国家级工艺，最好的茶', ['国家级', '最好的']],
    ['一定会给你办好', ['一定会']],
    ['GUARANTEE it', ['guarantee']],
    ['Ｎｏ.１ in town', ['NO.1']],
    ['加薇信聊', ['加微信']],
    ['家威信聊', ['加微信']],
  ])('%s: found', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it.each([
    ...[
      '订单确保。证书随后寄出',
      '保留好收据\n证明也留着',
      '交了保证金',
      '不一定有货',
      '您一定要拍照留着',
      '最好先拍张照',
    ],
    ...['第一次下单', '我们第一时间处理', '124小时内', '面料是100%棉', 'unguaranteed', '绝对值', '今天发货', '', '👍'],
    ...['保，、，、，证', '葆证', '已订购'],
  ])('%s: nothing', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it('names the lists once each, in their order', () => {
    expect(listsIn('最好的，保证，保证，加微信', undefined)).toEqual(['promise', 'advertising', 'banned']);
  });
});

describe('better words', () => {
  it.each([
    ['保证今天到', '争取今天到'],
    ['我们一定会给你办好', '我们会尽力给你办好'],
    ['肯定能收到', '应该能收到'],
    ['24小时内答复你', '尽快答复你'],
    ['这是最好的茶，100%正品', '这是很受欢迎的茶，正品'],
    ['绝对不是假货', '不是假货'],
    ['这个不知道', '这个我去问清楚'],
    ['退款马上到账', '退款原路退回，到账时间以银行为准'],
    ['We guarantee it arrives within 24 hours', 'We expect it arrives as soon as we can'],
  ])('%s → %s', (said, better) => {
    expect(bettered(said)).toBe(better);
  });

  it('none of the usual ones is warned of itself', () => {
    const better = Object.values(USUAL_WORDS).flatMap((words) => words.flatMap((one) => one.better ?? []));
    expect(better.filter((words) => usual(words).length > 0)).toEqual([]);
  });
});

describe('somebody upset', () => {
  it.each(['我要投訴', '骗 子', '１２３１５见', '垃.圾东西', 'this is a RIP-OFF'])('%s', (text) => {
    expect(isUpset(text, undefined)).toBe(true);
  });
  it('a shop’s own list stands in place of the usual one', () => {
    const own = { upset: [{ word: '失望' }] };
    expect([isUpset('很失望', own), isUpset('我要投诉', own), isUpset('很失望', undefined)]).toEqual([
      true,
      false,
      false,
    ]);
    // Written by hand, and not whole: as it comes.
    expect(isUpset('我要投诉', { upset: [{ word: 3 }] } as never)).toBe(true);
  });
});

/** Characters that no word below is made of, nor sounds like. */
const NEUTRAL = fc.string({ unit: fc.constantFrom(...'山水茶叶鸟鱼书桌。 ，!、'), maxLength: 8 });
const SIGNS = fc.string({ unit: fc.constantFrom(' ', '　', '-', '*', '·', '，', '\u200b', '~', '.'), maxLength: 4 });
const CHARACTERS = '保证定最好国家绝微信刷单返现永久';

const traditionalOf = new Map<string, string[]>();
const alikeOf = new Map<string, string[]>();
for (let code = 0x4e00; code < 0x9fff; code += 1) {
  const character = String.fromCharCode(code);
  const simple = String.fromCharCode(simplify(code));
  if (simple !== character) traditionalOf.set(simple, [...(traditionalOf.get(simple) ?? []), character]);
  const { first } = readingsOf(code);
  for (const one of first === 0 ? '' : CHARACTERS) {
    if (readingsOf(one.charCodeAt(0)).first === first) alikeOf.set(one, [...(alikeOf.get(one) ?? []), character]);
  }
}
const WORD = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 2, maxLength: 6 });
const fullWidth = (character: string): string =>
  character >= '!' && character <= '~' ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character;

/** A word written in some other way: each character its own or another of its forms, signs between them. */
const disguised = (word: string, formsOf: (character: string) => readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(...[...word].map((character) => fc.tuple(fc.constantFrom(...formsOf(character)), SIGNS)))
    .map((parts) => parts.map(([form], at) => form + (at + 1 < parts.length ? (parts[at]?.[1] ?? '') : '')).join(''));

describe('disguises', () => {
  it('whatever way a listed word is written, it is found, and better words leave nothing of it', () => {
    const latin = fc.stringMatching(/^[a-z]{2,6}$/);
    const forms = (character: string) => [
      character,
      character.toUpperCase(),
      fullWidth(character),
      ...(traditionalOf.get(character) ?? []),
    ];
    const sample = fc
      .oneof(WORD, latin)
      .chain((word) => fc.tuple(fc.constant(word), disguised(word, forms), NEUTRAL, NEUTRAL));
    fc.assert(
      fc.property(sample, ([word, written, before, after]) => {
        const text = before + written + after;
        const found = createFinder([['banned', [{ word, better: '好' }]]])(text);
        const [one] = found;
        expect(found).toHaveLength(1);
        expect(one && text.slice(one.from, one.to)).toContain([...written][0]);
        expect(one && withBetter(text, one)).toBe(`${before}好${after}`);
      }),
      { numRuns: 300 },
    );
  });

  it('with other characters of the same sound: where the list says so, and only there', () => {
    const sample = WORD.chain((word) =>
      fc.tuple(
        fc.constant(word),
        disguised(word, (one) => alikeOf.get(one) ?? [one]),
      ),
    );
    fc.assert(
      fc.property(sample, NEUTRAL, ([word, written], before) => {
        const text = before + written;
        expect(createFinder([['banned', [{ word, sounds: true }]]])(text)).toHaveLength(1);
        const isWritten =
          text.replace(/[^\p{L}]/gu, '').includes(word) || [...written].some((one) => traditionalForm(one));
        if (!isWritten) expect(createFinder([['banned', [{ word }]]])(text)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('a text that has none of a word’s characters is never flagged', () => {
    const finder = createFinder([
      ['banned', [...CHARACTERS].map((one, at) => ({ word: one + (CHARACTERS[at + 1] ?? one) }))],
    ]);
    fc.assert(fc.property(NEUTRAL, NEUTRAL, (one, other) => expect(finder(one + other)).toEqual([])));
  });

  it('whatever is typed, places lie in the text and none over another', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...CHARACTERS, '一', '定', '不', '第'),
        fc.string({ unit: 'grapheme', maxLength: 1 }),
      ),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, (typed) => {
        let last = 0;
        for (const { from, to } of usual(typed)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(typed.length);
      }),
    );
  });
});

const traditionalForm = (character: string): boolean =>
  String.fromCharCode(simplify(character.charCodeAt(0))) !== character;
