import type { InputOf } from '../../../contract';
import { HOUR, OUR_LIMITS } from '../../../domain/kernel';
import { FIRST_POLICIES } from '../../../domain/service-level';
import { anyOf, READY_FILTERS, VIEWS_EACH, type ViewFilter } from '../../../domain/views';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, deskCloud, refusal } from '../desk-cloud';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  ELSEWHERE,
  GOLD_SHOPPER,
  LEAD,
  message,
  newKey,
  QA,
  seedLabels,
  seedTicketDesk,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

/** An hour to every answer, day and night. */
const TARGETS = { first: 60, next: 60, resolution: null };
const PROMISED = {
  policies: FIRST_POLICIES.slice(-1).map((policy) => ({ ...policy, targets: TARGETS, isInHours: false })),
  v: 1,
};

type Saved = InputOf<'agent', 'view.save'>;
type Asked = Saved['filter'];

describeCloud('saved filters', deskCloud(['shopper', 'agent']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud, { promises: PROMISED }));
  const asking = (filter: ViewFilter) => filter as Asked;
  const view = (more: Partial<Saved> = {}): Saved => ({
    ...{ key: newKey(), title: '投诉的', of: 'own', expectedVersion: 0 },
    filter: asking({ ...anyOf('open'), priorities: ['complaint'] }),
    ...more,
  });
  const save = (more: Partial<Saved> = {}, openid = AGENT) => call(cloud, openid, 'agent', 'view.save', view(more));
  const titles = async (openid: string) =>
    (await call(cloud, openid, 'agent', 'view.list', {})).views.map(({ title }) => title);
  const shown = (filter: ViewFilter, openid = AGENT, cursor?: string) =>
    call(cloud, openid, 'agent', 'view.tickets', { filter: asking(filter), ...(cursor && { cursor }) });
  const idsOf = async (filter: ViewFilter, openid = AGENT) => (await shown(filter, openid)).tickets.map(({ id }) => id);

  it('whose they are decides who looks through and who changes them; the shop’s and a team’s are logged', async () => {
    await save({ title: '我的' });
    await cloud.clock.advance(1);
    const { viewId } = await save({ title: '组里的', of: 'team', teamId: 'aftersale' }, LEAD);
    await cloud.clock.advance(1);
    await save({ title: '店里的', of: 'shop' }, ADMIN);
    expect(await titles(AGENT)).toEqual(['我的', '组里的', '店里的']);
    expect(await titles(ELSEWHERE)).toEqual(['店里的']);
    const change = { ...view({ viewId, of: 'team', teamId: 'aftersale' }), expectedVersion: 1 };
    expect(await refusal(cloud, AGENT, 'agent', 'view.save', change)).toBe('FORBIDDEN');
    expect(await refusal(cloud, LEAD, 'agent', 'view.save', { ...change, expectedVersion: 0 })).toBe(
      'VERSION_CONFLICT',
    );
    expect(await refusal(cloud, AGENT, 'agent', 'view.save', view({ of: 'shop' }))).toBe('FORBIDDEN');
    expect(await refusal(cloud, QA, 'agent', 'view.list', {})).toBe('FORBIDDEN');
    const removed = { key: newKey(), viewId, expectedVersion: 1 };
    expect(await refusal(cloud, AGENT, 'agent', 'view.remove', removed)).toBe('FORBIDDEN');
    await call(cloud, LEAD, 'agent', 'view.remove', removed);
    expect(await titles(AGENT)).toEqual(['我的', '店里的']);
    expect(cloud.database.find('audit_log').map(({ action }) => action)).toEqual([
      ...['agent/view.save', 'agent/view.save', 'agent/view.remove'],
    ]);
  });

  it('no more than anybody looks through, and none that asks for nothing', async () => {
    expect(await refusal(cloud, AGENT, 'agent', 'view.save', view({ filter: asking(anyOf('all')) }))).toBe(
      'INVALID_INPUT',
    );
    for (let nth = 0; nth < VIEWS_EACH; nth += 1) await save();
    expect(await refusal(cloud, AGENT, 'agent', 'view.save', view())).toBe('INVALID_INPUT');
    await save({ of: 'shop' }, ADMIN);
  });

  it('shows what its filter says, of what the caller may read: each his own, a lead what the team holds', async () => {
    const [labelId = ''] = seedLabels(cloud, ['易碎']);
    const waiting = await ticketThatIs(cloud, 'new');
    const mine = await ticketThatIs(cloud, 'open');
    const answered = await ticketThatIs(cloud, 'answered');
    const done = await ticketThatIs(cloud, 'resolved');
    await call(cloud, AGENT, 'agent', 'ticket.label', { key: newKey(), ticketId: mine, add: [labelId] });
    expect(new Set(await idsOf(anyOf('open')))).toEqual(new Set([waiting, mine, answered]));
    expect(await idsOf(READY_FILTERS.toAnswer)).toEqual([mine]);
    expect(await idsOf({ ...anyOf('all'), statuses: ['resolved'] })).toEqual([done]);
    expect(await idsOf({ ...anyOf('all'), labelIds: [labelId] })).toEqual([mine]);
    expect(await idsOf(anyOf('open'), COLLEAGUE)).toEqual([waiting]);
    expect(new Set(await idsOf(anyOf('open'), LEAD))).toEqual(new Set([waiting, mine, answered]));
    expect(await idsOf(anyOf('open'), ELSEWHERE)).toEqual([]);
    expect((await idsOf(anyOf('open'), ADMIN)).length).toBe(3);
  });

  it('complaints, and what is due: as the ticket says by now', async () => {
    const upset = await ticketThatIs(cloud, 'new', { text: '你们这是欺骗消费者，我要投诉！' });
    const calm = await ticketThatIs(cloud, 'new');
    expect(storedTicket(cloud, upset).headStarts).toMatchObject([{ reason: 'complaint' }]);
    expect(await idsOf(READY_FILTERS.complaints)).toEqual([upset]);
    const over = { key: newKey(), step: { do: 'urgent' as const, isUrgent: true }, ticketIds: [calm] };
    await call(cloud, AGENT, 'agent', 'bulk.take', over);
    expect(await idsOf({ ...anyOf('waiting'), priorities: ['urgent'] })).toEqual([calm]);
    expect(await idsOf({ ...anyOf('waiting'), clock: 'over' })).toEqual([]);
    await cloud.clock.advance(2 * HOUR);
    expect(new Set(await idsOf({ ...anyOf('waiting'), clock: 'over' }))).toEqual(new Set([upset, calm]));
  });

  it('is asked of a bounded number, which is said: what stands further back is not found', async () => {
    const first = storedTicket(cloud, await ticketThatIs(cloud, 'new', { topic: 'refund' }));
    const others = Array.from({ length: OUR_LIMITS.searchedTickets }, (_, nth) => ({
      ...{ ...first, _id: `t-${nth}`, number: `1120-${10_000 + nth}` },
      ...{ topic: 'invoice', queueAt: first.queueAt + nth + 1 },
    }));
    cloud.database.insert('tickets', others as never);
    await cloud.clock.advance(OUR_LIMITS.searchedTickets);
    const last = await ticketThatIs(cloud, 'new', { topic: 'refund' });
    const found = await shown({ ...anyOf('waiting'), topics: ['refund'] });
    expect(found).toMatchObject({ tickets: [{ id: first._id }], lookedIn: OUR_LIMITS.searchedTickets });
    expect((await idsOf({ ...anyOf('all'), topics: ['refund'] }))[0]).toBe(last);
    expect((await shown({ ...anyOf('mine'), isAwaited: true })).lookedIn).toBeUndefined();
  });

  it('page by page, each once; of whom a card says something, by that', async () => {
    for (let nth = 0; nth <= OUR_LIMITS.listPage; nth += 1) await ticketThatIs(cloud, 'new', { topic: 'refund' });
    const filter: ViewFilter = { ...anyOf('waiting'), topics: ['refund'] };
    const first = await shown(filter);
    const second = await shown(filter, AGENT, first.nextCursor);
    expect([first.tickets.length, second.tickets.length]).toEqual([OUR_LIMITS.listPage, 1]);
    expect(new Set([...first.tickets, ...second.tickets].map(({ id }) => id)).size).toBe(OUR_LIMITS.listPage + 1);
    const card = await call(cloud, GOLD_SHOPPER, 'shopper', 'ticket.create', message({ topic: 'refund' }));
    expect(await idsOf({ ...anyOf('all'), tiers: ['gold'] })).toEqual([card.ticketId]);
  });
});
