import type { HeadDoc, NoticeEffect, OutboxDoc } from '../../../../cloudfunctions/_records/documents';
import { headIdOf } from '../../../../cloudfunctions/_records/head-record';
import { stableId } from '../../../../cloudfunctions/_sdk/crypto';
import { NEVER } from '../../../../domain/kernel';
import { noticeWords } from '../../../../domain/notice';
import { describeCloud, testStartAt } from '../../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../../at-every-request';
import { DESK, deskCloud, REPLY_TEMPLATE } from '../../desk-cloud';
import { missedRow } from '../../missed-row';

const lin = 'oShopper_LinXiaoman-7Qe2pD4a';
const gone = 'oDesk_Gone-0123456789abcdefg';
const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1 };

const notice = (id: string, more: object) => ({
  ...born,
  _id: id,
  to: lin,
  kind: 'reply',
  ticketId: 't1',
  ticketNumber: '1120-001',
  words: noticeWords('replied', 'shipping', '小林'),
  status: 'queued',
  channel: null,
  reason: null,
  attempts: 0,
  nextAt: testStartAt,
  ...more,
});

describeCloud('migrations: what earlier builds left of a person', deskCloud(['jobs']), (cloud) => {
  const seed = async () => {
    cloud.reset();
    cloud.database.insert('settings', [{ ...DESK }, { _id: 'schema', version: 5, cursor: null, v: 1 }]);
    for (let taps = 0; taps < 3; taps += 1) await cloud.tapSubscribe(lin, { [REPLY_TEMPLATE]: 'accept' });
    // Two are left, and one was set aside for a notice whose sender died.
    const kinds = { reply: { remaining: 2, reserved: 1 } };
    cloud.database.insert('wallets', [{ ...born, _id: stableId('wallet', lin), kinds }]);
    const window = { left: 3, untilAt: testStartAt - 1 };
    const conversation = { openid: lin, window, lastMessageAt: testStartAt - 5, enteredAt: null, sessionFrom: null };
    cloud.database.insert('conversations', [{ ...born, _id: stableId('conversation', lin), ...conversation }]);
    cloud.database.insert('tickets', [
      { ...born, _id: 't1', shopperId: lin, hasUnread: true, status: 'open', timerAt: NEVER, teamId: 'aftersale' },
    ]);
    cloud.database.insert('members', [
      { ...born, _id: 'm1', openid: lin, status: 'active', roles: ['agent'] },
      { ...born, _id: 'm2', openid: gone, status: 'disabled', roles: ['agent'] },
    ]);
    cloud.database.insert('notices', [
      notice('waits', { cause: 'replied', nextAt: testStartAt + 10_000_000 }),
      notice('died', { status: 'sending', channel: 'subscribe', attempts: 1, nextAt: testStartAt + 10_000_000 }),
      notice('told', { status: 'sent', channel: 'subscribe', nextAt: NEVER }),
    ]);
    cloud.database.insert('outbox', [
      missedRow('missed', { teamId: undefined as never, failedAt: undefined as never, updatedAt: testStartAt - 5 }),
    ]);
  };
  const expectTakenOver = () => {
    const heads = cloud.database.find('heads') as unknown as HeadDoc[];
    expect(heads).toHaveLength(1);
    expect(heads[0]).toMatchObject({
      _id: headIdOf(lin),
      grants: { reply: 2 },
      window: { left: 3 },
      lastMessageAt: testStartAt - 5,
      unread: { t1: 1 },
      isDeskMember: true,
    });
    const rows = cloud.database.find('outbox') as unknown as OutboxDoc[];
    expect(
      rows
        .map(({ _id, attempts, effects }) => [_id, attempts, (effects[0] as NoticeEffect | undefined)?.channel])
        .sort(),
    ).toEqual([
      ['died', 1, 'subscribe'],
      ['missed', 1, 'subscribe'],
      ['waits', 0, null],
    ]);
    expect(rows.flatMap(({ failedAt, teamId }) => (failedAt === undefined ? [] : [[failedAt, teamId]]))).toEqual([
      [testStartAt - 5, 'aftersale'],
    ]);
    expect(cloud.database.find('notices').map(({ _id }) => _id)).toEqual(['told']);
    expect([cloud.database.count('wallets'), cloud.database.count('conversations')]).toEqual([0, 0]);
  };

  test('stands in their head and the outbox, each thing once', async () => {
    await seed();
    await cloud.runTimer('jobs');
    expectTakenOver();
  });

  test.each(BEFORE_AND_AFTER)(
    'crash %s any request: the next run leaves it as if nothing had happened',
    async (when) => {
      await atEveryRequest(cloud, { functionName: 'jobs', when, every: 9 }, async (crash) => {
        await seed();
        crash();
        await cloud.runTimer('jobs');
        // The lease of a run that died.
        await cloud.clock.advance(60_000);
        expectTakenOver();
      });
    },
  );

  test('notices: one that waits is told with a grant, one whose sender died with the grant it had', async () => {
    await seed();
    await cloud.runTimer('jobs');
    await cloud.clock.advance(4 * 3_600_000);
    const rows = cloud.database.find('outbox') as unknown as OutboxDoc[];
    const told = rows.filter(({ _id }) => _id !== 'missed');
    expect(told.map(({ effects }) => effects[0]?.status)).toEqual(['sent', 'sent']);
    expect((cloud.database.find('heads')[0] as unknown as HeadDoc).grants).toEqual({ reply: 1 });
    expect(cloud.sent(lin).filter(({ accepted }) => accepted)).toHaveLength(2);
  });
});

describeCloud('migrations: waits that earlier builds counted', deskCloud(['jobs']), (cloud) => {
  const hours = (teamId: string, more: object = {}) => ({
    ...born,
    _id: `hours_${teamId}`,
    kind: 'hours',
    teamId,
    days: { 20000: { '09': { '70': 1 } } },
    ...more,
  });

  test('by day they go, for they are counted anew; by hour they stay, and say how far they are counted', async () => {
    cloud.database.insert('settings', [{ ...DESK }, { _id: 'schema', version: 16, cursor: null, v: 1 }]);
    const days = Array.from({ length: 150 }, (_, n) => ({
      ...born,
      _id: `days_t${n}_2026-11`,
      kind: 'days',
      days: {},
    }));
    const counted = hours('newer', { upTo: [testStartAt, 'e2'] });
    cloud.database.insert('figures', [
      { ...born, _id: 'cursor', kind: 'cursor', at: testStartAt - 5, entryId: 'e1' },
      hours('aftersale'),
      counted,
      ...days,
    ]);
    await cloud.runTimer('jobs');
    const left = cloud.database.find('figures');
    expect(left).toHaveLength(2);
    expect(left).toEqual(expect.arrayContaining([{ ...hours('aftersale'), upTo: [testStartAt - 5, 'e1'] }, counted]));
  });
});
