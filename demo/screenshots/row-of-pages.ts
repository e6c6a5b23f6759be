import type { Browser } from 'playwright-core';
import { requirePerson } from '../seed/find-person';
import type { DeskPersonKey, ShopperKey } from '../seed/people';

type PersonKey = ShopperKey | DeskPersonKey;

const PHONE = { width: 390, height: 844 };
/** Width of a page in the row. */
const SHOWN_PX = 268;
const GAP_PX = 18;

/** Who looks at which page, from left to right. */
export type Row = readonly (readonly [person: PersonKey, path: string])[];

/** A few pages beside each other in one picture. */
export async function takeRowOfPages(browser: Browser, url: string, row: Row, file: string): Promise<void> {
  const pictures: string[] = [];
  for (const [person, path] of row) {
    const context = await browser.newContext({
      viewport: PHONE,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${url}/app/?as=${requirePerson(person).openid}#/${path}`);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(600);
    pictures.push((await page.screenshot()).toString('base64'));
    await context.close();
  }
  const width = row.length * (SHOWN_PX + GAP_PX) + GAP_PX;
  const sheet = await browser.newPage({ viewport: { width, height: 200 } });
  const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture}" width="${SHOWN_PX}">`).join('');
  await sheet.setContent(
    `<style>body{margin:0;padding:${GAP_PX}px;display:flex;align-items:flex-start;gap:${GAP_PX}px;background:#efe7df}img{border-radius:18px}</style>${images}`,
  );
  await sheet.waitForTimeout(300);
  await sheet.screenshot({ path: file, fullPage: true });
  await sheet.close();
}
