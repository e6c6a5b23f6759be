import { memberIdOf } from '../../../cloudfunctions/_records/context';
import { newHead } from '../../../cloudfunctions/_records/head-record';
import { describeCloud } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, DESK_TEMPLATE, deskCloud, refusal, STATUS_TEMPLATE, WITH_DESK_NOTICES } from '../desk-cloud';
import { keepRecords } from '../keep-records';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  GOLD_SHOPPER,
  headOf,
  LEAD,
  message,
  newKey,
  ORDER,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

describeCloud('ticket.merge', deskCloud(['shopper', 'agent', 'jobs']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud, WITH_DESK_NOTICES));
  const merge = (ticketId: string, intoId: string, openid = AGENT) =>
    call(cloud, openid, 'agent', 'ticket.merge', { key: newKey(), ticketId, intoId });
  const refused = (ticketId: string, intoId: string, openid = AGENT) =>
    refusal(cloud, openid, 'agent', 'ticket.merge', { key: newKey(), ticketId, intoId });
  const loadOf = (openid: string) => cloud.database.find('members', { _id: memberIdOf(openid) })[0]?.load;
  const get = (ticketId: string, openid = AGENT) => call(cloud, openid, 'agent', 'ticket.get', { ticketId });

  it('one ends, the other goes on for both: links both ways, one load less, and never asked for stars', async () => {
    const from = await ticketThatIs(cloud, 'open', {
      ...{ text: '发货了吗，打 13800138012', orderId: ORDER },
      callback: { phone: '13800138012' },
    });
    await cloud.clock.advance(60_000);
    const into = await ticketThatIs(cloud, 'asked');
    const { number } = storedTicket(cloud, from);
    expect(await merge(from, into)).toMatchObject({ ticketId: from, status: 'cancelled' });
    expect(loadOf(AGENT)).toMatchObject({ messages: 1 });
    expect(await get(into)).toMatchObject({
      ...{ status: 'open', merged: [{ id: from, number }], order: { id: ORDER } },
      ...{ callback: { maskedPhone: '138****8012' } },
      waitingSinceAt: storedTicket(cloud, from).createdAt,
    });
    const ofShopper = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId: from });
    expect(ofShopper).toMatchObject({ mergedIntoId: into, may: [] });
    const rated = { key: newKey(), ticketId: from, stars: 5, reasons: [] };
    expect(await refusal(cloud, SHOPPER, 'shopper', 'ticket.rate', rated)).toBe('INVALID_STATE');
    expect(await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId: into })).toMatchObject({
      merged: [{ id: from, number }],
    });
    const { phone } = await call(cloud, AGENT, 'agent', 'ticket.revealPhone', {
      ...{ key: newKey(), ticketId: into, reason: '约好回电' },
    });
    expect(phone).toBe('13800138012');
  });

  it('its shopper is told once, and whoever holds the other when they do not look', async () => {
    const from = await ticketThatIs(cloud, 'new');
    const into = await ticketThatIs(cloud, 'answered');
    // The last grant of a kind is kept for an answer.
    for (const choices of [{ [STATUS_TEMPLATE]: 'accept' }, { [STATUS_TEMPLATE]: 'accept' }] as const) {
      await cloud.tapSubscribe(SHOPPER, choices);
      await call(cloud, SHOPPER, 'shopper', 'notice.grant', { key: newKey(), choices });
    }
    await cloud.tapSubscribe(AGENT, { [DESK_TEMPLATE]: 'accept' });
    await call(cloud, AGENT, 'agent', 'notice.grant', { key: newKey(), choices: { [DESK_TEMPLATE]: 'accept' } });
    await merge(from, into, LEAD);
    expect(cloud.sent(SHOPPER).filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(Object.keys(headOf(cloud, SHOPPER)?.unread ?? {})).toContain(from);
    await cloud.clock.advance(60_000);
    await cloud.runTimer('jobs');
    expect(JSON.stringify(cloud.sent(AGENT))).toContain('并入一条');
  });

  it('its words are read where it goes on, masked, also by who never had it', async () => {
    const from = await ticketThatIs(cloud, 'open', { text: '我的号码 13800138012' });
    const { ticketId: into } = await call(cloud, SHOPPER, 'shopper', 'ticket.create', message());
    await call(cloud, COLLEAGUE, 'agent', 'ticket.claim', { key: newKey(), ticketId: into });
    await merge(from, into, LEAD);
    const read = (openid: string, mergedId = from, ticketId = into) =>
      call(cloud, openid, 'agent', 'ticket.merged', { ticketId, mergedId });
    expect((await read(COLLEAGUE)).entries.map(({ text }) => text)).toContain('我的号码 138****8012');
    const other = await ticketThatIs(cloud, 'open');
    expect(await refusal(cloud, COLLEAGUE, 'agent', 'ticket.get', { ticketId: from })).toBe('NOT_FOUND');
    for (const [openid, ticketId, mergedId] of [
      [COLLEAGUE, into, other],
      [AGENT, into, from],
      [AGENT, other, from],
    ] as const)
      expect(await refusal(cloud, openid, 'agent', 'ticket.merged', { ticketId, mergedId })).toBe('NOT_FOUND');
  });

  it('not another shopper’s, a finished one, itself, or what a colleague has', async () => {
    const mine = await ticketThatIs(cloud, 'open');
    const { ticketId: others } = await call(cloud, GOLD_SHOPPER, 'shopper', 'ticket.create', message());
    const done = await ticketThatIs(cloud, 'resolved');
    const { ticketId: colleagues } = await call(cloud, SHOPPER, 'shopper', 'ticket.create', message());
    await call(cloud, COLLEAGUE, 'agent', 'ticket.claim', { key: newKey(), ticketId: colleagues });
    expect(await refused(mine, others)).toBe('NOT_FOUND');
    expect(await refused(mine, done)).toBe('INVALID_STATE');
    expect(await refused(mine, mine)).toBe('INVALID_STATE');
    expect(await refused(mine, colleagues)).toBe('NOT_FOUND');
    expect(await refused(colleagues, mine)).toBe('FORBIDDEN');
    expect(await refused(mine, 'unknown')).toBe('NOT_FOUND');
    expect(storedTicket(cloud, mine)).toMatchObject({ status: 'open', v: 2 });
  });

  it('offered where it is possible: into the one that is open, and not of what a colleague has by now', async () => {
    await ticketThatIs(cloud, 'new');
    const into = await ticketThatIs(cloud, 'open');
    const offered = async (openid: string) =>
      (await call(cloud, openid, 'agent', 'ticket.others', { ticketId: into })).tickets.map(({ merge }) => merge);
    expect(await offered(AGENT)).toEqual(['in']);
    const to = { kind: 'member' as const, memberId: memberIdOf(COLLEAGUE) };
    const passedOn = await ticketThatIs(cloud, 'open');
    await call(cloud, AGENT, 'agent', 'ticket.transfer', { key: newKey(), ticketId: passedOn, to });
    expect(await offered(AGENT)).toEqual([undefined, 'in']);
    expect(await offered(ADMIN)).toEqual(['in', 'in']);
  });

  it('crashed at any request and sent again: both changed once, or neither', async () => {
    cloud.database.insert('heads', [{ ...newHead(SHOPPER, {}, 0) }]);
    const [from, into] = [await ticketThatIs(cloud, 'open'), await ticketThatIs(cloud, 'asked')];
    const putBack = keepRecords(cloud);
    const before = storedEntries(cloud, into).length;
    for (const when of BEFORE_AND_AFTER) {
      await atEveryRequest(cloud, { functionName: 'agent', when }, async (crash) => {
        cloud.reset();
        putBack();
        const input = { key: 'key-of-merging', ticketId: from, intoId: into };
        crash();
        await cloud.call(AGENT, 'agent', { action: 'ticket.merge', input });
        const isMerged = storedTicket(cloud, from).status === 'cancelled';
        expect(storedTicket(cloud, into).merged?.length ?? 0).toBe(isMerged ? 1 : 0);
        expect(await cloud.call(AGENT, 'agent', { action: 'ticket.merge', input })).toMatchObject({ ok: true });
        expect(storedTicket(cloud, into)).toMatchObject({ status: 'open', merged: [{ id: from }], v: before + 1 });
        expect(storedEntries(cloud, into)).toHaveLength(before + 1);
        expect(loadOf(AGENT)).toMatchObject({ messages: 1 });
      });
    }
  });
});
