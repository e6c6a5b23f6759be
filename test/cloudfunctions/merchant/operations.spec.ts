import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { InputOf } from '../../../contract';
import { DAY, HOUR, MINUTE, OUR_LIMITS } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, deskCloud, refusal } from '../desk-cloud';
import { ADMIN, AGENT, LEAD, newKey, seedTicketDesk, ticketThatIs } from '../ticket-desk';

describeCloud('merchant: the operation log', deskCloud(['shopper', 'agent', 'merchant', 'chores']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const list = (openid: string, filter: InputOf<'merchant', 'operation.list'> = {}) =>
    call(cloud, openid, 'merchant', 'operation.list', filter);
  const operations = async (openid: string, filter: InputOf<'merchant', 'operation.list'> = {}) =>
    (await list(openid, filter)).lines.map(({ operation }) => operation);
  const line = (nth: number, more: object = {}) => ({
    ...{ _id: `line${nth}`, createdAt: testStartAt + nth, updatedAt: testStartAt, v: 1, targetId: null },
    ...{ memberId: 'm1', memberName: '小林', action: 'merchant/label.save', kind: 'labels' },
    ...more,
  });
  const reveal = async (ticketId: string) =>
    call(cloud, AGENT, 'agent', 'ticket.revealPhone', { key: newKey(), ticketId, reason: '回电' });
  const change = (changes: Readonly<Record<string, number | string>>) =>
    call(cloud, ADMIN, 'merchant', 'settings.save', { key: newKey(), changes, expectedVersion: 1 });

  test('operation.list: who, what, before and after; by person, kind and days', async () => {
    await change({ shopName: '暖木小铺' });
    await cloud.clock.advance(2 * DAY);
    await reveal(await ticketThatIs(cloud, 'open', { callback: { phone: '13800138012' } }));
    expect(await operations(ADMIN)).toEqual(['agent/ticket.revealPhone', 'merchant/settings.save']);
    expect(await operations(ADMIN, { kind: 'settings' })).toEqual(['merchant/settings.save']);
    expect(await operations(ADMIN, { memberId: memberIdOf(AGENT) })).toEqual(['agent/ticket.revealPhone']);
    expect(await operations(ADMIN, { fromAt: testStartAt + DAY })).toEqual(['agent/ticket.revealPhone']);
    expect(await operations(ADMIN, { untilAt: testStartAt + DAY })).toEqual(['merchant/settings.save']);
    const { lines } = await list(ADMIN, { kind: 'settings', memberId: memberIdOf(ADMIN) });
    expect(lines).toMatchObject([{ who: '店主', changes: [{ field: 'shopName', after: JSON.stringify('暖木小铺') }] }]);
  });

  test('operation.list: a lead reads what concerns their teams and nothing else', async () => {
    await change({ shopName: '暖木小铺' });
    await reveal(await ticketThatIs(cloud, 'open', { callback: { phone: '13800138012' } }));
    expect(await operations(LEAD)).toEqual(['agent/ticket.revealPhone']);
    expect(await refusal(cloud, AGENT, 'merchant', 'operation.list', {})).toBe('FORBIDDEN');
  });

  test('operation.list: page by page, each line once; lines of earlier builds are read', async () => {
    const old = { changes: [{ setting: 'shopName', before: null, after: '旧名' }], memberName: undefined };
    cloud.database.insert(
      'audit_log',
      Array.from({ length: OUR_LIMITS.listPage + 1 }, (_, nth) => ({ ...line(nth, nth === 0 ? old : {}) })),
    );
    const first = await list(ADMIN);
    const second = await list(ADMIN, { cursor: first.nextCursor });
    expect([first.lines.length, second.lines.length, second.nextCursor]).toEqual([OUR_LIMITS.listPage, 1, undefined]);
    expect(second.lines).toMatchObject([{ who: '', changes: [{ field: 'shopName', after: '"旧名"' }] }]);
  });

  describe('more than usual', () => {
    const warnings = () => cloud.database.find('audit_log', { kind: 'warnings' });

    test('many numbers in a day: one warning, once, and nobody is held up', async () => {
      const reveals = (count: number, from = 0) =>
        cloud.database.insert(
          'audit_log',
          Array.from({ length: count }, (_, nth) =>
            line(from + nth, { action: 'agent/ticket.revealPhone', kind: 'reveals' }),
          ),
        );
      reveals(29);
      await cloud.clock.advance(10 * MINUTE);
      expect(warnings()).toEqual([]);
      reveals(1, 100);
      await cloud.clock.advance(20 * MINUTE);
      expect(warnings()).toMatchObject([
        {
          action: 'chores/unusual.reveals',
          memberId: 'm1',
          memberName: '小林',
          changes: [{ field: 'count', after: 30 }],
        },
      ]);
    });

    test('a night of reading: different messages count, at day nothing does', async () => {
      const ids: string[] = [];
      for (let nth = 0; nth < 6; nth += 1) ids.push(await ticketThatIs(cloud, 'open'));
      await change({ watchNightReads: 5 });
      const readAll = async () => {
        for (const ticketId of [...ids, ...ids]) await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId });
      };
      await readAll();
      expect(cloud.database.count('night_reads')).toBe(0);
      const untilNight = (24 - new Date(cloud.clock.now() + 8 * HOUR).getUTCHours() + 1) * HOUR;
      await cloud.clock.advance(untilNight);
      await readAll();
      await cloud.clock.advance(10 * MINUTE);
      expect(warnings()).toMatchObject([
        { action: 'chores/unusual.night', memberId: memberIdOf(AGENT), changes: [{ after: 6 }] },
      ]);
    });
  });
});
