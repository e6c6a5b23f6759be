import { wantedAfter } from '../../../cloudfunctions/_commit/reactions';
import { shownEvent, type TicketFact } from '../../../domain/events';

const replied: TicketFact = { name: 'replied', asks: false, isFirst: true };
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
    ['the shopper’s own words', [{ name: 'wrote', isThanks: false }], []],
  ])('%s', (_title, facts, causes) => {
    expect(wantedAfter(facts).map(({ cause }) => cause)).toEqual(causes);
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
