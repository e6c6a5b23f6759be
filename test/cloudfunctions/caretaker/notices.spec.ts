import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stableId } from '../../../cloudfunctions/_kit/crypto';
import type { NoticeDoc, WalletDoc } from '../../../cloudfunctions/_kit/documents';
import config from '../../../cloudfunctions/caretaker/config.json';
import { HOUR, MINUTE } from '../../../domain/kernel';
import { MAX_ATTEMPTS, noticeWords } from '../../../domain/notice';
import { textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { deskCloud, REPLY_TEMPLATE, seedDesk } from '../desk-cloud';

const lin = 'oShopper_LinXiaoman-7Qe2pD4a';

const queued = (id = 'n1'): NoticeDoc => ({
  _id: id,
  createdAt: testStartAt,
  updatedAt: testStartAt,
  v: 1,
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
});

describeCloud('caretaker: notices', deskCloud(['caretaker', 'push']), (cloud) => {
  beforeEach(() => seedDesk(cloud));

  const enqueue = (id?: string, more?: Partial<NoticeDoc>) =>
    cloud.database.insert('notices', [{ ...queued(id), ...more }]);
  /** So many grants by our count, and as many by WeChat's unless told otherwise. */
  const grant = async (ours: number, wechats = ours) => {
    for (let tap = 0; tap < wechats; tap += 1) await cloud.tapSubscribe(lin, { [REPLY_TEMPLATE]: 'accept' });
    const kinds = { reply: { remaining: ours, reserved: 0 } };
    cloud.database.insert('wallets', [
      { _id: stableId('wallet', lin), openid: lin, kinds, createdAt: 0, updatedAt: 0, v: 1 },
    ]);
  };
  const run = () => cloud.runTimer('caretaker');
  const notice = (id = 'n1') => cloud.database.find('notices', { _id: id })[0] as unknown as NoticeDoc;
  const purse = () => (cloud.database.find('wallets')[0] as unknown as WalletDoc).kinds.reply;
  const accepted = () => cloud.sent(lin).filter((record) => record.accepted);

  test('granted: is sent as a subscribe message that fits the template, and the grant is used', async () => {
    await grant(2);
    enqueue();
    await run();
    expect(notice()).toMatchObject({ status: 'sent', channel: 'subscribe', attempts: 1 });
    expect(purse()).toEqual({ remaining: 1, reserved: 0 });
    expect(accepted()).toHaveLength(1);
    expect(accepted()[0]?.payload).toMatchObject({
      template_id: REPLY_TEMPLATE,
      page: 'shopper/message/index?id=t1',
      data: {
        thing1: { value: '你问的物流问题' },
        name2: { value: '小林' },
        time3: { value: '2026年11月20日 10:00' },
        thing4: { value: '点开看回复，有话可以接着说' },
      },
    });
  });

  test('window open: is told in the conversation, with a link, and no grant is used', async () => {
    await grant(1);
    await cloud.push(textMessage({ openid: lin, at: testStartAt, content: '在吗' }));
    enqueue();
    await run();
    expect(notice()).toMatchObject({ status: 'sent', channel: 'conversation' });
    expect(purse()).toEqual({ remaining: 1, reserved: 0 });
    expect(accepted()[0]).toMatchObject({ api: 'customerServiceMessage.send' });
    expect(JSON.stringify(accepted()[0]?.payload)).toContain('shopper/message/index?id=t1');
    expect(cloud.database.find('conversations')[0]).toMatchObject({ window: { left: 4 } });
  });

  test('window over: after 48 hours a notice is sent instead', async () => {
    await grant(1);
    await cloud.push(textMessage({ openid: lin, at: testStartAt, content: '在吗' }));
    await cloud.clock.advance(48 * HOUR);
    enqueue();
    await run();
    expect(notice()).toMatchObject({ status: 'sent', channel: 'subscribe' });
  });

  test('window shut after all: WeChat refuses the message, and a notice is sent in the same run', async () => {
    await grant(1);
    cloud.database.insert('conversations', [
      {
        _id: stableId('conversation', lin),
        openid: lin,
        window: { left: 5, untilAt: testStartAt + HOUR },
        createdAt: 0,
        updatedAt: 0,
        v: 1,
        lastMessageAt: null,
        enteredAt: null,
        sessionFrom: null,
      },
    ]);
    enqueue();
    await run();
    expect(cloud.sent(lin).map(({ refusal }) => refusal?.errcode)).toEqual([45015, undefined]);
    expect(notice()).toMatchObject({ status: 'sent', channel: 'subscribe' });
    expect(cloud.database.find('conversations')[0]).toMatchObject({ window: { left: 0 } });
  });

  test.each([
    ['read meanwhile', { status: 'open', hasUnread: false }],
    ['taken back meanwhile', { status: 'cancelled', hasUnread: true }],
    ['gone', undefined],
  ])('waited, and what it tells of is %s: is dropped, and the grant is there for the next', async (_, ticket) => {
    await grant(1);
    if (ticket) cloud.database.insert('tickets', [{ _id: 't1', ...ticket }]);
    enqueue('n1', { cause: 'replied' });
    // Another run died with its grant set aside.
    enqueue('n2', { cause: 'replied', status: 'sending', channel: 'subscribe', attempts: 1 });
    await cloud.clock.advance(MINUTE);
    await run();
    expect(notice()).toMatchObject({ status: 'dropped', reason: 'outdated' });
    expect(notice('n2')).toMatchObject({ status: 'dropped', reason: 'outdated' });
    expect(cloud.sent(lin)).toHaveLength(0);
  });

  test('waited, and still true and unread: is sent', async () => {
    await grant(1);
    cloud.database.insert('tickets', [{ _id: 't1', status: 'open', hasUnread: true }]);
    enqueue('n1', { cause: 'replied' });
    await cloud.clock.advance(MINUTE);
    await run();
    expect(notice()).toMatchObject({ status: 'sent' });
  });

  test('nothing granted: is dropped, and nothing is sent', async () => {
    enqueue();
    await run();
    expect(notice()).toMatchObject({ status: 'dropped', reason: 'no_grant' });
    expect(cloud.sent(lin)).toHaveLength(0);
  });

  test('43101: WeChat holds no grant, so the purse is emptied and what we thought was left is gone', async () => {
    await grant(3, 0);
    enqueue();
    await run();
    expect(notice()).toMatchObject({ status: 'dropped', reason: 'denied' });
    expect(purse()).toEqual({ remaining: 0, reserved: 0 });
  });

  test('final refusal: a template that WeChat does not know gives the grant back', async () => {
    cloud.database.clear();
    seedDesk(cloud, { templates: { reply: { templateId: 'Gone', keys: { title: 'thing1' } } } });
    // A function keeps the settings it has read for half a minute.
    await cloud.clock.advance(MINUTE);
    await grant(1);
    enqueue();
    await run();
    expect(notice()).toMatchObject({ status: 'dropped', reason: '40037' });
    expect(purse()).toEqual({ remaining: 1, reserved: 0 });
  });

  test('lease: a notice that another run is sending is left alone until the lease ends, then sent with its grant', async () => {
    await grant(1);
    cloud.database.clear();
    seedDesk(cloud);
    const kinds = { reply: { remaining: 0, reserved: 1 } };
    cloud.database.insert('wallets', [
      { _id: stableId('wallet', lin), openid: lin, kinds, createdAt: 0, updatedAt: 0, v: 1 },
    ]);
    enqueue('n1', { status: 'sending', channel: 'subscribe', attempts: 1, nextAt: testStartAt + 90_000 });
    await cloud.clock.advance(MINUTE);
    expect(cloud.sent(lin)).toHaveLength(0);
    await cloud.clock.advance(MINUTE);
    expect(notice()).toMatchObject({ status: 'sent', attempts: 2 });
    expect(purse()).toEqual({ remaining: 0, reserved: 0 });
    expect(accepted()).toHaveLength(1);
  });

  test('overlap: three runs at once send each notice once, and use one grant each', async () => {
    await grant(8);
    for (let count = 1; count <= 6; count += 1) enqueue(`n${count}`);
    await Promise.all([run(), run(), run()]);
    // Two sends to one person at the same moment are refused by WeChat (43108) and tried again.
    await cloud.clock.advance(10 * MINUTE);
    expect(cloud.database.find('notices').map(({ status }) => status)).toEqual(Array(6).fill('sent'));
    expect(accepted()).toHaveLength(6);
    expect(purse()).toEqual({ remaining: 2, reserved: 0 });
  });

  test.each(['before', 'after'] as const)(
    'crash %s any request: the notice is told in the end, and no grant is lost or made',
    async (when) => {
      const requests = 24;
      const told: number[] = [];
      for (let nth = 1; nth <= requests; nth += 1) {
        cloud.reset();
        seedDesk(cloud);
        await grant(2);
        enqueue();
        cloud.failNext({ nth, when, functionName: 'caretaker' });
        await run();
        await cloud.clock.advance(5 * MINUTE);
        expect(notice()).toMatchObject({ status: 'sent' });
        expect(purse()).toEqual({ remaining: 1, reserved: 0 });
        told.push(accepted().length);
      }
      // Twice only where the run died between WeChat's yes and writing it down.
      expect(new Set(told)).toEqual(new Set([1, 2]));
      expect(told.filter((times) => times === 2).length).toBeLessThan(8);
    },
  );
});

const withoutPermission = {
  code: "export * from './cloudfunctions/caretaker/index';",
  config: { triggers: config.triggers },
};

describeCloud(
  'caretaker: notices that WeChat will not take for now',
  deskCloud([], { functions: { caretaker: withoutPermission } }),
  (cloud) => {
    test('are tried again after 1, 5, 30 minutes and longer, then given up with the grant refunded', async () => {
      seedDesk(cloud);
      const kinds = { reply: { remaining: 1, reserved: 0 } };
      cloud.database.insert('wallets', [
        { _id: stableId('wallet', lin), openid: lin, kinds, createdAt: 0, updatedAt: 0, v: 1 },
      ]);
      cloud.database.insert('notices', [{ ...queued() }]);
      const notice = () => cloud.database.find('notices')[0] as unknown as NoticeDoc;
      await cloud.runTimer('caretaker');
      const waits: number[] = [];
      while (notice().status === 'queued') {
        const { attempts, nextAt } = notice();
        const wait = nextAt - cloud.clock.now();
        waits.push(wait / MINUTE);
        await cloud.clock.advance(wait - 1_000);
        expect(notice().attempts).toBe(attempts);
        await cloud.clock.advance(1_000);
        expect(notice().attempts).toBe(attempts + 1);
      }
      expect(waits).toEqual([1, 5, 30, 120, 360, 720]);
      expect(notice()).toMatchObject({ status: 'dropped', reason: 'too_many_attempts', attempts: MAX_ATTEMPTS });
      expect(cloud.database.find('wallets')[0]?.kinds).toEqual(kinds);
    });
  },
);

describe.each([
  ['before its claim counts', 1, 1],
  ['between WeChat’s yes and writing it down', 2, 2],
])('caretaker: a process that ends %s', (_when, commit, times) => {
  const died = join(mkdtempSync(join(tmpdir(), 'dying-')), 'died');
  const code = "export * from './test/cloudfunctions/caretaker/dying-caretaker';";
  const base = deskCloud([], { functions: { caretaker: { code, config } } });
  const functionEnv = { ...base.functionEnv, DIED_FILE: died, DIES_AT_COMMIT: String(commit) };

  describeCloud('', { ...base, functionEnv }, (cloud) => {
    test('leaves the notice to the next run, which tells it with the same grant', async () => {
      seedDesk(cloud);
      for (let tap = 0; tap < 2; tap += 1) await cloud.tapSubscribe(lin, { [REPLY_TEMPLATE]: 'accept' });
      const kinds = { reply: { remaining: 2, reserved: 0 } };
      cloud.database.insert('wallets', [
        { _id: stableId('wallet', lin), openid: lin, kinds, createdAt: 0, updatedAt: 0, v: 1 },
      ]);
      cloud.database.insert('notices', [{ ...queued() }]);
      expect((await cloud.runTimer('caretaker')).ok).toBe(false);
      expect(existsSync(died)).toBe(true);
      await cloud.clock.advance(5 * MINUTE);
      expect(cloud.database.find('notices')[0]).toMatchObject({ status: 'sent' });
      expect(cloud.database.find('wallets')[0]?.kinds).toEqual({ reply: { remaining: 1, reserved: 0 } });
      expect(cloud.sent(lin).filter(({ accepted }) => accepted)).toHaveLength(times);
    });
  });
});
