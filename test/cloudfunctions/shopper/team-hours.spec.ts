import { memberIdOf } from '../../../cloudfunctions/_records/context';
import { waitHoursId } from '../../../cloudfunctions/_records/figure-documents';
import { FIRST_CALENDAR } from '../../../domain/calendar';
import { comingHours } from '../../../domain/calendar/zoned';
import { type Histogram, NO_TIMES, withTime } from '../../../domain/figures';
import { chinaDay, DAY, HOUR, MINUTE, startOfChinaDay } from '../../../domain/kernel';
import { textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, callAction, DESK, deskCloud } from '../desk-cloud';
import { ADMIN, AGENT, message, newKey, OTHER_SHOPPER, SHOPPER, seedTicketDesk, storedTicket } from '../ticket-desk';

/** The shop is open all day; after-sale from the second hour to noon, and the next afternoon. */
describeCloud('hours of a team', deskCloud(['push', 'shopper', 'agent', 'merchant', 'jobs', 'chores']), (cloud) => {
  const opensAt = testStartAt + HOUR;
  const afternoon = startOfChinaDay(chinaDay(testStartAt)) + 13 * HOUR;
  const SHOP = [
    [testStartAt, afternoon + 5 * HOUR],
    [testStartAt + DAY, afternoon + DAY + 5 * HOUR],
  ];
  const TEAM = [
    [opensAt, afternoon - HOUR],
    [afternoon + DAY, afternoon + DAY + 5 * HOUR],
  ];
  const teams = DESK.teams.map((team) => ({ ...team, routing: { mode: 'given', way: 'least_load' } as const }));
  beforeEach(() => {
    seedTicketDesk(cloud, { teams, conversationWay: 'desk' });
    cloud.database.insert('settings', [{ _id: 'live', hours: SHOP, teamHours: { aftersale: TEAM }, v: 1 }]);
  });
  const leave = async (openid = SHOPPER, more: Parameters<typeof message>[0] = {}) =>
    (await call(cloud, openid, 'shopper', 'ticket.create', message(more))).ticketId;
  const hours = async (of: object) => (await call(cloud, SHOPPER, 'shopper', 'hours.get', { of } as never)).hours;

  test('hours.get: of whom a topic goes to, and of who has a message; of others none', async () => {
    expect(await hours({ kind: 'topic', topic: 'refund' })).toEqual(TEAM);
    expect(await hours({ kind: 'topic', topic: 'product' })).toEqual(SHOP);
    expect(await hours({ kind: 'ticket', ticketId: await leave() })).toEqual(TEAM);
    const of = { kind: 'ticket' as const, ticketId: await leave(OTHER_SHOPPER) };
    expect(await callAction(cloud, SHOPPER, 'shopper', 'hours.get', { of })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });

  test('the router gives nothing to a team that is not there, and gives it when it comes', async () => {
    await call(cloud, AGENT, 'agent', 'presence.set', { key: newKey(), to: 'online' });
    const ticketId = await leave();
    expect(storedTicket(cloud, ticketId)).toMatchObject({ queue: 'waiting' });
    await cloud.clock.advance(HOUR);
    expect(storedTicket(cloud, ticketId)).toMatchObject({ queue: 'waiting' });
    await call(cloud, AGENT, 'agent', 'presence.set', { key: newKey(), to: 'online' });
    await cloud.runTimer('jobs');
    expect(storedTicket(cloud, ticketId)).toMatchObject({ assigneeName: '小林' });
  });

  test('how long it takes is said only while the team is there', async () => {
    const times = Array.from({ length: 10 }, (_, nth) => (5 + nth) * MINUTE).reduce<Histogram>(withTime, NO_TIMES);
    const days = Object.fromEntries(
      [1, 2, 3].map((ago) => [chinaDay(testStartAt) - ago, { '10': times, '11': times }]),
    );
    const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1 };
    for (const teamId of ['aftersale', 'presale'])
      cloud.database.insert('figures', [{ _id: waitHoursId(teamId), kind: 'hours', teamId, days, ...born }]);
    const waiting = async (ticketId: string) =>
      (await call(cloud, SHOPPER, 'shopper', 'ticket.waiting', { ticketId })).waiting;
    expect(await waiting(await leave(SHOPPER, { topic: 'product' }))).toHaveProperty('range');
    expect(await waiting(await leave())).toEqual({ ahead: 0, isMore: false });
  });

  test('a handover in a conversation says when the team is back, though the shop is open', async () => {
    await cloud.push(textMessage({ openid: SHOPPER, at: cloud.clock.now(), content: '转人工' }));
    const said = JSON.stringify(cloud.sent(SHOPPER));
    expect(said).toContain('起回复');
  });

  test('a call is possible when the team is there, and not only the shop', async () => {
    const wished = (wishedAt: number, topic: 'refund' | 'product' = 'refund') =>
      message({ topic, callback: { phone: '13800138012', wishedAt } });
    const answer = await callAction(cloud, SHOPPER, 'shopper', 'ticket.create', wished(afternoon));
    expect(answer).toMatchObject({
      error: { code: 'INVALID_INPUT', details: { fields: [{ path: 'callback.wishedAt', rule: 'open_hours' }] } },
    });
    const { ticketId } = await call(cloud, SHOPPER, 'shopper', 'ticket.create', wished(afternoon + DAY));
    await call(cloud, SHOPPER, 'shopper', 'ticket.create', wished(afternoon, 'product'));
    const change = { key: newKey(), ticketId, wishedAt: afternoon };
    expect(await callAction(cloud, SHOPPER, 'shopper', 'ticket.changeCallback', change)).toMatchObject({
      error: { code: 'INVALID_INPUT', details: { fields: [{ path: 'wishedAt', rule: 'open_hours' }] } },
    });
  });

  test('hours.save of a team: told beside the shop’s, and each day anew', async () => {
    const live = () => cloud.database.find('settings', { _id: 'live' })[0];
    const input = { key: newKey(), teamId: 'aftersale', calendar: FIRST_CALENDAR, expectedVersion: 0 };
    await call(cloud, ADMIN, 'merchant', 'hours.save', input as never);
    expect(live()?.teamHours).toEqual({ aftersale: comingHours(FIRST_CALENDAR, testStartAt) });
    await cloud.clock.advance(DAY + HOUR);
    expect(live()?.teamHours).toEqual({ aftersale: comingHours(FIRST_CALENDAR, cloud.clock.now()) });
  });

  test('who vanished is there as long as one of their teams', async () => {
    const memberOf = () => cloud.database.find('members', { _id: memberIdOf(AGENT) })[0];
    await call(cloud, AGENT, 'agent', 'presence.set', { key: newKey(), to: 'online' });
    await cloud.clock.advance(5 * MINUTE);
    // Their page is closed, and their team is not there.
    expect(memberOf()?.presence).toMatchObject({ state: 'offline' });
  });
});
