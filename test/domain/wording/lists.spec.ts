import { tidyWord, USUAL_WORDS, WORD_BOUNDS, WORD_LISTS, wordProblems, wordsOf } from '../../../domain/wording';

const rulesOf = (...words: Parameters<typeof wordProblems>[0]) => wordProblems(words).map(({ at, rule }) => [at, rule]);

test('the usual lists have nothing that could not be saved', () => {
  for (const list of WORD_LISTS) expect([list, wordProblems(USUAL_WORDS[list])]).toEqual([list, []]);
});

test.each([
  ['word_empty', [{ word: '！*' }]],
  ['word_empty', [{ word: '  ' }]],
  ['word_twice', [{ word: '保证' }, { word: '保-證' }]],
  ['word_too_long', [{ word: '保'.repeat(17) }]],
  ['word_too_long', [{ word: '保证', better: '会'.repeat(31) }]],
  ['word_too_long', [{ word: '保', except: ['保'.repeat(11)] }]],
  ['word_too_many', [{ word: '保', except: Array.from({ length: 13 }, (_, nth) => `保${nth}`) }]],
  ['word_exception', [{ word: '保证', except: ['不一定'] }]],
  ['word_exception', [{ word: '保证', except: ['保 证'] }]],
  ['word_better', [{ word: '保证', better: '我们保證' }]],
] as const)('%s: is told of the last word', (rule, words) => {
  expect(rulesOf(...words)).toEqual([[words.length - 1, rule]]);
});

test('too many words: told of each beyond what a list takes', () => {
  const words = Array.from({ length: WORD_BOUNDS.words + 1 }, (_, nth) => ({ word: `词${nth}` }));
  expect(rulesOf(...words)).toEqual([[WORD_BOUNDS.words, 'word_too_many']]);
});

test('better words may hold the word where an exception does', () => {
  expect(rulesOf({ word: '保证', better: '有保证金', except: ['保证金'] })).toEqual([]);
});

test('tidyWord: trimmed, nothing empty', () => {
  expect(tidyWord({ word: ' 保证 ', better: ' ', except: ['保证金 ', '', '保证金'], sounds: false })).toEqual({
    word: '保证',
    except: ['保证金'],
  });
});

test('wordsOf: the shop’s own, an empty one too; what is not whole is as it comes', () => {
  expect(wordsOf({ promise: [] }, 'promise')).toEqual([]);
  expect(wordsOf({ promise: [{ word: '包邮' }] }, 'promise')).toEqual([{ word: '包邮' }]);
  expect(wordsOf({ promise: 'all' } as never, 'promise')).toBe(USUAL_WORDS.promise);
  expect(wordsOf({ promise: [{ word: '包邮' }] }, 'banned')).toBe(USUAL_WORDS.banned);
});
