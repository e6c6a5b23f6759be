import { keptAfter, wantedAfter } from '../../../cloudfunctions/_commit/reactions';
import { shownEvent, type TicketFact } from '../../../domain/events';

const replied: TicketFact = { name: 'replied', asks: false, isFirst: true };
const rated = { name: 'rated', stars: 5, reasons: [], agentId: 'm1' } as const;
const resolved: TicketFact = { name: 'resolved', by: 'agent' };

describe('what follows', () => {
  test.each<[string, readonly TicketFact[], readonly string[]]>([
    ['a reply', [replied], ['replied']],
    ['a reply that asks', [{ ...replied, asks: true }], ['asked']],
    ['a last reply that resolves: one notice, of the end', [replied, resolved], ['resolved']],
    ['who solved it themselves knows', [{ name: 'resolved', by: 'shopper' }], []],
    ['run out of days', [{ name: 'expired' }], ['expired']],
    ['ended by silence', [{ name: 'ended' }], ['ended']],
    ['the desk’s own doings', [{ name: 'claimed' }, { name: 'noted' }, { name: 'released' }], []],
    ['the shopper’s words: whoever has it', [{ name: 'wrote', isThanks: false }], ['answered']],
    ['mere thanks', [{ name: 'wrote', isThanks: true }], []],
    [
      'words that reopen: one notice',
      [
        { name: 'wrote', isThanks: false },
        { name: 'reopened', afterMillis: 1 },
      ],
      ['answered'],
    ],
    ['given by the router', [{ name: 'assigned', reason: 'free', candidates: 1 }], ['given']],
    ['passed on to a colleague', [{ name: 'transferred', to: 'member', fromTeamId: 't' }], ['passed_on']],
    ['few stars: whoever oversees it', [{ ...rated, stars: 2 }], ['rated_poorly']],
    ['good ones', [rated], []],
    ['due soon: whoever has it', [{ name: 'clock.due_soon', clock: 'next' }], ['due_soon']],
    ['over: its lead', [{ name: 'clock.breached', clock: 'next' }], ['overdue']],
    [
      'over, where the shop says so',
      [{ name: 'clock.breached', clock: 'next', apologises: true }],
      ['overdue', 'apology'],
    ],
    [
      'answered in time: no more',
      [replied, { name: 'clock.stopped', clock: 'first', tookMillis: 1, targetMillis: 2, isMet: true }],
      ['replied'],
    ],
    ['passed on to a team', [{ name: 'transferred', to: 'team', fromTeamId: 't' }], []],
  ])('%s', (_title, facts, causes) => {
    expect(wantedAfter(facts).map(({ cause }) => cause)).toEqual(causes);
  });
});

describe('what is kept in the ticket', () => {
  const before = { rating: { stars: 2 }, order: null } as never;
  const kept = (facts: readonly TicketFact[], queue = 'waiting', words?: string) =>
    Object.keys(keptAfter(facts, { before, after: { queue } as never, words, memberId: 'm1' })).sort();

  test.each<[string, readonly TicketFact[], readonly string[]]>([
    [
      'reopened: the stars of before are set aside',
      [{ name: 'reopened', afterMillis: 1 }],
      ['answers', 'earlierRatings', 'rating'],
    ],
    ['replied: its new holder has taken it up, and who wrote is counted', [replied], ['answers', 'handover']],
    ['held: too', [{ name: 'held', untilAt: 1 }], ['handover']],
    ['resolved by the desk: too', [resolved], ['handover']],
    ['resolved by the shopper: who passed it on still stands there', [{ name: 'resolved', by: 'shopper' }], []],
    ['claimed, noted: nothing', [{ name: 'claimed' }, { name: 'noted' }], []],
    ['wrote without words: nothing', [{ name: 'wrote', isThanks: false }], []],
  ])('%s', (_title, facts, fields) => {
    expect(kept(facts)).toEqual(fields);
  });

  test('thanks for what is done: the queue goes on showing what it was about', () => {
    expect(kept([{ name: 'wrote', isThanks: true }], 'none', '谢谢')).toEqual([]);
  });
});

describe('shownEvent: what a timeline says of a change', () => {
  test.each<[readonly TicketFact[], string | null]>([
    [[replied], null],
    [[replied, resolved], 'resolved'],
    [[{ name: 'queue.left', waitedMillis: 1 }, { name: 'withdrawn' }], 'withdrawn'],
    [[{ name: 'wrote', isThanks: true }], null],
    [[], null],
  ])('%j: %s', (facts, event) => {
    expect(shownEvent(facts)).toBe(event);
  });
});
