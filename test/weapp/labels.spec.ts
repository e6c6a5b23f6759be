/** @jest-environment ./test/weapp/shop-environment.ts */
import { describeWeapp, type MountedPage } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

const OWNER = 'yeqingshan';
const AGENT = 'yinuo';
const stored = () =>
  (shopCloud.database.find('settings', { _id: 'labels' })[0]?.labels ?? []) as readonly {
    id: string;
    name: string;
    archivedAt?: number;
  }[];
const said = (page: MountedPage, words: string) => page.until(() => page.texts('.wd-snackbar__text').includes(words));
const field = '.wd-sheet .wd-field__words';

describeWeapp("labels in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('labels: made, renamed and archived on the phone, each taken back by a tap', async () => {
    const page = await (await launchInShop(OWNER)).open('merchant/settings/labels/index');
    await page.until(() => page.text().includes('还没有标签'));
    await page.tap('.wd-page__bar .wd-button', '新建标签');
    await page.type(field, '易碎');
    await page.tap('.setting__save');
    await said(page, '易碎已保存');
    expect(page.texts('.labels__one')).toEqual(['易碎']);
    await page.tap('.labels__one');
    await page.type(field, '很易碎');
    await page.tap('.setting__save');
    await page.until(() => page.texts('.labels__one').includes('很易碎'));
    await page.tap('.wd-snackbar__undo');
    await said(page, '改回来了');
    expect(page.texts('.labels__one')).toEqual(['易碎']);
    await page.tap('.labels__one');
    await page.tap('.setting__danger');
    await said(page, '易碎已停用，贴过的工单不变');
    expect([page.texts('.labels__one'), page.texts('.labels__gone-name')]).toEqual([[], ['易碎']]);
    await page.tap('.labels__gone .wd-button');
    await page.until(() => page.texts('.labels__one').length === 1);
    expect(stored()).toEqual([{ id: expect.any(String), name: '易碎' }]);
    page.leave();
  });

  it('labels: put on a ticket, shown on its card, and found by', async () => {
    const owner = colleague(OWNER);
    const { version } = await owner.agent('label.list', {});
    await owner.merchant('label.save', { name: '加急', expectedVersion: version });
    const phone = await launchInShop(AGENT);
    const { ticketId, number } = await colleague('lin').shopper('ticket.create', {
      text: '壶嘴碎了',
      topic: 'shipping',
    });
    const page = await phone.open('agent/ticket/index', { id: ticketId });
    await page.until(() => page.texts('.ticket-labels')[0] === '加标签');
    expect(page.attributes('.ticket-labels')).toMatchObject({ ariaRole: 'button', ariaLabel: '加标签' });
    await page.tap('.ticket-labels');
    await page.until(() => page.texts('.wd-sheet .chips__one').length === 2);
    await page.tap('.wd-sheet .chips__one', '加急');
    await page.tap('.wd-sheet__foot .wd-button');
    await said(page, '标签改好了');
    expect(page.texts('.ticket-labels')[0]).toBe('加急');
    page.leave();

    const queue = await phone.open('agent/queue/index');
    await queue.until(() => queue.texts('.queue-card__labels').length === 1);
    expect(queue.texts('.queue-card__labels')).toEqual(['加急']);
    await queue.tap('.queue-head__search');
    queue.leave();

    const search = await phone.open('agent/search/index');
    await search.until(() => search.texts('.chips__one').length === 2);
    await search.tap('.chips__one', '加急');
    await search.until(() => search.texts('.found').length === 1);
    expect(search.texts('.found')[0]).toContain(number);
    await search.tap('.chips__one', '易碎');
    await search.until(() => search.text().includes('没找到“易碎”'));
    search.leave();
  });
});
