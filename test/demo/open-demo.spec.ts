import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openCloudOfShop } from '../../demo/cloud-of-shop';
import { readClock } from '../../demo/data-folder';
import { type Demo, openDemo } from '../../demo/open-demo';
import { FAQ_CATEGORIES, faqArticles } from '../../demo/seed';
import { requirePerson } from '../../demo/seed/find-person';
import { RULES } from '../../demo/seed/rules';
import { FUNCTIONS } from '../../deployment/functions';
import { bundleFunctions } from '../cloud/bundle-functions';
import { startNear } from '../cloud/near/host';

const rootDir = resolve(__dirname, '../..');

describe('the demonstration', () => {
  let dir: string;
  let demo: Demo;
  /** When the curtain rose for the first time. */
  let openedAt: number;
  const open = (isReset = false) =>
    openDemo({ rootDir, dataDir: join(dir, 'data'), distDir: join(dir, 'dist'), isReset, startHost: startNear });
  /** Leaves what a seeding leaves that ends before its end: a shop with something in it, and no mark. */
  const breakOffSeeding = async () => {
    const cloud = await openCloudOfShop({
      dataDir: join(dir, 'data'),
      functionsDir: join(dir, 'dist/cloudfunctions'),
      now: Date.now(),
    });
    cloud.database.insert('tickets', [{ _id: 'half' }]);
    await cloud.close();
  };
  const call = async (openid: string, name: string, action: string, input: object = {}) => {
    const outcome = await demo.cloud.callFunction(name, { action, input }, { openid });
    return (outcome.result as { data: Record<string, unknown> }).data;
  };

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'demo-'));
    const sources = FUNCTIONS.map(({ name }) => [name, `cloudfunctions/${name}/index.ts`]);
    await bundleFunctions(Object.fromEntries(sources), join(dir, 'dist/cloudfunctions'));
    for (const folder of ['h5', 'stage']) {
      mkdirSync(join(dir, 'dist', folder), { recursive: true });
      writeFileSync(join(dir, 'dist', folder, 'index.html'), '<head></head>');
    }
    await breakOffSeeding();
    openedAt = Date.now();
    demo = await open();
  });
  afterAll(async () => {
    await demo.close();
    rmSync(dir, { recursive: true, force: true });
  });

  test('broken off while seeding: the next start begins anew', () => {
    expect(demo.data.wasKept).toBe(false);
    expect(demo.cloud.database.count('tickets')).toBe(7);
    expect(demo.cloud.database.find('tickets', { _id: 'half' })).toEqual([]);
  });

  test('seed: the shop stands at the present, with every article published', async () => {
    expect(demo.data).toMatchObject({ wasKept: false, claimCode: expect.stringMatching(/^[A-Z2-9]{20}$/) });
    const earliest = Date.now();
    const now = demo.cloud.clock.now();
    // The two clocks count in their own ways, each to the full millisecond.
    expect(now).toBeGreaterThanOrEqual(earliest - 50);
    expect(now).toBeLessThanOrEqual(Date.now() + 50);
    const faq = await call(requirePerson('zhixia').openid, 'merchant', 'faq.list');
    expect(faq).toMatchObject({ draftCount: 0, publishedHash: expect.any(String) });
    expect(faq.articles).toHaveLength(faqArticles(0).length);
    expect(faq.categories).toHaveLength(FAQ_CATEGORIES.length);
  });

  test('seed: the FAQ has been used for a month, and some messages found nothing', async () => {
    const editor = requirePerson('zhixia').openid;
    const figures = await call(editor, 'merchant', 'faq.figures');
    expect((figures.articles as { views: number }[])[0]?.views).toBeGreaterThan(100);
    const { groups } = await call(editor, 'merchant', 'faq.misses');
    expect((groups as { text: string; count: number }[])[0]).toMatchObject({ text: '可以寄到国外吗', count: 13 });
  });

  test('seed: the shop has rules, and their log says what they did', async () => {
    const owner = requirePerson('yeqingshan').openid;
    const { rules } = await call(owner, 'merchant', 'rule.get');
    expect((rules as { name: string }[]).map(({ name }) => name)).toEqual(RULES.map(({ name }) => name));
    const { lines } = await call(owner, 'merchant', 'rule.log');
    const ran = (lines as { ruleName: string; outcome: string }[]).map(({ ruleName, outcome }) => [ruleName, outcome]);
    expect(ran).toEqual([
      ['退款先看到哪一步', 'done'],
      ['金卡开票先办', 'done'],
      ['退款先看到哪一步', 'done'],
    ]);
  });

  test('seed: the queue is alive, longest waiting first, and work lies on the desk', async () => {
    const queue = await call(requirePerson('yinuo').openid, 'agent', 'queue.list', { view: 'waiting' });
    const waitedAtCurtain = (queue.tickets as { waitingSinceAt: number }[]).map(({ waitingSinceAt }) =>
      Math.round((openedAt - waitingSinceAt) / 60_000),
    );
    expect(waitedAtCurtain).toEqual([12, 9, 4]);
    const statuses = demo.cloud.database.find('tickets').map(({ status }) => status);
    expect([...statuses].sort()).toEqual(['new', 'new', 'new', 'new', 'on_hold', 'resolved', 'waiting_shopper']);
  });

  test('seed: WeChat took every notice of the story', () => {
    const sent = demo.cloud.sent();
    expect(sent.length).toBeGreaterThanOrEqual(4);
    expect(sent.filter(({ accepted }) => !accepted)).toEqual([]);
  });

  test('second start: everything is kept, also how far the clock was turned', async () => {
    await demo.cloud.clock.advance(3_600_000);
    const [before, tickets] = [demo.cloud.clock.now(), demo.cloud.database.find('tickets')];
    // As if the process were killed now.
    expect(readClock(join(dir, 'data'), Date.now())).toBeGreaterThanOrEqual(before - 50);
    await demo.close();
    demo = await open();
    expect(demo.data).toEqual({ wasKept: true });
    expect(demo.cloud.clock.now()).toBeGreaterThanOrEqual(before - 50);
    expect(demo.cloud.database.find('tickets')).toEqual(tickets);
  });
});
