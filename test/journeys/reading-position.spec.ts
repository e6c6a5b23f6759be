import type { Locator } from 'playwright-core';
import { type Caller, callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { describeShop } from './describe-shop';
import type { Phone } from './phone';

const FIRST_ANSWERS = 78;
/** A person notices a jump of more than this. */
const STILL_PX = 2;

/** Where the page under the reader's eyes stands: px scrolled, and px that it can be. */
const scrolled = (inside: Locator, to?: number): Promise<{ top: number; most: number }> =>
  inside.evaluate((element, wanted) => {
    let up = element.parentElement;
    while (up && !/auto|scroll/.test(getComputedStyle(up).overflowY)) up = up.parentElement;
    const scroller = up && up !== document.body ? up : (document.scrollingElement as Element);
    if (wanted !== undefined) scroller.scrollTop = wanted;
    return { top: scroller.scrollTop, most: scroller.scrollHeight - scroller.clientHeight };
  }, to);
const topOf = (element: Locator): Promise<number> => element.evaluate((node) => node.getBoundingClientRect().top);
const bottomOf = (element: Locator): Promise<number> => element.evaluate((node) => node.getBoundingClientRect().bottom);
/** Asks again until it is so: a page that glides is measured where it comes to rest, not on its way. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let round = 0; round < 100 && !(await isSo()); round += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await isSo()).toBe(true);
};
/** Whether it stands between the title and the bar. */
const isInSight = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    const bars = [...document.querySelectorAll('.taro_page_show .wd-page__bar')].map((bar) =>
      bar.getBoundingClientRect(),
    );
    const barTops = bars.filter(({ height }) => height > 0).map((bar) => bar.top);
    return top >= 0 && bottom <= Math.min(window.innerHeight, ...barTops);
  });
const untilInSight = async (element: Locator): Promise<void> => {
  await element.waitFor();
  await until(() => isInSight(element));
};
const isAbove = async (upper: Locator, lower: Locator): Promise<boolean> =>
  (await bottomOf(upper)) <= (await topOf(lower));

describeShop('a long thread', (shop) => {
  let ticketId: string;
  const zhou = requirePerson('zhou');
  const yinuo = requirePerson('yinuo');
  let shopper: Caller['shopper'];
  let agent: Caller['agent'];

  beforeAll(async () => {
    ({ shopper } = callAs(shop.demo.cloud, zhou.openid, 'reading-zhou'));
    ({ agent } = callAs(shop.demo.cloud, yinuo.openid, 'reading-yinuo'));
    ({ ticketId } = await shopper('ticket.create', { topic: 'shipping', text: '能送上楼吗' }));
    await agent('ticket.claim', { ticketId });
    for (let nth = 1; nth <= FIRST_ANSWERS; nth += 1) await agent('ticket.reply', { ticketId, text: `第 ${nth} 句` });
    await shopper('ticket.get', { ticketId });
  });

  const openAsShopper = async (): Promise<{ phone: Phone; thread: Locator }> => {
    const phone = await shop.openPhone(zhou.openid, `shopper/message/index?id=${ticketId}`);
    const thread = phone.front.locator('.timeline');
    await thread.waitFor();
    return { phone, thread };
  };
  const say = (text: string) => agent('ticket.reply', { ticketId, text });

  test('opening: at the first that is new, under a line that says so', async () => {
    for (const text of ['新的一', '新的二']) await say(text);
    const { phone } = await openAsShopper();
    const line = phone.front.getByRole('separator', { name: '从这里是新的' });
    await untilInSight(line);
    await untilInSight(phone.front.getByText('新的二', { exact: true }));
    await until(() => isAbove(line, phone.front.getByText('新的一', { exact: true })));
    await until(() => isAbove(phone.front.getByText(`第 ${FIRST_ANSWERS} 句`), line));
    await phone.close();
  });

  test('at the end: what comes is in sight as it comes', async () => {
    const { phone } = await openAsShopper();
    await untilInSight(phone.front.getByText('新的二', { exact: true }));
    expect(await phone.front.getByRole('separator').count()).toBe(0);
    await say('在底下就看得到');
    await untilInSight(phone.front.getByText('在底下就看得到'));
    await phone.close();
  });

  test('further up: what comes and what one sends moves nothing, and a line leads down to it', async () => {
    const { phone, thread } = await openAsShopper();
    await untilInSight(phone.front.getByText('在底下就看得到'));
    await scrolled(thread, 300);
    await say('你在上面时来的');
    const pill = phone.front.getByRole('button', { name: '下面有 1 条新的' });
    await pill.waitFor();
    expect(Math.abs((await scrolled(thread)).top - 300)).toBeLessThanOrEqual(STILL_PX);
    await phone.front.getByRole('textbox').fill('我边看边回');
    await phone.front.getByRole('button', { name: '发送' }).click();
    await phone.front.getByRole('button', { name: '下面有 2 条新的' }).waitFor();
    expect(Math.abs((await scrolled(thread)).top - 300)).toBeLessThanOrEqual(STILL_PX);
    await phone.front.getByRole('button', { name: '下面有 2 条新的' }).click();
    await untilInSight(phone.front.getByText('我边看边回'));
    await phone.front.getByRole('button', { name: /条新的/ }).waitFor({ state: 'detached' });
    await phone.close();
  });

  test('earlier ones: come above, and the words under one’s eyes stay there', async () => {
    const { phone, thread } = await openAsShopper();
    await untilInSight(phone.front.getByText('我边看边回'));
    await scrolled(thread, 0);
    const first = thread.locator('[id^="entry-"]').first();
    const id = (await first.getAttribute('id')) ?? '';
    const before = await topOf(first);
    await phone.front.getByRole('button', { name: '看更早的' }).click();
    await phone.front.getByText('能送上楼吗').waitFor();
    const held = thread.locator(`[id="${id}"]`);
    await thread.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(Math.abs((await topOf(held)) - before)).toBeLessThanOrEqual(STILL_PX);
    expect(await phone.front.getByRole('button', { name: '看更早的' }).count()).toBe(0);
    await phone.close();
  });

  test('at the desk: opens at what nobody answered; a reply from further up moves nothing', async () => {
    await shopper('ticket.reply', { ticketId, text: '还有一个问题', pictures: [] });
    const phone = await shop.openPhone(yinuo.openid, `agent/ticket/index?id=${ticketId}`);
    const thread = phone.front.locator('.talk');
    await untilInSight(phone.front.getByRole('separator', { name: '从这里是新的' }));
    await untilInSight(thread.getByText('还有一个问题'));
    await scrolled(thread, 300);
    await phone.front.getByRole('textbox', { name: /回复客人/ }).fill('可以的');
    await phone.front.getByRole('button', { name: '发送' }).click();
    const pill = phone.front.getByRole('button', { name: '下面有 1 条新的' });
    await pill.waitFor();
    expect(Math.abs((await scrolled(thread)).top - 300)).toBeLessThanOrEqual(STILL_PX);
    await until(() => isAbove(pill, phone.front.locator('.wd-page__bar')));
    await pill.click();
    await untilInSight(thread.getByText('可以的'));
    await phone.close();
  });

  test('at the desk: what was just sent is read above the line that says so, and both above the bar', async () => {
    const phone = await shop.openPhone(yinuo.openid, `agent/ticket/index?id=${ticketId}`);
    const thread = phone.front.locator('.talk');
    await untilInSight(thread.getByText('可以的'));
    await phone.front.getByRole('textbox', { name: /回复客人/ }).fill('马上安排');
    await phone.front.getByRole('button', { name: '发送' }).click();
    const said = phone.front.locator('.wd-snackbar');
    await said.waitFor();
    const sent = thread.getByText('马上安排');
    await untilInSight(sent);
    await until(() => isAbove(sent, said));
    await until(() => isAbove(said, phone.front.locator('.wd-page__bar')));
    await phone.close();
  });
});
