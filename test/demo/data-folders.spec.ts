import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ConversationDoc, HeadDoc, WalletDoc } from '../../cloudfunctions/_records/documents';
import { headIdOf, unreadOf } from '../../cloudfunctions/_records/head-record';
import { MIGRATIONS } from '../../cloudfunctions/jobs/migrations';
import type { ActionName, Envelope, FunctionName, InputOf, OutputOf } from '../../contract';
import { openCloudOfShop } from '../../demo/cloud-of-shop';
import { requirePerson } from '../../demo/seed/find-person';
import { FUNCTIONS } from '../../deployment/functions';
import { MINUTE, NEVER } from '../../domain/kernel';
import { NOTICE_KINDS } from '../../domain/notice';
import type { LocalCloud } from '../../local-cloud';
import { bundleFunctions } from '../cloud/bundle-functions';

/** When the folder was left. */
const LEFT_AT = Date.parse('2026-11-28T06:04:47Z');

describe('the data folder of the first build', () => {
  let dir: string;
  let cloud: LocalCloud;
  /** Everything stored, before any migration. */
  let before: ReadonlyMap<string, readonly Record<string, unknown>[]>;

  /** What these held is in the head records now (see below). */
  const TAKEN_OVER = new Set(['wallets', 'conversations']);
  const COLLECTIONS = ['tickets', 'ticket_entries', 'members', 'invites', 'wallets', 'conversations', 'faq_articles'];
  const everything = () => new Map(COLLECTIONS.map((name) => [name, cloud.database.find(name)]));

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'first-build-'));
    const dataDir = join(dir, 'data');
    const folder = resolve(__dirname, '../data-folders/first-build');
    cpSync(folder, dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'cloud.db'), gunzipSync(readFileSync(join(folder, 'cloud.db.gz'))));
    const functionsDir = join(dir, 'functions');
    await bundleFunctions(
      Object.fromEntries(FUNCTIONS.map(({ name }) => [name, `cloudfunctions/${name}/index.ts`])),
      functionsDir,
    );
    // On threads, as `npm start` runs them: the other tests of the demo have all functions in their own thread.
    cloud = await openCloudOfShop({ dataDir, functionsDir, now: LEFT_AT });
    cloud.clock.hold();
    before = everything();
    await cloud.runTimer('jobs');
  });
  afterAll(async () => {
    await cloud.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const as = (key: Parameters<typeof requirePerson>[0]) => ({
    call: async <F extends FunctionName, A extends ActionName<F>>(name: F, action: A, input: InputOf<F, A>) => {
      const outcome = await cloud.callFunction(name, { action, input }, { openid: requirePerson(key).openid });
      const envelope = outcome.result as Envelope<OutputOf<F, A>>;
      if (!envelope?.ok) throw new Error(`${action}: ${JSON.stringify(envelope?.error ?? outcome.error)}`);
      return envelope.data;
    },
  });

  test('migrations: all are behind it, and no record is lost', () => {
    expect(cloud.database.find('settings', { _id: 'schema' })).toMatchObject([
      { version: MIGRATIONS.length, cursor: null },
    ]);
    for (const [name, documents] of before) {
      if (TAKEN_OVER.has(name)) continue;
      const ids = cloud.database.find(name).map(({ _id }) => _id);
      expect([name, ids]).toEqual([name, expect.arrayContaining(documents.map(({ _id }) => _id))]);
    }
  });

  test('heads: what wallets, conversations, tickets and members knew of a person stands in one place', () => {
    const heads = cloud.database.find('heads') as unknown as HeadDoc[];
    const of = (id: unknown) => heads.find(({ _id }) => _id === id);
    const all = (name: string) => before.get(name) ?? [];
    expect([...TAKEN_OVER].map((name) => [all(name).length > 0, cloud.database.count(name)])).toEqual([
      [true, 0],
      [true, 0],
    ]);
    for (const { _id, kinds } of all('wallets') as unknown as WalletDoc[]) {
      for (const kind of NOTICE_KINDS) expect(of(_id)?.grants[kind] ?? 0).toBe(kinds[kind]?.remaining ?? 0);
    }
    for (const { openid, window, lastMessageAt, sessionFrom } of all('conversations') as unknown as ConversationDoc[]) {
      expect(of(headIdOf(openid))).toMatchObject({ window, lastMessageAt });
      expect(of(headIdOf(openid))?.origin === null).toBe(sessionFrom === null);
    }
    const unread = all('tickets').filter(({ hasUnread }) => hasUnread);
    expect(unread.length).toBeGreaterThan(0);
    for (const { _id, shopperId } of unread)
      expect(of(headIdOf(String(shopperId)))?.unread).toHaveProperty(String(_id));
    expect(heads.reduce((sum, head) => sum + unreadOf(head), 0)).toBe(unread.length);
    for (const { openid, status } of all('members')) {
      expect(of(headIdOf(String(openid)))?.isDeskMember ?? false).toBe(status === 'active');
    }
  });

  test('live: phones hear of the published FAQ as before', async () => {
    const [faq] = cloud.database.find('settings', { _id: 'faq' });
    expect((await as('wang').call('shopper', 'inbox.head', {})).faqHash).toBe(faq?.hash);
  });

  test('queue: a class of the first build is a head start in minutes, in every ticket', () => {
    const minutesOf = new Map(before.get('tickets')?.map(({ _id, priority }) => [_id, [15, 5, 0][Number(priority)]]));
    for (const { _id, headStartMillis, waitingSinceAt, queueAt } of cloud.database.find('tickets')) {
      expect(headStartMillis).toBe(Number(minutesOf.get(_id)) * MINUTE);
      expect(queueAt).toBe(waitingSinceAt === NEVER ? NEVER : Number(waitingSinceAt) - Number(headStartMillis));
    }
    expect(new Set(minutesOf.values()).size).toBeGreaterThan(1);
  });

  test('typed texts: a reason to rest that was plain is sealed', () => {
    const reasons = cloud.database.find('tickets').flatMap(({ holdReason }) => holdReason ?? []);
    expect(reasons).toHaveLength(2);
    for (const reason of reasons) expect(reason).toMatch(/^local(\.[\w-]+){3}$/);
  });

  test('shoppers: every message of theirs opens with its words', async () => {
    const texts: string[] = [];
    for (const key of ['sun', 'wang', 'chen', 'zhou', 'zhao', 'aynur', 'huang'] as const) {
      const { tickets } = await as(key).call('shopper', 'ticket.list', {});
      expect(tickets.length).toBeGreaterThan(0);
      for (const { id } of tickets)
        texts.push(JSON.stringify(await as(key).call('shopper', 'ticket.get', { ticketId: id })));
    }
    expect(texts).toHaveLength(12);
    for (const words of [
      '忘了回我的这一条',
      '两只茶杯到手',
      '什么时候补货',
      '等仓库盘点',
      '手机号换了',
      '等快递恢复运输',
    ])
      expect(texts.join()).toContain(words);
  });

  test('agents: every ticket opens with its notes, and what waits stands in the queue', async () => {
    const all: string[] = [];
    for (const { _id } of cloud.database.find('tickets')) {
      all.push(JSON.stringify(await as('qinlan').call('agent', 'ticket.get', { ticketId: String(_id) })));
    }
    expect(all.join()).toContain('内部备注：老客人');
    const { tickets } = await as('qinlan').call('agent', 'queue.list', { view: 'waiting' });
    const waiting = cloud.database.find('tickets', { queue: 'waiting' });
    expect(tickets.map(({ id }) => id).sort()).toEqual(waiting.map(({ _id }) => String(_id)).sort());
  });

  test('search: messages of the first build are found by order and by name, as if made today', async () => {
    const search = async (text: string) => {
      const { tickets, wordsIn } = await as('yeqingshan').call('agent', 'ticket.search', { text });
      return [wordsIn === undefined, tickets.map(({ id }) => id)] as const;
    };
    const ofOrders = cloud.database.find('tickets').filter(({ order }) => order !== null);
    expect(ofOrders.length).toBeGreaterThan(3);
    for (const { _id, order, shopperId } of ofOrders) {
      const [stored] = cloud.database.find('orders', { _id: (order as { id: string }).id });
      expect(await search(String(stored?.number))).toEqual([true, expect.arrayContaining([_id])]);
      const [shopper] = cloud.database.find('shoppers', { _id: shopperId });
      if (shopper) expect((await search(String(shopper.name)))[1]).toContain(_id);
    }
  });

  test('merchants: members, the open invitation, the planned publishing and the FAQ are there', async () => {
    const { members, invites } = await as('yeqingshan').call('merchant', 'member.list', {});
    expect(members).toHaveLength(6);
    expect(members.filter(({ status }) => status === 'disabled')).toHaveLength(1);
    expect(invites).toMatchObject([{ name: '新来的小赵', roles: ['agent'] }]);
    const { articles } = await as('zhixia').call('merchant', 'faq.list', {});
    expect(articles).toHaveLength(151);
    expect(await as('zhixia').call('merchant', 'faq.history', {})).toMatchObject({ scheduledAt: expect.any(Number) });
  });

  test('notices: grants given then are still there', async () => {
    const { notices } = await as('wang').call('shopper', 'inbox.head', {});
    expect(notices.map(({ remaining }) => remaining)).toEqual([1, 1]);
  });
});
