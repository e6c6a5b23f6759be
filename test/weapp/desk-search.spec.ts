import type { OutputOf, QueueItem } from '../../contract';
import { failed, NOW, ok } from './fixtures';
import { describeWeapp, launchApp, phoneStandsAt, type Wechat } from './mount-page';

const SESSION = {
  member: { id: 'm_1', name: '小林', roles: ['agent'], teams: [] },
  may: ['agent/queue.list', 'agent/ticket.search'],
} satisfies OutputOf<'agent', 'session.get'>;

const found = (nth: number) =>
  ({
    id: `k_${nth}`,
    number: `1120-0000${nth}`,
    status: 'open',
    topic: 'shipping',
    preview: '那个珐琅杯缺了一块',
    tier: 'none',
    headStartMillis: 0,
    orderTitle: '岩茶礼盒',
    assigneeName: '小林',
    wantsCallback: false,
    lastAt: NOW,
  }) satisfies QueueItem;

describeWeapp('search at the desk in the built mini program', () => {
  phoneStandsAt(() => NOW);
  let answer: (input: { text: string; cursor?: string }) => object;
  let session: object;
  const asked: object[] = [];
  const phone = launchApp((_name, { action, input }) => {
    if (action === 'session.get') return session;
    if (action !== 'ticket.search') return failed('UNKNOWN_ACTION');
    asked.push(input as object);
    return answer(input as { text: string; cursor?: string });
  });
  let wechat: Wechat;
  beforeAll(async () => {
    ({ wechat } = await phone);
  });
  beforeEach(() => {
    session = ok(SESSION);
    answer = () => ok({ tickets: [found(1)], wordsIn: 200 });
    asked.length = 0;
    wechat.calls.length = 0;
    wechat.storage.clear();
  });
  const open = async () => (await phone).open('agent/search/index');
  const FIELD = '.wd-field__words';

  it('search: asked when told to and not while typing; a row opens its ticket; where words were looked for is said', async () => {
    const page = await open();
    expect(page.text()).toContain('想找哪一条');
    await page.type(FIELD, ' 珐琅杯 ');
    expect(asked).toEqual([]);
    await page.tap('.desk-search__go');
    await page.until(() => page.texts('.found').length === 1);
    expect(asked).toEqual([{ text: '珐琅杯' }]);
    for (const words of ['1120-00001', '处理中', '那个珐琅杯缺了一块', '岩茶礼盒 · 小林 在跟']) {
      expect(page.texts('.found')[0]).toContain(words);
    }
    expect(page.texts('.desk-search__bound')).toEqual(['说过的话，只在最近 200 条里找过']);
    expect(page.attributes('.found')).toMatchObject({ ariaRole: 'link' });
    await page.tap('.found');
    expect(wechat.calls.find(({ name }) => name === 'navigateTo')?.args.url).toBe('/agent/ticket/index?id=k_1');
    // What was looked for is nobody's to find on this phone.
    expect(JSON.stringify([...wechat.storage])).not.toContain('珐琅杯');
    page.leave();
  });

  it('search: page after page, cleared by one tap', async () => {
    answer = ({ cursor }) => (cursor ? ok({ tickets: [found(2)] }) : ok({ tickets: [found(1)], nextCursor: 'next' }));
    const page = await open();
    await page.type(FIELD, '1120');
    await page.tap('.desk-search__go');
    await page.until(() => page.texts('.found').length === 1);
    await page.tap('.desk-search__found .wd-button', '再看一些');
    await page.until(() => page.texts('.found').length === 2);
    expect(page.texts('.desk-search__bound')).toEqual([]);
    await page.tap('.desk-search__clear');
    await page.until(() => page.texts('.found').length === 0);
    expect(page.text()).toContain('想找哪一条');
    page.leave();
  });

  it('search: nothing found, nothing to be had, and no right to look', async () => {
    answer = () => ok({ tickets: [], wordsIn: 12 });
    const page = await open();
    await page.type(FIELD, '没有的话');
    await page.tap('.desk-search__go');
    await page.until(() => page.text().includes('没找到“没有的话”'));
    answer = () => failed('INTERNAL');
    await page.type(FIELD, '别的话');
    await page.tap('.desk-search__go');
    await page.until(() => page.texts('.wd-error').length === 1);
    answer = () => ok({ tickets: [found(1)] });
    await page.tap('.wd-error .wd-button');
    await page.until(() => page.texts('.found').length === 1);
    page.leave();

    session = ok({ ...SESSION, may: [] });
    const shut = await open();
    await shut.until(() => shut.text().includes('你的角色不接待客人'));
    shut.leave();
  });
});
