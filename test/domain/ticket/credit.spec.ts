import fc from 'fast-check';
import { ANSWERERS, type AnswerCount, answersAfter, creditedFor } from '../../../domain/ticket';

const answersOf = (writers: readonly string[]) => writers.reduce<readonly AnswerCount[]>(answersAfter, []);
const credited = (writers: readonly string[], lastAssigneeId: string | null = 'last') =>
  creditedFor({ answers: answersOf(writers), lastAssigneeId });

describe('whose the stars are', () => {
  test.each<[string, readonly string[], string]>([
    ['the one who answered', ['a'], 'a'],
    ['who answered most, and not who came last', ['a', 'a', 'b'], 'a'],
    ['of two who answered as often, the last of them', ['b', 'a', 'a', 'b'], 'b'],
    ['nobody answered: who held it last', [], 'last'],
  ])('%s', (_title, writers, expected) => {
    expect(credited(writers)).toBe(expected);
  });

  test('a ticket of earlier builds, and one that nobody had: who held it last, or nobody', () => {
    expect(creditedFor({ lastAssigneeId: 'm1' })).toBe('m1');
    expect(creditedFor({ answers: [], lastAssigneeId: null })).toBeNull();
  });

  test('any order of answers: as counted over all of them, and never more people than are kept', () => {
    const few = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(few, (writers) => {
        const times = (id: string) => writers.filter((one) => one === id).length;
        const most = Math.max(...writers.map(times));
        expect(credited(writers)).toBe(writers.filter((id) => times(id) === most).at(-1));
      }),
    );
    const many = fc.array(fc.nat(60).map(String), { maxLength: 200 });
    fc.assert(fc.property(many, (writers) => expect(answersOf(writers).length).toBeLessThanOrEqual(ANSWERERS)));
  });
});
