import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { InputOf } from '../../../contract';
import { USUAL_WORDS, WORD_BOUNDS, WORD_LISTS } from '../../../domain/wording';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud, refusal } from '../desk-cloud';
import { ADMIN, LEAD, newKey, seedTicketDesk } from '../ticket-desk';

type Words = InputOf<'merchant', 'word.save'>['words'];

describeCloud('merchant: words that are warned of', deskCloud(['merchant']), (cloud) => {
  const own = [{ word: '最鲜', better: '很鲜' }];
  beforeEach(() => seedTicketDesk(cloud, { wordLists: { advertising: own, promise: [{ word: 1 }] as never } }));

  const desk = () => cloud.database.find('settings', { _id: 'desk' })[0] as Record<string, unknown>;
  const input = (words: Words, expectedVersion = 1) => ({
    key: newKey(),
    list: 'advertising' as const,
    words,
    expectedVersion,
  });
  const save = (...args: Parameters<typeof input>) => call(cloud, ADMIN, 'merchant', 'word.save', input(...args));

  test('word.list: every list as it holds, the shop’s own where it is whole', async () => {
    const { lists, version } = await call(cloud, ADMIN, 'merchant', 'word.list', {});
    expect(version).toBe(1);
    expect(lists.map(({ list, isOwn }) => [list, isOwn])).toEqual(
      WORD_LISTS.map((one) => [one, one === 'advertising']),
    );
    expect(lists.find(({ list }) => list === 'advertising')?.words).toEqual(own);
    expect(lists.find(({ list }) => list === 'promise')?.words).toEqual(USUAL_WORDS.promise);
  });

  test('word.save: one list as it shall be, the others stay; the log has what went and what came', async () => {
    const kept = [...own, { word: ' 首家 ', better: '', except: ['首家店', ''], sounds: false }];
    const before = desk();
    expect(await refusal(cloud, ADMIN, 'merchant', 'word.save', input(kept as never))).toBe('INVALID_INPUT');
    expect(desk()).toEqual(before);
    expect(await save([...own, { word: ' 首家 ', except: ['首家店'] }])).toMatchObject({ version: 2 });
    const lists = desk().wordLists as Record<string, unknown>;
    expect(lists.advertising).toEqual([...own, { word: '首家', except: ['首家店'] }]);
    expect(lists.promise).toEqual([{ word: 1 }]);
    expect(cloud.database.find('audit_log')).toMatchObject([
      {
        ...{ action: 'merchant/word.save', memberId: memberIdOf(ADMIN), target: 'advertising' },
        changes: [{ field: 'advertising', before: [], after: ['首家 ≠ 首家店'] }],
      },
    ]);
    await save(null, 2);
    expect(Object.keys(desk().wordLists as object)).toEqual(['promise']);
    await save([], 3);
    expect((desk().wordLists as Record<string, unknown>).advertising).toEqual([]);
  });

  test('word.save: what could not be looked for is refused with the word and the rule, and nothing is written', async () => {
    const before = desk();
    const cases: readonly [Words, object][] = [
      [[...own, { word: '最 鲜' }], { path: 'words.1', rule: 'word_twice' }],
      [[{ word: '！' }], { path: 'words.0', rule: 'word_empty' }],
      [[{ word: '首家', except: ['独家'] }], { path: 'words.0', rule: 'word_exception' }],
      [[{ word: '首家', better: '本地首家' }], { path: 'words.0', rule: 'word_better' }],
      [[{ word: '长'.repeat(17) }], { path: 'words.0.word', rule: 'max_length' }],
      [Array(WORD_BOUNDS.words + 1).fill({ word: '首家' }), { path: 'words', rule: 'max_length' }],
    ];
    for (const [words, field] of cases) {
      const answer = await callAction(cloud, ADMIN, 'merchant', 'word.save', input(words));
      expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT', details: { fields: [field] } } });
    }
    expect(desk()).toEqual(before);
  });

  test('word.save: who saw another version, and who is no admin, is refused', async () => {
    expect(await refusal(cloud, ADMIN, 'merchant', 'word.save', input([], 9))).toBe('VERSION_CONFLICT');
    expect(await refusal(cloud, LEAD, 'merchant', 'word.save', input([]))).toBe('FORBIDDEN');
    expect(await refusal(cloud, LEAD, 'merchant', 'word.list', {})).toBe('FORBIDDEN');
  });
});
