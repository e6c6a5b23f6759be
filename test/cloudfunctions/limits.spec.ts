import { memberIdOf } from '../../cloudfunctions/_records/context';
import { MINUTE, OUR_LIMITS } from '../../domain/kernel';
import { describeCloud } from '../cloud/describe-cloud';
import { call, callAction, deskCloud, REPLY_TEMPLATE } from './desk-cloud';
import { keepRecords } from './keep-records';
import { AGENT, headOf, newKey, SHOPPER, seedTicketDesk, storedTicket, ticketThatIs } from './ticket-desk';

describeCloud('limits of one person', deskCloud(['shopper', 'agent']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const limited = { ok: false, error: { code: 'RATE_LIMITED', details: { retryAt: expect.any(Number) } } };

  test('notice.grant: as many as one person can mean, and no more for a while', async () => {
    const grant = () =>
      callAction(cloud, SHOPPER, 'shopper', 'notice.grant', { key: newKey(), choices: { [REPLY_TEMPLATE]: 'accept' } });
    const { count } = OUR_LIMITS.grantsPerShopper;
    for (let times = 0; times < count; times += 1) expect(await grant()).toMatchObject({ ok: true });
    expect(await grant()).toMatchObject(limited);
    expect(headOf(cloud, SHOPPER)?.grants).toEqual({ reply: OUR_LIMITS.grantsPerKind });
    await cloud.clock.advance(11 * MINUTE);
    expect(await grant()).toMatchObject({ ok: true });
  });

  test('upload.prepare: so many files, however they are asked for', async () => {
    const prepare = () =>
      callAction(cloud, SHOPPER, 'shopper', 'upload.prepare', { key: newKey(), extensions: ['jpg', 'jpg', 'jpg'] });
    const calls = OUR_LIMITS.uploadsPerPerson.count / 3;
    for (let times = 0; times < calls; times += 1) expect(await prepare()).toMatchObject({ ok: true });
    expect(await prepare()).toMatchObject(limited);
  });

  test('a member of the desk: counted in their own record, refused before anything is done', async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    const note = () => callAction(cloud, AGENT, 'agent', 'ticket.note', { key: newKey(), ticketId, text: '备注' });
    const mine = () => cloud.database.find('members', { _id: memberIdOf(AGENT) })[0];
    const before = (mine()?.writes as { count: number } | undefined)?.count ?? 0;
    expect(await note()).toMatchObject({ ok: true });
    expect(mine()?.writes).toMatchObject({ count: before + 1 });
    // All but one of what they may have written.
    const { count } = OUR_LIMITS.writesPerMember;
    const putBack = keepRecords(cloud);
    const almost = { ...(mine()?.writes as object), count: count - 1 };
    cloud.reset();
    putBack((name, record) =>
      name === 'members' && record._id === memberIdOf(AGENT) ? { ...record, writes: almost } : record,
    );
    expect(await note()).toMatchObject({ ok: true });
    const entries = cloud.database.count('ticket_entries');
    const { result, databaseCalls } = await cloud.callFunction(
      'agent',
      { action: 'ticket.note', input: { key: newKey(), ticketId, text: '备注' } },
      { openid: AGENT },
    );
    expect(result).toMatchObject(limited);
    // Who calls, and whether it had happened before.
    expect(databaseCalls).toBe(2);
    expect(cloud.database.count('ticket_entries')).toBe(entries);
    await cloud.clock.advance(11 * MINUTE);
    await call(cloud, AGENT, 'agent', 'ticket.note', { key: newKey(), ticketId, text: '备注' });
  });

  test('telling one shopper: counted in the ticket, by whomever of the desk, refused before anything is written', async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    const reply = () =>
      callAction(cloud, AGENT, 'agent', 'ticket.reply', {
        key: newKey(),
        ticketId,
        text: '在',
        pictures: [],
        asks: false,
      });
    expect(await reply()).toMatchObject({ ok: true });
    const { deskChanges } = storedTicket(cloud, ticketId);
    expect(await reply()).toMatchObject({ ok: true });
    expect(storedTicket(cloud, ticketId).deskChanges?.count).toBe((deskChanges?.count ?? 0) + 1);
    // All but one of what they may be told.
    const { count } = OUR_LIMITS.deskChangesPerTicket;
    const putBack = keepRecords(cloud);
    cloud.reset();
    putBack((name, record) =>
      name === 'tickets' ? { ...record, deskChanges: { ...deskChanges, count: count - 1 } } : record,
    );
    expect(await reply()).toMatchObject({ ok: true });
    const entries = cloud.database.count('ticket_entries');
    expect(await reply()).toMatchObject(limited);
    expect(cloud.database.count('ticket_entries')).toBe(entries);
    await cloud.clock.advance(11 * MINUTE);
    expect(await reply()).toMatchObject({ ok: true });
  });
});
