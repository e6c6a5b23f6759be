import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerEffect, HeadDoc, NoticeEffect, OutboxDoc } from '../../../cloudfunctions/_records/documents';
import { newHead } from '../../../cloudfunctions/_records/head-record';
import { configOf, FUNCTIONS, type FunctionSpec } from '../../../deployment/functions';
import { HOUR, MINUTE, NEVER } from '../../../domain/kernel';
import { MAX_ATTEMPTS, noticeWords } from '../../../domain/notice';
import { textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud, type TestCloud, testStartAt } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { deskCloud, JOBS_WITHOUT_LEASE, REPLY_TEMPLATE, seedDesk, sources } from '../desk-cloud';

const config = configOf(FUNCTIONS.find(({ name }) => name === 'jobs') as FunctionSpec);
const lin = 'oShopper_LinXiaoman-7Qe2pD4a';

const effect: NoticeEffect = {
  type: 'notice',
  kind: 'reply',
  cause: 'replied',
  words: noticeWords('replied', 'shipping', '小林'),
  status: 'queued',
  channel: null,
  reason: null,
};

/** A row whose first attempt did not get through, or was never made. */
const queued = (id = 'n1', more: Partial<OutboxDoc> = {}, of: Partial<NoticeEffect> = {}) => ({
  _id: id,
  createdAt: testStartAt,
  updatedAt: testStartAt,
  v: 1,
  to: lin,
  ticketId: 't1',
  ticketNumber: '1120-001',
  effects: [{ ...effect, ...of }],
  attempts: 0,
  nextAt: testStartAt,
  ...more,
});
const headWith = (reply: number, more: Partial<HeadDoc> = {}) => ({
  ...newHead(lin, { grants: { reply } }, 0),
  ...more,
});

/** An answer of the machine as earlier builds left it: its words stand in its turn alone. */
const answer = (turnId: string, talkId: string): AnswerEffect => ({
  ...{ type: 'answer', turnId, talkId, isHandover: true, untilAt: NEVER, status: 'queued', reason: null },
});

/** What tests of the outbox do and look at. */
function outboxOf(cloud: TestCloud) {
  const enqueue = (id?: string, more?: Partial<OutboxDoc>, of?: Partial<NoticeEffect>) =>
    cloud.database.insert('outbox', [queued(id, more, of)]);
  /** So many grants by our count, and as many by WeChat's unless told otherwise. */
  const grant = async (ours: number, wechats = ours, more: Partial<HeadDoc> = {}) => {
    for (let tap = 0; tap < wechats; tap += 1) await cloud.tapSubscribe(lin, { [REPLY_TEMPLATE]: 'accept' });
    cloud.database.insert('heads', [headWith(ours, more)]);
  };
  /** What a row tells of is still so. */
  const unread = (...ids: string[]) =>
    cloud.database.insert(
      'tickets',
      (ids.length > 0 ? ids : ['t1']).map((_id) => ({ _id, number: `1120-${_id}`, status: 'open', hasUnread: true })),
    );
  const run = () => cloud.runTimer('jobs');
  const row = (id = 'n1') => cloud.database.find('outbox', { _id: id })[0] as unknown as OutboxDoc;
  const notice = (id = 'n1') => ({ ...(row(id).effects[0] as NoticeEffect), attempts: row(id).attempts });
  const left = () => (cloud.database.find('heads')[0] as unknown as HeadDoc).grants.reply;
  const accepted = () => cloud.sent(lin).filter((record) => record.accepted);
  return { enqueue, grant, unread, run, row, notice, left, accepted };
}

describeCloud('jobs: the outbox', deskCloud(['jobs', 'push']), (cloud) => {
  const { enqueue, grant, unread, run, row, notice, left, accepted } = outboxOf(cloud);
  beforeEach(() => seedDesk(cloud));

  test('answer: a row of an earlier build says what its turn has', async () => {
    await cloud.push(textMessage({ openid: lin, at: testStartAt, content: '在吗' }));
    const [turn] = cloud.database.find('turns');
    cloud.database.insert('outbox', [queued('a1', { effects: [answer(String(turn?._id), String(turn?.talkId))] })]);
    await cloud.runTimer('jobs');
    const said = cloud.sent(lin).map(({ payload }) => payload.text);
    expect(said).toHaveLength(2);
    expect(said[1]).toEqual(said[0]);
  });

  test('granted: is sent as a subscribe message that fits the template, and the grant is used', async () => {
    await grant(2);
    enqueue();
    await run();
    expect(notice()).toMatchObject({ status: 'sent', channel: 'subscribe', attempts: 1 });
    expect(left()).toBe(1);
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
    expect(left()).toBe(1);
    // After what the machine said.
    expect(accepted()[1]).toMatchObject({ api: 'customerServiceMessage.send' });
    expect(JSON.stringify(accepted()[1]?.payload)).toContain('shopper/message/index?id=t1');
    expect(cloud.database.find('heads')[0]).toMatchObject({ window: { left: 3 } });
  });

  test('window over: after 48 hours a notice is sent instead', async () => {
    await grant(1);
    await cloud.push(textMessage({ openid: lin, at: testStartAt, content: '在吗' }));
    await cloud.clock.advance(48 * HOUR);
    unread();
    enqueue();
    await run();
    expect(notice()).toMatchObject({ status: 'sent', channel: 'subscribe' });
  });

  test('window shut after all: WeChat refuses the message, and a notice is sent in the same run', async () => {
    await grant(1, 1, { window: { left: 5, untilAt: testStartAt + HOUR } });
    enqueue();
    await run();
    expect(cloud.sent(lin).map(({ refusal }) => refusal?.errcode)).toEqual([45015, undefined]);
    expect(notice()).toMatchObject({ status: 'sent', channel: 'subscribe' });
    expect(cloud.database.find('heads')[0]).toMatchObject({ window: { left: 0 } });
  });

  test('window shut after all, at the last attempt: given up, and said so, rather than left for ever', async () => {
    await grant(1, 1, { window: { left: 5, untilAt: testStartAt + HOUR } });
    unread();
    enqueue('n1', { attempts: MAX_ATTEMPTS - 1 });
    await run();
    expect(notice()).toMatchObject({ status: 'dropped', reason: 'too_many_attempts', attempts: MAX_ATTEMPTS });
    expect(row().nextAt).toBe(NEVER);
    expect(left()).toBe(1);
  });

  test.each([
    ['read meanwhile', { status: 'open', hasUnread: false }],
    ['taken back meanwhile', { status: 'cancelled', hasUnread: true }],
    ['gone', undefined],
  ])('waited, and what it tells of is %s: is dropped, and the grant is there for the next', async (_, ticket) => {
    await grant(1);
    if (ticket) cloud.database.insert('tickets', [{ _id: 't1', ...ticket }]);
    enqueue();
    // Another run died with its grant set aside.
    enqueue('n2', { attempts: 1 }, { channel: 'subscribe' });
    await cloud.clock.advance(MINUTE);
    await run();
    expect(notice()).toMatchObject({ status: 'dropped', reason: 'outdated' });
    expect(notice('n2')).toMatchObject({ status: 'dropped', reason: 'outdated' });
    // What that other run had taken off is there again.
    expect(left()).toBe(2);
    expect(cloud.sent(lin)).toHaveLength(0);
  });

  test('waited, and still true and unread: is sent', async () => {
    await grant(1);
    cloud.database.insert('tickets', [{ _id: 't1', status: 'open', hasUnread: true }]);
    enqueue();
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

  test('43101: WeChat holds no grant, so what we thought was left is gone', async () => {
    await grant(3, 0);
    enqueue();
    await run();
    expect(notice()).toMatchObject({ status: 'dropped', reason: 'denied' });
    expect(left()).toBe(0);
  });

  test('final refusal: a template that WeChat does not know gives the grant back', async () => {
    cloud.database.clear();
    seedDesk(cloud, { templates: { reply: { templateId: 'Gone', keys: { title: 'thing1' } } } });
    // A function keeps the settings it has read for half a minute.
    await cloud.clock.advance(MINUTE);
    await grant(1);
    unread();
    enqueue();
    await run();
    expect(notice()).toMatchObject({ status: 'dropped', reason: '40037' });
    expect(left()).toBe(1);
  });

  test('lease: a notice that another run is sending is left alone until the lease ends, then sent with its grant', async () => {
    await cloud.tapSubscribe(lin, { [REPLY_TEMPLATE]: 'accept' });
    cloud.database.insert('heads', [headWith(0)]);
    unread();
    enqueue('n1', { attempts: 1, nextAt: testStartAt + 90_000 }, { channel: 'subscribe' });
    await cloud.clock.advance(MINUTE);
    expect(cloud.sent(lin)).toHaveLength(0);
    await cloud.clock.advance(MINUTE);
    expect(notice()).toMatchObject({ status: 'sent', attempts: 2 });
    expect(left()).toBe(0);
    expect(accepted()).toHaveLength(1);
  });

  test.each(BEFORE_AND_AFTER)(
    'crash %s any request: the notice is told in the end, and no grant is lost or made',
    async (when) => {
      const told: number[] = [];
      await atEveryRequest(cloud, { functionName: 'jobs', when }, async (crash) => {
        cloud.reset();
        seedDesk(cloud);
        await grant(2);
        unread();
        enqueue();
        crash();
        await run();
        // The lease of a claim is over by then.
        await cloud.clock.advance(2 * MINUTE);
        expect(notice()).toMatchObject({ status: 'sent' });
        expect(left()).toBe(1);
        told.push(accepted().length);
      });
      // Twice only where the run died between WeChat's yes and writing it down.
      expect(new Set(told)).toEqual(new Set([1, 2]));
      expect(told.filter((times) => times === 2).length).toBeLessThan(8);
    },
  );
});

describeCloud(
  'jobs: the outbox, run by several',
  // On threads: runs that overlap meet where they happen to, as on the platform, and not in step with each other.
  deskCloud([], { functions: { ...JOBS_WITHOUT_LEASE, ...sources(['jobs']) }, isNear: false }),
  (cloud) => {
    const { enqueue, grant, unread, notice, left, accepted } = outboxOf(cloud);
    beforeEach(() => seedDesk(cloud));

    test('overlap: three runs at once send each notice once, and use one grant each', async () => {
      await grant(8);
      const names = [1, 2, 3, 4, 5, 6].map((count) => ({ id: `n${count}`, ticketId: `t${count}` }));
      // Each of a message of its own: of one message, what is refused once is told by what goes out after it.
      unread(...names.map(({ ticketId }) => ticketId));
      for (const { id, ticketId } of names) enqueue(id, { ticketId });
      await Promise.all([1, 2, 3].map(() => cloud.runTimer('unleased')));
      // Two sends to one person at the same moment are refused by WeChat (43108) and tried again.
      await cloud.clock.advance(10 * MINUTE);
      expect(names.map(({ id }) => notice(id).status)).toEqual(Array(6).fill('sent'));
      expect(accepted()).toHaveLength(6);
      expect(left()).toBe(2);
    });
  },
);

const withoutPermission = {
  code: "export * from './cloudfunctions/jobs/index';",
  config: { triggers: config.triggers },
};

describeCloud(
  'jobs: notices that WeChat will not take for now',
  deskCloud([], { functions: { jobs: withoutPermission } }),
  (cloud) => {
    test('are tried again after 1, 5, 30 minutes and longer, then given up with the grant refunded', async () => {
      seedDesk(cloud);
      cloud.database.insert('heads', [headWith(1)]);
      cloud.database.insert('tickets', [{ _id: 't1', status: 'open', hasUnread: true }]);
      cloud.database.insert('outbox', [queued()]);
      const row = () => cloud.database.find('outbox')[0] as unknown as OutboxDoc;
      await cloud.runTimer('jobs');
      const waits: number[] = [];
      while (row().effects[0]?.status === 'queued') {
        const { attempts, nextAt } = row();
        const wait = nextAt - cloud.clock.now();
        waits.push(wait / MINUTE);
        await cloud.clock.advance(wait - 1_000);
        expect(row().attempts).toBe(attempts);
        await cloud.clock.advance(1_000);
        expect(row().attempts).toBe(attempts + 1);
      }
      expect(waits).toEqual([1, 5, 30, 120, 360, 720]);
      expect(row()).toMatchObject({
        effects: [{ status: 'dropped', reason: 'too_many_attempts' }],
        attempts: MAX_ATTEMPTS,
      });
      expect(cloud.database.find('heads')[0]?.grants).toEqual({ reply: 1 });
    });
  },
);

describe.each([
  ['before its claim counts', 'commit', 1],
  ['between WeChat’s yes and writing it down', 'settling', 2],
])('jobs: a process that ends %s', (_when, moment, times) => {
  const died = join(mkdtempSync(join(tmpdir(), 'dying-')), 'died');
  const code = "export * from './test/cloudfunctions/jobs/dying-jobs';";
  // It ends the process that it runs in.
  const base = deskCloud([], { functions: { jobs: { code, config } }, isNear: false });
  const functionEnv = { ...base.functionEnv, DIED_FILE: died, DIES_AT: moment };

  describeCloud('', { ...base, functionEnv }, (cloud) => {
    test('leaves the notice to the next run, which tells it with the same grant', async () => {
      seedDesk(cloud);
      for (let tap = 0; tap < 2; tap += 1) await cloud.tapSubscribe(lin, { [REPLY_TEMPLATE]: 'accept' });
      cloud.database.insert('heads', [headWith(2)]);
      cloud.database.insert('tickets', [{ _id: 't1', status: 'open', hasUnread: true }]);
      cloud.database.insert('outbox', [queued()]);
      expect((await cloud.runTimer('jobs')).ok).toBe(false);
      expect(existsSync(died)).toBe(true);
      await cloud.clock.advance(5 * MINUTE);
      expect(cloud.database.find('outbox')[0]).toMatchObject({ effects: [{ status: 'sent' }] });
      expect(cloud.database.find('heads')[0]?.grants).toEqual({ reply: 1 });
      expect(cloud.sent(lin).filter(({ accepted }) => accepted)).toHaveLength(times);
    });
  });
});
