import type { Page } from 'playwright-core';
import { requirePerson } from '../../demo/seed/find-person';
import { complaints, openShop, type Shop } from './open-shop';
import { step } from './step';
import { visible } from './visible';

jest.setTimeout(180_000);

const QUESTION = '什么时候发货？';
const NEW_WORDS = '今天起，现货当天发出。';
const MISSED = '东西太重能不能送货上楼';

/** An answer from the editor's thumb to the shopper's phone and back; words asked in vain; a file of a thousand rows. */
describe('the FAQ is kept true', () => {
  let shop: Shop;
  let editor: Page;
  let shopper: Page;
  const openid = (person: Parameters<typeof requirePerson>[0]) => requirePerson(person).openid;
  const go = async (page: Page, path: string): Promise<void> => {
    await page.evaluate((to) => {
      window.location.hash = `#/${to}`;
    }, path);
  };
  const readAnswer = async (): Promise<void> => {
    await go(shopper, 'shopper/article/index?id=shipping-when-ships');
    await shopper.reload();
    await visible(shopper.getByRole('heading', { name: QUESTION })).waitFor();
  };
  beforeAll(async () => {
    shop = await openShop();
    [editor, shopper] = await Promise.all([
      shop.openPhone(openid('zhixia'), 'merchant/faq/index'),
      shop.openPhone(openid('lin'), 'shopper/article/index?id=shipping-when-ships'),
    ]);
  });
  afterAll(() => shop.close());
  afterEach(() => expect(complaints).toEqual([]));

  step('edit: the answer is changed and kept as a draft', async () => {
    await editor.getByText(QUESTION, { exact: true }).click();
    const answer = visible(editor.locator('.block textarea'));
    await answer.fill(NEW_WORDS);
    await visible(editor.getByText('有没存的改动，已留在这台手机上')).waitFor();
    await visible(editor.getByRole('button', { name: '存草稿' })).click();
    await visible(editor.getByRole('button', { name: '提交审核' })).click();
    await visible(editor.getByText('等审核')).waitFor();
  });

  step('review: another person approves it; the shopper still reads the old one', async () => {
    const owner = await shop.openPhone(openid('yeqingshan'), 'merchant/faq-publish/index');
    await owner.getByText('等你审核').waitFor();
    await owner.getByRole('button', { name: '通过', exact: true }).click();
    await owner.getByText('通过了 1 条').waitFor();
    await owner.context().close();
    await readAnswer();
    expect(await shopper.getByText(NEW_WORDS).count()).toBe(0);
  });

  step('publish: checked, published, and on the shopper’s phone the next time it is opened', async () => {
    await go(editor, 'merchant/faq-publish/index');
    await visible(editor.getByText('发布前检查')).waitFor();
    await visible(editor.getByText('这次会发布')).waitFor();
    await visible(editor.locator('.faq-publish__go')).click();
    await visible(editor.getByText(/已发布，共 \d+ 条/)).waitFor();
    await readAnswer();
    await visible(shopper.getByText(NEW_WORDS)).waitFor();
  });

  step('roll back: the edition before is a tap and a yes away', async () => {
    await go(editor, 'merchant/faq-history/index');
    await visible(editor.getByRole('button', { name: '看改了什么' })).click();
    await visible(editor.locator('.faq-difference__after')).waitFor();
    await visible(editor.getByRole('button', { name: '关闭' })).click();
    await visible(editor.getByRole('button', { name: '回到这一版' })).click();
    await visible(editor.getByText('回退', { exact: true })).click();
    await visible(editor.getByText('已回退')).waitFor();
    await readAnswer();
    // At first it shows what the phone had.
    await shopper.getByText(NEW_WORDS).waitFor({ state: 'detached' });
  });

  step('miss: words that found nothing are told when the search is left', async () => {
    await go(shopper, 'shopper/search/index');
    await visible(shopper.getByRole('searchbox')).fill(MISSED);
    await visible(shopper.getByText(`没找到“${MISSED}”`)).waitFor();
    const told = shopper.waitForResponse((response) => response.request().postData()?.includes('faq.report') ?? false);
    await go(shopper, 'shopper/help/index');
    await told;
  });

  step('attach: one tap, and the same words find the answer at once', async () => {
    await go(editor, 'merchant/faq-misses/index');
    const card = editor.locator('.miss').filter({ hasText: MISSED });
    await visible(editor.locator('.miss')).waitFor();
    // Asked once: behind what was asked more often.
    const more = editor.getByRole('button', { name: /再看一些/ });
    if ((await card.count()) === 0 && (await more.count()) > 0) await visible(more).click();
    await card.first().waitFor();
    const nearest = card.locator('.miss__near').first();
    const question = (await nearest.textContent()) ?? '';
    await nearest.click();
    await visible(editor.getByText(`好了，这样问会找到「${question}」`)).waitFor();
    await shopper.reload();
    await go(shopper, 'shopper/search/index');
    await visible(shopper.getByRole('searchbox')).fill(MISSED);
    await visible(shopper.getByRole('link', { name: question })).waitFor();
  });

  step('import: a thousand rows with three bad ones are told apart, and nothing is written', async () => {
    await go(editor, 'merchant/faq-exchange/index');
    await chooseFile(editor, rows(1_000, [10, 500, 999]));
    await visible(editor.getByText('有错 3')).waitFor();
    await visible(editor.getByText('新增 997')).waitFor();
    await visible(editor.getByText('有错 3')).click();
    await visible(editor.getByText('分类：没有这个')).waitFor();
    expect(await editor.getByRole('button', { name: /^写入/ }).count()).toBe(0);
  });

  step('import: the mended file is written to its end', async () => {
    await chooseFile(editor, rows(1_000, []));
    await visible(editor.getByRole('button', { name: '写入 1000 条' })).click();
    await visible(editor.getByText('写入了 1000 条')).waitFor({ timeout: 90_000 });
    expect(shop.demo.cloud.database.count('faq_articles')).toBe(1_151);
  });

  step('export: everything comes back as a file', async () => {
    await visible(editor.getByRole('button', { name: '好了' })).click();
    const [download] = await Promise.all([
      editor.waitForEvent('download'),
      visible(editor.getByRole('button', { name: '导出 CSV' })).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^faq-\d{8}\.csv$/);
    await visible(editor.getByText(/共 1151 条/)).waitFor();
  });
});

/** A spreadsheet with so many questions; those named by their row have a category that does not exist. */
function rows(count: number, bad: readonly number[]): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const category = bad.includes(index + 2) ? '没有的分类' : '商品';
    return `第 ${index + 1} 号茶具怎么保养？,${category},用温水冲洗，晾干收好。`;
  });
  return ['问题,分类,答案', ...lines].join('\n');
}

async function chooseFile(page: Page, content: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    visible(page.getByRole('button', { name: /选一个文件|换个文件/ })).click(),
  ]);
  await chooser.setFiles({ name: '茶具.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
}
