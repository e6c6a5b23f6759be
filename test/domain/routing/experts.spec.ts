import { bestExpert, type Candidate } from '../../../domain/routing';

const CAP = { units: 2, messagesPerUnit: 4 };
const one = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id,
  teamIds: [],
  skills: ['refund'],
  load: { conversations: 0, messages: 0 },
  givenAt: 0,
  freedAt: 0,
  ...more,
});
const best = (candidates: readonly Candidate[], exceptId: string | null = null) =>
  bestExpert('refund', candidates, { cap: CAP, exceptId })?.id;

describe('bestExpert', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['the least loaded', best([one('a', { load: { conversations: 1, messages: 0 } }), one('b')]), 'b'],
    ['then who was given something longest ago, then by id', best([one('c', { givenAt: 2 }), one('b'), one('a')]), 'a'],
    ['for others: none of this topic', best([one('a', { skills: ['invoice'] })]), undefined],
    ['who answers everything is nobody’s expert', best([{ ...one('a'), skills: undefined } as never]), undefined],
    ['not who has it', best([one('a'), one('b', { givenAt: 5 })], 'a'), 'b'],
    ['with room', best([one('a', { load: { conversations: 2, messages: 0 } })]), undefined],
  ])('%s', (_rule, found, expected) => expect(found).toBe(expected));
});
