import type { ArticleForEditor, OutputOf } from '../../contract';
import type { DeskRole } from '../../domain/agent';
import { failed, NOW, ok } from './fixtures';
import { describeWeapp, launchApp, phoneStandsAt, type Wechat } from './mount-page';

const CATEGORIES = [{ id: 'shipping', title: '物流', icon: 'truck' }];
const progress = { isDraft: true, isPublished: true, isArchived: false, updatedAt: NOW };
const row = (id: string, question: string, stage: string) => ({
  ...progress,
  id,
  categoryId: 'shipping',
  question,
  tier: 'common',
  demand: 12,
  stage,
});
const article = {
  ...progress,
  id: 'ships',
  categoryId: 'shipping',
  question: '什么时候发货？',
  similar: ['几天发货'],
  keywords: ['发货'],
  blocks: [{ type: 'text', text: '预计 {{order.expectedShipAt|尽快}} 发出' }],
  tier: 'common',
  conditions: {},
  demand: 12,
  stage: 'draft',
  version: 3,
  updatedBy: '知夏',
  mayApprove: true,
} satisfies ArticleForEditor;

/** Too little within two taps, and what would help. */
const CHECK: OutputOf<'merchant', 'faq.check'> = {
  problems: [{ kind: 'expired', severity: 'warning', articleId: 'lost', question: '快递丢了怎么办？' }],
  moreProblems: 0,
  coverage: {
    share: 0.6,
    totalDemand: 100,
    missed: [{ articleId: 'lost', question: '快递丢了怎么办？', demand: 12 }],
    proposal: [
      { articleId: 'ships', question: '什么时候发货？', insteadId: 'lost', insteadQuestion: '快递丢了怎么办？' },
    ],
    shareAfter: 0.9,
  },
  changes: { added: [], changed: [], removed: [], counts: { added: 0, changed: 0, removed: 0 } },
};

const sessionOf = (name: string, role: DeskRole, action: string): OutputOf<'agent', 'session.get'> => ({
  member: { id: 'm_1', name, roles: [role], teams: [] },
  may: [action],
});

describeWeapp('management in the built mini program', () => {
  phoneStandsAt(() => NOW);
  let session: object;
  let save: object;
  let stored = article;
  let secondPage: object | undefined;
  const list = ({ cursor }: { cursor?: string }) =>
    cursor
      ? secondPage
      : ok({
          ...(secondPage ? { nextCursor: 'lost' } : {}),
          categories: CATEGORIES,
          categoriesVersion: 1,
          hasCategoryChanges: false,
          articles: [row('ships', '什么时候发货？', 'draft'), row('lost', '快递丢了怎么办？', 'ready')],
          draftCount: 2,
        });
  let isForbidden = false;
  const answers: Readonly<Record<string, (input: never) => unknown>> = {
    'session.get': () => session,
    'faq.list': list,
    'faq.get': () => ok(stored),
    'faq.save': () => save,
    'faq.check': () => ok(CHECK),
    'faq.order': () => ok({ at: NOW }),
    'member.rename': () => ok({ memberId: 'm_1', at: NOW }),
    'admin.claim': () => ok({ memberId: 'm_1', at: NOW }),
  };
  const phone = launchApp((_name, { action, input }) =>
    isForbidden && action !== 'session.get'
      ? failed('FORBIDDEN')
      : (answers[action]?.(input) ?? failed('UNKNOWN_ACTION')),
  );
  let wechat: Wechat;
  const callsOf = (name: string) => wechat.calls.filter((call) => call.name === name);
  beforeAll(async () => {
    ({ wechat } = await phone);
  });

  beforeEach(() => {
    session = ok(sessionOf('知夏', 'editor', 'merchant/faq.list'));
    save = ok({ articleId: 'ships', version: 4, at: NOW });
    stored = article;
    secondPage = undefined;
    isForbidden = false;
    wechat.calls.length = 0;
    wechat.storage.clear();
  });

  it("home: the menu has what the person's roles open", async () => {
    const page = await (await phone).open('merchant/home/index');
    await page.until(() => page.texts('.menu__row').length > 0);
    expect(page.texts('.menu__title')).toEqual(['常见问题']);
    page.leave();
  });

  it('home and FAQ: import and export stand where the roles open them, and nowhere else', async () => {
    session = ok(sessionOf('知夏', 'editor', 'exchange/faq.export'));
    const home = await (await phone).open('merchant/home/index');
    await home.until(() => home.texts('.menu__row').length > 0);
    expect(home.texts('.menu__title')).toEqual(['导入导出']);
    await home.tap('.menu__row');
    expect(callsOf('navigateTo')[0]?.args.url).toBe('/merchant/faq/exchange/index');
    home.leave();
    const faq = await (await phone).open('merchant/faq/index');
    await faq.until(() => faq.texts('.faq-menu__one').length === 1);
    expect(faq.texts('.faq-menu__one')).toEqual(['导入导出']);
    faq.leave();
  });

  it.each([
    'members',
    'settings',
    'settings/teams',
    'settings/templates',
    'settings/canned',
    'faq',
    'faq/publish',
    'faq/history',
    'faq/figures',
    'faq/words',
    'faq/exchange',
  ])('%s: who may not see it is told so, and has a way on', async (name) => {
    isForbidden = true;
    session = ok(sessionOf('知夏', 'agent', 'agent/ticket.list'));
    const page = await (await phone).open(`merchant/${name}/index`);
    await page.until(() => page.texts('.wd-empty .wd-button').length > 0);
    expect(page.texts('.wd-empty .wd-button')).toEqual(['看看我能做什么', '已经加上了，再试一次']);
    await page.tap('.wd-empty .wd-button', '看看我能做什么');
    expect(callsOf('redirectTo')[0]?.args.url).toBe('/merchant/home/index');
    page.leave();
  });

  it('article: who may not write a new one is told so before writing it, and has a way on', async () => {
    isForbidden = true;
    const page = await (await phone).open('merchant/faq/article/index');
    await page.until(() => page.texts('.wd-empty .wd-button').length > 0);
    expect(page.texts('.editor')).toEqual([]);
    await page.tap('.wd-empty .wd-button', '看看我能做什么');
    expect(callsOf('redirectTo')[0]?.args.url).toBe('/merchant/home/index');
    page.leave();
  });

  it('home: one’s own name is corrected by whoever bears it', async () => {
    const page = await (await phone).open('merchant/home/index');
    await page.until(() => page.texts('.home__rename').length > 0);
    await page.tap('.home__rename');
    await page.until(() => page.texts('.wd-sheet .wd-field').length > 0);
    await page.type('.wd-sheet .wd-field__words', ' 知夏儿 ');
    await page.tap('.wd-sheet .wd-button', '保存');
    await page.until(() => callsOf('cloud:merchant.member.rename').length > 0);
    expect(callsOf('cloud:merchant.member.rename')[0]?.args.input).toMatchObject({ name: '知夏儿' });
    page.leave();
  });

  it('home: who is nobody yet can claim the shop with its code', async () => {
    session = failed('FORBIDDEN');
    const page = await (await phone).open('merchant/home/index');
    await page.until(() => page.text().includes('第一次使用'));
    await page.tap('.wd-button', '成为管理员');
    expect(callsOf('cloud:merchant.admin.claim')).toEqual([]);
    await page.type('.home__code .wd-field__words', ' CODE1234 ');
    await page.type('.home__name .wd-field__words', '店主');
    session = ok(sessionOf('店主', 'admin', 'merchant/member.list'));
    await page.tap('.wd-button', '成为管理员');
    await page.until(() => callsOf('cloud:merchant.admin.claim').length > 0);
    const [call] = callsOf('cloud:merchant.admin.claim');
    expect(call?.args.input).toMatchObject({ code: 'CODE1234', name: '店主' });
    await page.until(() => page.text().includes('你好，店主'));
    page.leave();
  });

  it('faq: lists with how far each change has come, finds by pinyin, and leads on to what waits to be published', async () => {
    const page = await (await phone).open('merchant/faq/index');
    await page.until(() => page.texts('.faq-row').length === 2);
    expect(page.texts('.faq-row .wd-chip')).toEqual(['草稿', '已通过，等发布']);
    await page.type('.wd-field .wd-field__words', 'kuaididiu');
    await page.until(() => page.texts('.faq-row').length === 1);
    expect(page.texts('.faq-row__question')).toEqual(['快递丢了怎么办？']);
    await page.tap('.faq-bar__publish');
    expect(callsOf('navigateTo')[0]?.args.url).toBe('/merchant/faq/publish/index');
    page.leave();
  });

  it('publish: what the check proposes for finding more in two taps is done by a tap', async () => {
    const page = await (await phone).open('merchant/faq/publish/index');
    await page.until(() => page.text().includes('这样调整，可以到 90%'));
    expect(page.text()).toContain('已经过期，客人看不到');
    await page.tap('.faq-publish__coverage .wd-button', '排上去');
    await page.until(() => page.text().includes('已排好，发布后客人才会看到'));
    const [call] = callsOf('cloud:merchant.faq.order');
    expect(call?.args.input).toMatchObject({ categoryId: 'shipping', articleIds: ['ships', 'lost'] });
    page.leave();
  });

  it('faq: more than one answer holds is read to its end', async () => {
    const rest = { categories: CATEGORIES, categoriesVersion: 1, hasCategoryChanges: false, draftCount: 1 };
    secondPage = ok({ ...rest, articles: [row('z', '茶叶怎么保存？', 'draft')] });
    const page = await (await phone).open('merchant/faq/index');
    await page.until(() => page.texts('.faq-row').length === 3);
    expect(page.texts('.faq__filter .chips__one')).toContain('未发布 3');
    page.leave();
  });

  it('article: shows what a shopper would read, with the words for what is not known', async () => {
    const page = await (await phone).open('merchant/faq/article/index', { id: 'ships' });
    await page.until(() => page.texts('.preview__paper').length === 1);
    expect(page.texts('.answer__text')).toEqual(['预计尽快发出']);
    page.leave();
  });

  it('article: saved by somebody else meanwhile, both versions stand there until one is chosen', async () => {
    save = failed('VERSION_CONFLICT');
    const page = await (await phone).open('merchant/faq/article/index', { id: 'ships' });
    await page.until(() => page.texts('.editor__card').length > 0);
    await page.type('.editor__card .wd-field .wd-field__words', '多久发货？');
    stored = { ...article, version: 4, question: '几号发货？', updatedBy: '店主' };
    await page.until(() => page.texts('.editor-bar__lead')[0] === '存草稿');
    await page.tap('.editor-bar__lead');
    await page.until(() => page.text().includes('有人刚刚改过'));
    expect(page.text()).toContain('几号发货？');
    expect(page.attributes('.editor__card .wd-field .wd-field__words').value).toBe('多久发货？');
    save = ok({ articleId: 'ships', version: 5, at: NOW });
    await page.tap('.conflict .wd-button', '用我的覆盖');
    await page.until(() => callsOf('cloud:merchant.faq.save').length === 2);
    const last = callsOf('cloud:merchant.faq.save').at(-1);
    expect(last?.args.input).toMatchObject({ expectedVersion: 4, article: { question: '多久发货？' } });
    page.leave();
  });

  it('article: saved by somebody else meanwhile, both can be brought together by a tap', async () => {
    stored = article;
    save = failed('VERSION_CONFLICT');
    const page = await (await phone).open('merchant/faq/article/index', { id: 'ships' });
    await page.until(() => page.texts('.editor__card').length > 0);
    await page.type('.editor__card .wd-field .wd-field__words', '多久发货？');
    stored = { ...article, version: 4, demand: 77, updatedBy: '店主' };
    await page.until(() => page.texts('.editor-bar__lead')[0] === '存草稿');
    await page.tap('.editor-bar__lead');
    await page.until(() => page.text().includes('有人刚刚改过'));
    await page.tap('.conflict .wd-button', '合并两版');
    await page.until(() => page.text().includes('已合并：两边的改动都在'));
    expect(page.texts('.conflict')).toEqual([]);
    save = ok({ articleId: 'ships', version: 5, at: NOW });
    await page.tap('.editor-bar__lead');
    await page.until(() => callsOf('cloud:merchant.faq.save').length === 2);
    const last = callsOf('cloud:merchant.faq.save').at(-1);
    expect(last?.args.input).toMatchObject({ expectedVersion: 4, article: { question: '多久发货？', demand: 77 } });
    page.leave();
  });
});
