import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** What the README shows. */
export const README_PICTURES = ['stage.png', 'stage-dark.png'] as const;

/** The stage in the middle of a story: help on the first phone, a notice on the second, the queue on the third. */
export async function takeReadmePictures(browser: Browser, url: string, dir: string): Promise<void> {
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
}

async function setScene(page: Page): Promise<void> {
  const shopper = page.frameLocator('iframe[title="顾客的小程序"]');
  const wechat = page.getByRole('region', { name: /^微信/ });
  await shopper.getByText('「山里来信」岩茶礼盒').first().click();
  await shopper.getByRole('button', { name: '联系客服' }).click();
  await shopper.getByRole('heading', { name: /关于这笔订单/ }).waitFor();
  // Somebody who has been answered already: their notices are worth seeing.
  await page.getByLabel('微信：谁的手机').selectOption({ label: await labelOf(page, '孙佩') });
  await wechat.getByRole('button', { name: /服务通知/ }).click();
  await wechat.getByRole('article').first().waitFor();
  await page.frameLocator('iframe[title="客服台"]').getByRole('tablist').waitFor();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(800);
}

async function labelOf(page: Page, name: string): Promise<string> {
  const labels = await page.getByLabel('微信：谁的手机').locator('option').allTextContents();
  return labels.find((label) => label.startsWith(name)) ?? '';
}
