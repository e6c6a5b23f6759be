import { memberIdOf } from '../../../cloudfunctions/_records/context';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud } from '../desk-cloud';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  DISABLED,
  LEAD,
  newKey,
  QA,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

describeCloud('mentions', deskCloud(['shopper', 'agent']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const note = (ticketId: string, whom: readonly string[], openid = AGENT) =>
    callAction(cloud, openid, 'agent', 'ticket.note', {
      key: newKey(),
      ticketId,
      text: '看一下',
      mentions: whom.map(memberIdOf),
    });
  const mentions = (openid: string) => call(cloud, openid, 'agent', 'queue.list', { view: 'mentions' });
  const countOf = async (openid: string) =>
    (await call(cloud, openid, 'agent', 'queue.list', { view: 'mine' })).mentionsCount;

  it('ticket.note: who is named finds the ticket, the last first, until they open it', async () => {
    const first = await ticketThatIs(cloud, 'open');
    const second = await ticketThatIs(cloud, 'open');
    for (const ticketId of [first, second]) {
      await cloud.clock.advance(1000);
      expect(await note(ticketId, [LEAD, ADMIN])).toMatchObject({ ok: true });
    }
    expect(storedEntries(cloud, first).at(-1)).toMatchObject({
      kind: 'note',
      happened: [{ name: 'noted', mentions: [memberIdOf(LEAD), memberIdOf(ADMIN)] }],
    });
    expect((await mentions(LEAD)).tickets.map(({ id }) => id)).toEqual([second, first]);
    expect([await countOf(LEAD), await countOf(ADMIN), await countOf(AGENT)]).toEqual([2, 2, 0]);
    await call(cloud, LEAD, 'agent', 'ticket.get', { ticketId: second });
    expect((await mentions(LEAD)).tickets.map(({ id }) => id)).toEqual([first]);
    expect([await countOf(LEAD), await countOf(ADMIN)]).toEqual([1, 2]);
    // Named once more, it is there once more.
    await note(second, [LEAD]);
    expect(await countOf(LEAD)).toBe(2);
  });

  it('queue.list: what waits says of each whether a note names the caller, and beside it how many do at all', async () => {
    const waits = await ticketThatIs(cloud, 'new');
    const held = await ticketThatIs(cloud, 'open');
    await ticketThatIs(cloud, 'new');
    for (const ticketId of [waits, held]) expect(await note(ticketId, [LEAD])).toMatchObject({ ok: true });
    const list = (openid: string) => call(cloud, openid, 'agent', 'queue.list', { view: 'waiting' });
    const { tickets, mentionsCount } = await list(LEAD);
    expect([tickets.filter(({ mentionsMe }) => mentionsMe).map(({ id }) => id), mentionsCount]).toEqual([[waits], 2]);
    expect((await list(AGENT)).tickets.some(({ mentionsMe }) => mentionsMe)).toBe(false);
    await call(cloud, LEAD, 'agent', 'ticket.get', { ticketId: waits });
    expect((await list(LEAD)).mentionsCount).toBe(1);
  });

  it('ticket.note: only who may read it is named; to be named gives no right', async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    for (const openid of [COLLEAGUE, DISABLED, QA, 'oNobody']) {
      expect(await note(ticketId, [LEAD, openid])).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    }
    expect(storedTicket(cloud, ticketId).mentioned).toBeUndefined();
    expect(await note(ticketId, [LEAD, ADMIN, AGENT, COLLEAGUE])).toMatchObject({ ok: false });
    await note(ticketId, [LEAD]);
    // Where it went they may not follow it, and it is gone from their list.
    const to = { kind: 'team', teamId: 'presale' } as const;
    await call(cloud, AGENT, 'agent', 'ticket.transfer', { key: newKey(), ticketId, to });
    expect((await mentions(LEAD)).tickets).toEqual([]);
    expect(await countOf(LEAD)).toBe(0);
  });

  it('ticket.readers: who else may read it, whoever that is by now', async () => {
    const ticketId = await ticketThatIs(cloud, 'new');
    const names = async (openid = AGENT) =>
      (await call(cloud, openid, 'agent', 'ticket.readers', { ticketId })).members.map(({ name }) => name).sort();
    expect(await names()).toEqual(['小方', '店主', '秦岚'].sort());
    await call(cloud, AGENT, 'agent', 'ticket.claim', { key: newKey(), ticketId });
    expect(await names()).toEqual(['店主', '秦岚'].sort());
    expect(await names(LEAD)).toEqual(['小林', '店主'].sort());
  });
});
