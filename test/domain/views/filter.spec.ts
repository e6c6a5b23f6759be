import * as fc from 'fast-check';
import { DAY, HOUR, NEVER } from '../../../domain/kernel';
import { CHANNELS, PRIORITIES } from '../../../domain/service-level';
import { MEMBER_TIERS, ORDER_STATES } from '../../../domain/shop';
import { TICKET_STATUSES, TOPICS } from '../../../domain/ticket';
import {
  anyOf,
  asksNothing,
  isShown,
  READY_FILTERS,
  VIEW_AMONG,
  VIEW_CLOCKS,
  VIEW_DAYS,
  type ViewedTicket,
  type ViewFilter,
} from '../../../domain/views';

const now = Date.parse('2026-11-20T02:00:00Z');
const ticket: ViewedTicket = {
  ...{ status: 'open', teamId: 'aftersale', topic: 'refund', tier: 'gold', labels: ['l1', 'l2'] },
  headStarts: [{ reason: 'gold' }, { reason: 'complaint' }],
  order: { state: 'awaiting_shipment' },
  ...{ waitingSinceAt: now - HOUR, lastAt: now - 2 * DAY },
};
const plain: ViewedTicket = { ...ticket, tier: 'none', labels: [], headStarts: [], order: null, waitingSinceAt: NEVER };

describe('what a view shows', () => {
  const cases: readonly [title: string, asks: Partial<ViewFilter>, shown: boolean, plainToo: boolean][] = [
    ['nothing asked: all', {}, true, true],
    ['one of these states', { statuses: ['new', 'open'] }, true, true],
    ['another state', { statuses: ['on_hold'] }, false, false],
    ['its team', { teamIds: ['presale', 'aftersale'] }, true, true],
    ['another team', { teamIds: ['presale'] }, false, false],
    ['its topic', { topics: ['refund'] }, true, true],
    ['another topic', { topics: ['invoice'] }, false, false],
    ['one of its labels', { labelIds: ['l2', 'l9'] }, true, false],
    ['none of its labels', { labelIds: ['l9'] }, false, false],
    ['its card', { tiers: ['gold'] }, true, false],
    ['a complaint', { priorities: ['complaint', 'urgent'] }, true, false],
    ['urgent, which it is not', { priorities: ['urgent'] }, false, false],
    ['left as a message', { channels: ['message'] }, true, true],
    ['of a conversation', { channels: ['conversation'] }, false, false],
    ['of such an order', { orderStates: ['awaiting_shipment'] }, true, false],
    ['somebody waits', { isAwaited: true }, true, false],
    ['within three days', { withinDays: 3 }, true, true],
    ['within one', { withinDays: 1 }, false, false],
    ['all of several', { topics: ['refund'], tiers: ['gold'], isAwaited: true }, true, false],
    ['one of several does not hold', { topics: ['refund'], tiers: ['silver'] }, false, false],
  ];
  it.each(cases)('%s', (_title, asks, shown, plainToo) => {
    const filter = { ...anyOf('all'), ...asks };
    expect([isShown(filter, ticket, 'ok', now), isShown(filter, plain, 'ok', now)]).toEqual([shown, plainToo]);
  });

  it('clocks: due soon has what is over in it; over has not what is due soon', () => {
    const shownBy = (clock: ViewFilter['clock']) =>
      ([undefined, 'ok', 'soon', 'over'] as const).filter((at) =>
        isShown({ ...anyOf('open'), clock }, ticket, at, now),
      );
    expect([shownBy(null), shownBy('soon'), shownBy('over')]).toEqual([
      [undefined, 'ok', 'soon', 'over'],
      ['soon', 'over'],
      ['over'],
    ]);
  });

  const some = <const T extends readonly string[]>(all: T) => fc.subarray<T[number]>([...all]);
  const filters: fc.Arbitrary<ViewFilter> = fc.record({
    among: fc.constantFrom(...VIEW_AMONG),
    statuses: some(TICKET_STATUSES),
    teamIds: some(['presale', 'aftersale']),
    topics: some(TOPICS),
    labelIds: some(['l1', 'l2', 'l3']),
    tiers: some(MEMBER_TIERS),
    priorities: some(PRIORITIES),
    channels: some(CHANNELS),
    orderStates: some(ORDER_STATES),
    clock: fc.constantFrom(null, ...VIEW_CLOCKS),
    isAwaited: fc.boolean(),
    withinDays: fc.constantFrom(null, ...VIEW_DAYS),
  });
  const tickets: fc.Arbitrary<ViewedTicket> = fc
    .record({
      status: fc.constantFrom(...TICKET_STATUSES),
      teamId: fc.constantFrom('presale', 'aftersale'),
      topic: fc.constantFrom(...TOPICS),
      tier: fc.constantFrom(...MEMBER_TIERS),
      labels: some(['l1', 'l2', 'l3']),
      headStarts: some(PRIORITIES).map((reasons) => reasons.map((reason) => ({ reason }))),
      order: fc.option(fc.record({ state: fc.constantFrom(...ORDER_STATES) })),
      waitingSinceAt: fc.constantFrom(NEVER, now - HOUR),
      lastAt: fc.integer({ min: now - 40 * DAY, max: now }),
    })
    .chain((one) => fc.constantFrom(one, { ...one, channel: 'conversation' as const }));
  const standings = fc.constantFrom(undefined, 'ok' as const, 'soon' as const, 'over' as const);

  it('all that is asked has to hold, each part by itself, whatever is asked and whatever there is', () => {
    fc.assert(
      fc.property(filters, tickets, standings, (filter, one, standing) => {
        const parts = Object.entries(filter).filter(([part]) => part !== 'among');
        const each = parts.map(([part, asked]) => isShown({ ...anyOf('all'), [part]: asked }, one, standing, now));
        expect(isShown(filter, one, standing, now)).toBe(each.every(Boolean));
      }),
    );
  });

  it('what is ready made asks for something, each', () => {
    expect(asksNothing(anyOf('all'))).toBe(true);
    for (const filter of Object.values(READY_FILTERS)) expect(asksNothing(filter)).toBe(false);
  });
});
