import Papa from 'papaparse';
import { memberIdOf } from '../../../cloudfunctions/_records/context';
import { DAY, HOUR } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, deskCloud, refusal } from '../desk-cloud';
import { keepRecords } from '../keep-records';
import { ADMIN, AGENT, LEAD, newKey, OTHER_SHOPPER, seedTicketDesk, storedTicket, ticketThatIs } from '../ticket-desk';

const SECOND = 'oDesk_Second-0123456789abcdef';

describeCloud('exchange: tickets as a file', deskCloud(['shopper', 'agent', 'merchant', 'exchange']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const secondAdmin = () => {
    const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1, status: 'active', teamIds: [] };
    cloud.database.insert('members', [
      { _id: memberIdOf(SECOND), ...born, openid: SECOND, name: '合伙人', roles: ['admin'] },
    ]);
  };
  const ask = async (openid = ADMIN) => {
    const wish = {
      key: newKey(),
      fromAt: cloud.clock.now() - DAY,
      untilAt: cloud.clock.now() + HOUR,
      format: 'csv' as const,
    };
    return (await call(cloud, openid, 'exchange', 'tickets.requestExport', wish)).requestId;
  };
  const decide = (openid: string, requestId: string, verdict: 'approve' | 'refuse' = 'approve') =>
    refusal(cloud, openid, 'exchange', 'tickets.decideExport', { key: newKey(), requestId, verdict });
  const cancel = (openid: string, requestId: string) =>
    refusal(cloud, openid, 'exchange', 'tickets.cancelExport', { key: newKey(), requestId });
  const fetched = (openid: string, requestId: string) =>
    refusal(cloud, openid, 'exchange', 'tickets.exportFile', { requestId });
  const rowsOf = async (requestId: string) => {
    const { url } = await call(cloud, ADMIN, 'exchange', 'tickets.exportFile', { requestId });
    return Papa.parse<string[]>((await (await fetch(url)).text()).slice(1)).data;
  };
  const listed = async (openid: string) => (await call(cloud, openid, 'exchange', 'tickets.exports', {})).requests;

  test('two admins: nothing before the other says yes, then who asked and nobody else has the file, masked', async () => {
    secondAdmin();
    const id = await ticketThatIs(cloud, 'open', {
      text: '=1+1 我的号 13912345678',
      callback: { phone: '13800138012' },
    });
    const requestId = await ask();
    expect(await fetched(ADMIN, requestId)).toBe('INVALID_STATE');
    expect(await decide(ADMIN, requestId)).toBe('FORBIDDEN');
    expect(await decide(SECOND, requestId)).toBeUndefined();
    expect(await fetched(SECOND, requestId)).toBe('NOT_FOUND');
    const rows = await rowsOf(requestId);
    expect(rows.filter((row) => row[0] === storedTicket(cloud, id).number)).toHaveLength(1);
    const told = JSON.stringify(rows);
    expect(told).not.toMatch(/13912345678|13800138012/);
    expect(rows.flat().some((cell) => cell.startsWith('='))).toBe(false);
    const kinds = cloud.database.find('audit_log', { kind: 'exports' }).map(({ action }) => action);
    expect(kinds.sort()).toEqual([
      'exchange/tickets.decideExport',
      'exchange/tickets.exportFile',
      'exchange/tickets.requestExport',
    ]);
  });

  test('one shopper: all of theirs whatever the time, nobody else’s, by the number of any; none once they had it deleted', async () => {
    const ofTheirs = await ticketThatIs(cloud, 'resolved');
    const number = storedTicket(cloud, ofTheirs).number;
    await cloud.clock.advance(100 * DAY);
    const later = await ticketThatIs(cloud, 'open');
    const theirs = storedTicket(cloud, later);
    cloud.database.insert('tickets', [{ ...theirs, _id: 'tOther', shopperId: OTHER_SHOPPER, number: 'W-other' }]);
    secondAdmin();
    const wish = (ofTicket: string) => ({
      key: newKey(),
      fromAt: 0,
      untilAt: cloud.clock.now() + HOUR,
      format: 'csv' as const,
      ofTicket,
    });
    expect(await refusal(cloud, ADMIN, 'exchange', 'tickets.requestExport', wish('W-nobody'))).toBe('INVALID_INPUT');
    const { requestId } = await call(cloud, ADMIN, 'exchange', 'tickets.requestExport', wish(number));
    expect(await listed(LEAD)).toMatchObject([{ ofTicket: number, standing: 'waiting' }]);
    expect(await fetched(ADMIN, requestId)).toBe('INVALID_STATE');
    await decide(SECOND, requestId);
    const numbers = (await rowsOf(requestId)).slice(1).map(([one]) => one);
    expect(numbers.sort()).toEqual([number, theirs.number].sort());
    const again = await call(cloud, ADMIN, 'exchange', 'tickets.requestExport', wish('W-other'));
    await decide(SECOND, again.requestId);
    const erased = { ...theirs, _id: 'tOther', number: 'W-other', shopperId: '', erasedAt: 1 };
    const putBack = keepRecords(cloud);
    cloud.database.clear();
    putBack((_collection, one) => (one._id === 'tOther' ? erased : one));
    expect(await rowsOf(again.requestId)).toHaveLength(1);
  });

  test('refused, or stopped by a lead: it is never made', async () => {
    secondAdmin();
    const [refused, stopped] = [await ask(), await ask()];
    expect(await decide(SECOND, refused, 'refuse')).toBeUndefined();
    expect((await listed(LEAD)).map(({ standing }) => standing)).toEqual(
      expect.arrayContaining(['waiting', 'refused']),
    );
    expect(await cancel(LEAD, stopped)).toBeUndefined();
    for (const requestId of [refused, stopped]) expect(await fetched(ADMIN, requestId)).toBe('INVALID_STATE');
    expect(await refusal(cloud, AGENT, 'exchange', 'tickets.exports', {})).toBe('FORBIDDEN');
  });

  test('one admin: a day passes in sight of every lead, then it is made', async () => {
    await ticketThatIs(cloud, 'open');
    const requestId = await ask();
    expect(await listed(LEAD)).toMatchObject([
      { standing: 'waiting', aloneFromAt: testStartAt + DAY, may: ['cancel'] },
    ]);
    await cloud.clock.advance(DAY - 1);
    expect(await fetched(ADMIN, requestId)).toBe('INVALID_STATE');
    await cloud.clock.advance(1);
    expect(await rowsOf(requestId)).toHaveLength(2);
    await cloud.clock.advance(4 * DAY);
    expect(await fetched(ADMIN, requestId)).toBe('INVALID_STATE');
  });

  test('whoever asked or approved is no admin any more: nothing is handed out, also when they become one again', async () => {
    secondAdmin();
    const requestId = await ask();
    await decide(SECOND, requestId);
    const secondId = memberIdOf(SECOND);
    const roles = (to: 'agent' | 'admin') =>
      call(cloud, ADMIN, 'merchant', 'member.setRoles', { key: newKey(), memberId: secondId, roles: [to] });
    await roles('agent');
    expect(await fetched(ADMIN, requestId)).toBe('FORBIDDEN');
    await roles('admin');
    expect(await fetched(ADMIN, requestId)).toBe('FORBIDDEN');
  });

  test('many: parts of two hundred, each made once; of what was erased nothing', async () => {
    const { _id, number, ...ticket } = storedTicket(cloud, await ticketThatIs(cloud, 'open'));
    cloud.database.insert(
      'tickets',
      Array.from({ length: 210 }, (_, n) => ({ ...ticket, _id: `${_id}${n}`, number: `${number}${n}`, erasedAt: 1 })),
    );
    const requestId = await ask();
    await cloud.clock.advance(DAY);
    const parts = [];
    for (const part of [0, 1])
      parts.push(await call(cloud, ADMIN, 'exchange', 'tickets.exportFile', { requestId, part }));
    expect(parts.map(({ isLast }) => isLast)).toEqual([false, true]);
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(await call(cloud, ADMIN, 'exchange', 'tickets.exportFile', { requestId })).toMatchObject({
      isLast: false,
    });
  });

  test.each(BEFORE_AND_AFTER)(
    'crashed %s any request: fetched again, the part is made once and whole',
    async (when) => {
      await ticketThatIs(cloud, 'open');
      const requestId = await ask();
      const putBack = keepRecords(cloud);
      await atEveryRequest(cloud, { functionName: 'exchange', when }, async (crash) => {
        cloud.reset();
        // As it is a day later.
        putBack((collection, one) => (collection === 'export_requests' ? { ...one, aloneFromAt: testStartAt } : one));
        crash();
        await fetched(ADMIN, requestId);
        expect(await rowsOf(requestId)).toHaveLength(2);
        expect(cloud.database.find('export_requests')).toMatchObject([{ isMade: true, parts: [{ count: 1 }] }]);
        expect(cloud.database.find('audit_log', { action: 'exchange/tickets.exportFile' })).toHaveLength(1);
      });
    },
  );
});
