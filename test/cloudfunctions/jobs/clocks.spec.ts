import type { TicketDoc } from '../../../cloudfunctions/_records/documents';
import { DAY, HOUR, MINUTE, NEVER } from '../../../domain/kernel';
import { FIRST_POLICIES } from '../../../domain/service-level';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, DESK_TEMPLATE, deskCloud, STATUS_TEMPLATE, WITH_DESK_NOTICES } from '../desk-cloud';
import { keepRecords } from '../keep-records';
import {
  ADMIN,
  AGENT,
  LEAD,
  newKey,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

/** Four minutes to the first answer, of everything: each minute that passes is one of `jobs`. */
const TARGETS = { first: 4, next: 4, resolution: null };
const PROMISED = { policies: FIRST_POLICIES.slice(-1).map((policy) => ({ ...policy, targets: TARGETS })), v: 1 };

describeCloud('jobs: clocks', deskCloud(['shopper', 'agent', 'merchant', 'jobs']), (cloud) => {
  const seed = (settings = {}) => {
    cloud.seen(SHOPPER);
    seedTicketDesk(cloud, { ...WITH_DESK_NOTICES, promises: PROMISED, ...settings });
  };
  const grant = async (openid: string, template: string, name: 'agent' | 'shopper') => {
    await cloud.tapSubscribe(openid, { [template]: 'accept' });
    await call(cloud, openid, name, 'notice.grant', { key: newKey(), choices: { [template]: 'accept' } });
  };
  const told = (openid: string) =>
    cloud
      .sent(openid)
      .filter(({ accepted }) => accepted)
      .map(({ payload }) => (payload as { data: { phrase2?: { value: string } } }).data.phrase2?.value);
  const happened = (ticketId: string) =>
    storedEntries(cloud, ticketId).flatMap(({ happened: facts = [] }) => facts.map(({ name }) => name));

  test('due soon: whoever holds it is told; over: its lead is, it stands earlier, and each happens once', async () => {
    seed();
    await grant(AGENT, DESK_TEMPLATE, 'agent');
    await grant(LEAD, DESK_TEMPLATE, 'agent');
    const ticketId = await ticketThatIs(cloud, 'open');
    expect(storedTicket(cloud, ticketId)).toMatchObject({ overdueAt: NEVER, clocks: { rules: '1.0' } });
    await cloud.clock.advance(4 * MINUTE);
    expect([told(AGENT), told(LEAD)]).toEqual([['快到时间了'], []]);
    const [card] = (await call(cloud, AGENT, 'agent', 'queue.list', { view: 'mine' })).tickets;
    expect(card?.clock).toMatchObject({ clock: 'first', standing: 'soon' });
    await cloud.clock.advance(2 * MINUTE);
    expect([told(AGENT), told(LEAD)]).toEqual([['快到时间了'], ['超时了']]);
    expect(storedTicket(cloud, ticketId).headStarts).toContainEqual({ reason: 'promise_broken', millis: 30 * MINUTE });
    expect(happened(ticketId)).toEqual(['created', 'claimed', 'clock.due_soon', 'clock.breached']);
    expect(await call(cloud, LEAD, 'agent', 'team.board', {})).toMatchObject({ overdueCount: 1 });
    const late = await call(cloud, LEAD, 'agent', 'team.tickets', { of: { kind: 'overdue' } });
    expect(late.tickets.map(({ id, clock }) => [id, clock?.standing])).toEqual([[ticketId, 'over']]);
    await call(cloud, AGENT, 'agent', 'ticket.reply', {
      key: newKey(),
      ticketId,
      text: '久等了，今天到账',
      asks: false,
    });
    expect(storedTicket(cloud, ticketId)).toMatchObject({ overdueAt: NEVER, headStarts: [] });
    expect(storedEntries(cloud, ticketId).at(-1)?.happened).toContainEqual(
      expect.objectContaining({ name: 'clock.stopped', clock: 'first', targetMillis: 4 * MINUTE, isMet: false }),
    );
    // The shop has no setting to say so, so its shopper was told of the answer alone.
    expect(happened(ticketId).filter((name) => name.startsWith('clock.'))).toHaveLength(3);
  });

  test('an apology: where the shop says so, once, and never with the last grant', async () => {
    seed({ brokenPromise: 'apologise' });
    const first = await ticketThatIs(cloud, 'new');
    await grant(SHOPPER, STATUS_TEMPLATE, 'shopper');
    await cloud.clock.advance(6 * MINUTE);
    expect(told(SHOPPER)).toEqual([]);
    expect(storedTicket(cloud, first)).toMatchObject({ clocks: { isApologised: true }, hasUnread: true });
    await grant(SHOPPER, STATUS_TEMPLATE, 'shopper');
    await ticketThatIs(cloud, 'new');
    await cloud.clock.advance(6 * MINUTE);
    expect(told(SHOPPER)).toEqual(['处理中']);
    await cloud.clock.advance(2 * MINUTE);
    expect(told(SHOPPER)).toEqual(['处理中']);
  });

  const promise = async (minutes: number) => {
    const { version } = await call(cloud, ADMIN, 'merchant', 'promise.get', {});
    const [others] = FIRST_POLICIES.slice(-1);
    const policies = [{ ...others, targets: { first: minutes, next: minutes, resolution: null } }] as never;
    await call(cloud, ADMIN, 'merchant', 'promise.save', { key: newKey(), policies, expectedVersion: version });
  };
  const targets = () =>
    (cloud.database.find('tickets') as unknown as TicketDoc[]).map(({ clocks }) => clocks?.first?.targetMillis);

  const left = (fields: object) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

  test('a changed promise: what is open goes by it within minutes, from an earlier build too', async () => {
    seed();
    const oldest = await ticketThatIs(cloud, 'new');
    for (let nth = 0; nth < 2; nth += 1) await ticketThatIs(cloud, 'new');
    const putBack = keepRecords(cloud);
    cloud.reset();
    cloud.seen(SHOPPER);
    putBack((collection, { clocks, clockAt, overdueAt, ...former }) =>
      collection === 'tickets' && former._id === oldest
        ? former
        : { ...former, ...left({ clocks, clockAt, overdueAt }) },
    );
    await promise(120);
    expect(new Set(targets())).toEqual(new Set([4 * MINUTE, undefined]));
    await cloud.clock.advance(3 * MINUTE);
    expect(targets()).toEqual([120 * MINUTE, 120 * MINUTE, 120 * MINUTE]);
    expect(cloud.database.find('settings', { _id: 'desk' })[0]).toMatchObject({ resetClocks: null });
  });

  test('a changed promise, and the minute dies at any request: the next goes on where it was', async () => {
    for (const nth of [22, 27, 33]) {
      cloud.reset();
      seed();
      for (let count = 0; count < 2; count += 1) await ticketThatIs(cloud, 'new');
      await promise(120);
      cloud.failNext({ nth, when: nth % 2 === 0 ? 'before' : 'after', functionName: 'jobs' });
      await cloud.clock.advance(3 * MINUTE);
      expect(targets()).toEqual([120 * MINUTE, 120 * MINUTE]);
    }
  });

  test('changed hours: what was worked counts as it was, what is due as it is', async () => {
    seed();
    const ticketId = await ticketThatIs(cloud, 'new');
    await cloud.clock.advance(2 * MINUTE);
    const day = new Date(cloud.clock.now() + 8 * HOUR).toISOString().slice(0, 10);
    const open = [{ from: 0, to: 1440 }];
    await call(cloud, ADMIN, 'merchant', 'hours.save', {
      key: newKey(),
      calendar: { zone: 'Asia/Shanghai', week: Array.from({ length: 7 }, () => open), days: { [day]: [] } },
      expectedVersion: 0,
    });
    const changedAt = cloud.clock.now();
    await cloud.clock.advance(3 * MINUTE);
    const midnight = Math.ceil((changedAt + 8 * HOUR) / DAY) * DAY - 8 * HOUR;
    expect(storedTicket(cloud, ticketId).clocks?.first?.dueAt).toBe(midnight + 2 * MINUTE);
  });
});
