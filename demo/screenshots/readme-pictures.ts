import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { LocalCloud } from '../../local-cloud';
import { callAs } from '../call-as';
import { TEMPLATES } from '../cloud-of-shop';
import { requirePerson } from '../seed/find-person';
import { type Row, takeRowOfPages } from './row-of-pages';

/** What the README shows. */
export const README_PICTURES = ['stage.png', 'stage-dark.png', 'desk.png', 'pages.png', 'quality.png'] as const;

/** Asking and answering. */
const PAGES: Row = [
  ['lin', 'shopper/article/index?id=shipping-when-ships&orderId=order-lin-gift-waiting'],
  ['lin', 'shopper/leave-message/index?orderId=order-lin-gift-waiting'],
  ['yinuo', 'agent/queue/index'],
  ['zhixia', 'merchant/faq/misses/index'],
  ['zhixia', 'merchant/faq/figures/index'],
];

/**
 * The stage by day and by night: help on the first phone, a notice on the second, the queue on the third. The desk in a wide window.
 * A row of pages; and another of what keeps a promise kept: the board, a review, an incident as leads and as shoppers see it, a receipt.
 */
export async function takeReadmePictures(browser: Browser, url: string, cloud: LocalCloud, dir: string): Promise<void> {
  for (const [name, colorScheme] of [
    ['stage.png', 'light'],
    ['stage-dark.png', 'dark'],
  ] as const) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      colorScheme,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(url);
    await setScene(page);
    await page.screenshot({ path: join(dir, name) });
    await context.close();
  }
  await takeDesk(browser, url, join(dir, 'desk.png'));
  await takeRowOfPages(browser, url, PAGES, join(dir, 'pages.png'));
  await tellIncident(cloud);
  await takeRowOfPages(browser, url, qualityPages(cloud), join(dir, 'quality.png'));
}

/** How one knows that it goes well, and what one says when it does not. */
const qualityPages = (cloud: LocalCloud): Row => [
  ['qinlan', 'figures/board/index'],
  ['guping', `agent/qa-review/index?id=${cloud.database.find('qa_reviews')[0]?._id ?? ''}`],
  ['qinlan', 'agent/incidents/index'],
  ['lin', 'shopper/help/index?orderId=order-lin-gift-waiting'],
  ['aynur', 'shopper/my-data/index'],
];

/** Snow closes a road: 秦岚 tells everybody. Before that 小林 looked at a number, which stands on its shopper's receipt. */
async function tellIncident(cloud: LocalCloud): Promise<void> {
  const [aynur, yinuo, qinlan] = (['aynur', 'yinuo', 'qinlan'] as const).map((key) => requirePerson(key).openid) as [
    string,
    string,
    string,
  ];
  const ticketId = String(cloud.database.find('tickets', { shopperId: aynur })[0]?._id);
  const agent = callAs(cloud, yinuo, 'readme-look');
  const { timeline } = await agent.agent('ticket.get', { ticketId });
  const entryId = String(timeline.find(({ kind }) => kind === 'shopper')?.id);
  await agent.agent('ticket.revealText', { ticketId, entryId, why: 'delivery', reason: '联系配送站' });
  await callAs(cloud, qinlan, 'readme-incident').agent('incident.open', {
    topic: 'shipping',
    words: '大雪封了乌鲁木齐方向的路，快递会晚两三天。包裹都在，路一通就发。',
  });
}

/** What 小林 has at a PC: the list, the talk, the facts. */
async function takeDesk(browser: Browser, url: string, file: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${url}/app/?as=${requirePerson('yinuo').openid}#/agent/queue/index`);
  await page.getByRole('tab', { name: /^我的/ }).click();
  await page.locator('.queue-card__body').filter({ hasText: '岩茶' }).first().click();
  await page.locator('.desk__facts').waitFor();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(800);
  await page.screenshot({ path: file });
  await context.close();
}

/** One story on three phones: 林晓曼 asked, 小林 answered, the notice lies in between. */
export async function tellStory(cloud: LocalCloud): Promise<void> {
  const [lin, yinuo] = (['lin', 'yinuo'] as const).map((key) => requirePerson(key).openid) as [string, string];
  const choices = Object.fromEntries(TEMPLATES.map(({ id }) => [id, 'accept' as const]));
  const shopper = callAs(cloud, lin, 'readme-shopper');
  const agent = callAs(cloud, yinuo, 'readme-agent');
  await cloud.tapSubscribe(lin, choices);
  await shopper.shopper('notice.grant', { choices });
  const { ticketId } = await shopper.shopper('ticket.create', {
    topic: 'shipping',
    orderId: 'order-lin-gift-waiting',
    text: '付款三天了还没发货，急着送人。',
    read: [{ articleId: 'shipping-when-ships', helped: false }],
  });
  await agent.agent('ticket.claim', { ticketId });
  await agent.agent('ticket.reply', { ticketId, text: '查到仓库今天会发出，发出后单号会出现在订单里。' });
}

async function setScene(page: Page): Promise<void> {
  const shopper = page.frameLocator('iframe[title="客人的小程序"]');
  const wechat = page.getByRole('region', { name: /^微信/ });
  await shopper.getByText('「山里来信」岩茶礼盒').first().click();
  // The list has an entry too; it must have made room first.
  await shopper.getByText('订单号').waitFor();
  await shopper.getByRole('button', { name: '联系客服' }).click();
  await shopper.getByRole('heading', { name: /关于这笔订单/ }).waitFor();
  await wechat.getByRole('button', { name: /服务通知/ }).click();
  await wechat.getByRole('article').first().waitFor();
  await page.frameLocator('iframe[title="客服台"]').getByRole('tablist').waitFor();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(800);
}
