import { requirePerson } from '../../demo/seed/find-person';
import { describeShop } from './describe-shop';
import type { Phone } from './phone';
import { step } from './step';

const QUESTION = '什么时候发货？';
const NEW_WORDS = '今天起，现货当天发出。';
const MISSED = '茶渣可以浇花吗';

/** An answer from the editor's thumb to the shopper's phone and back; words asked in vain; a file of a thousand rows. */
describeShop('the FAQ is kept true', (shop) => {
  let editor: Phone;
  let shopper: Phone;
  const openid = (person: Parameters<typeof requirePerson>[0]) => requirePerson(person).openid;
  const readAnswer = async (): Promise<void> => {
    await shopper.go('shopper/article/index?id=shipping-when-ships');
    await shopper.page.reload();
    await shopper.front.getByRole('heading', { name: QUESTION }).waitFor();
  };
  beforeAll(async () => {
    [editor, shopper] = await Promise.all([
      shop.openPhone(openid('zhixia'), 'merchant/faq/index'),
      shop.openPhone(openid('lin'), 'shopper/article/index?id=shipping-when-ships'),
    ]);
  });

  step('edit: the answer is changed and kept as a draft', async () => {
    await editor.front.getByText(QUESTION, { exact: true }).click();
    const answer = editor.front.locator('.block textarea').first();
    await answer.fill(NEW_WORDS);
    await editor.front.getByText('有没存的改动，已留在这台手机上').waitFor();
    await editor.front.getByRole('button', { name: '存草稿' }).click();
    await editor.front.getByRole('button', { name: '提交审核' }).click();
    await editor.front.getByText('等审核', { exact: true }).waitFor();
  });

  step('review: another person approves it; the shopper still reads the old one', async () => {
    const owner = await shop.openPhone(openid('yeqingshan'), 'merchant/faq/publish/index');
    await owner.front.getByText('等你审核').waitFor();
    await owner.front.getByRole('button', { name: '通过', exact: true }).click();
    await owner.isTold('通过了 1 条');
    await owner.close();
    await readAnswer();
    expect(await shopper.front.getByText(NEW_WORDS).count()).toBe(0);
  });

  step('publish: checked, published, and on the shopper’s phone the next time it is opened', async () => {
    await editor.go('merchant/faq/publish/index');
    await editor.front.getByText('发布前检查').waitFor();
    await editor.front.getByText('这次会发布').waitFor();
    await editor.front.getByRole('button', { name: '看改了什么' }).click();
    await editor.front.locator('.difference__side--after').getByText(NEW_WORDS).waitFor();
    await editor.front.getByRole('button', { name: '关闭' }).click();
    await editor.front.locator('.faq-publish__go').click();
    await editor.isTold(/已发布，共 \d+ 条/);
    await readAnswer();
    await shopper.front.getByText(NEW_WORDS).waitFor();
  });

  step('days: an answer gets a last day by thumb, and the list says until when it holds', async () => {
    await editor.go('merchant/faq/article/index?id=shipping-when-ships');
    await editor.front.getByRole('button', { name: /^到/ }).click();
    // The day that stands in the middle is today. The panel of the first day stands there too, below the screen.
    await editor.page.getByText('好', { exact: true }).last().click();
    const day = await editor.front.locator('.validity--last .picked__value').textContent();
    expect(day).toMatch(/^\d+月\d+日$/);
    await editor.front.getByRole('button', { name: '存草稿' }).click();
    await editor.front.locator('.stage').getByText(`${day}止`).waitFor();
    await editor.front.getByRole('button', { name: '不限结束日期' }).click();
    await editor.front.getByRole('button', { name: '存草稿' }).click();
    await editor.front.getByText('客人看到的就是这一版').waitFor();
  });

  step('roll back: the edition before is a tap and a yes away', async () => {
    await editor.go('merchant/faq/history/index');
    await editor.front.getByRole('button', { name: '看改了什么' }).click();
    await editor.front.locator('.difference__side--after').waitFor();
    await editor.front.getByRole('button', { name: '关闭' }).click();
    await editor.front.getByRole('button', { name: '回到这一版' }).click();
    await editor.front.getByText('回退', { exact: true }).click();
    await editor.front.getByText('已回退').waitFor();
    await readAnswer();
    // At first it shows what the phone had.
    await shopper.front.getByText(NEW_WORDS).waitFor({ state: 'detached' });
  });

  step('miss: words that found nothing are told when the search is left', async () => {
    await shopper.go('shopper/search/index');
    await shopper.front.getByRole('searchbox').fill(MISSED);
    await shopper.front.getByText(`没找到“${MISSED}”`).waitFor();
    // What was read before may still be on its way, in a report of its own.
    const told = shopper.page.waitForResponse((response) => response.request().postData()?.includes(MISSED) ?? false);
    await shopper.go('shopper/help/index');
    await told;
  });

  step('attach: one tap puts the words into the draft of an answer; published, they find it', async () => {
    await editor.go('merchant/faq/misses/index');
    const card = editor.front.locator('.miss').filter({ hasText: MISSED });
    // Asked once: behind what was asked more often.
    const more = editor.front.getByRole('button', { name: /再看一些/ });
    await card.or(more).first().waitFor();
    if ((await card.count()) === 0) await more.click();
    await card.first().waitFor();
    const nearest = card.locator('.miss__near').first();
    const question = (await nearest.textContent()) ?? '';
    await nearest.click();
    await editor.isTold(`已补进「${question}」的草稿`);
    await editor.go('merchant/faq/publish/index');
    await editor.front.getByRole('button', { name: '提交并通过' }).click();
    await editor.isTold(/通过了/);
    await editor.front.getByRole('button', { name: '发布', exact: true }).click();
    await editor.isTold(/已发布，共/);
    await shopper.page.reload();
    await shopper.go('shopper/search/index');
    await shopper.front.getByRole('searchbox').fill(MISSED);
    await shopper.front.getByRole('link', { name: question }).waitFor();
  });

  step('import: a thousand rows with three bad ones are told apart, and nothing is written', async () => {
    await editor.go('merchant/faq/exchange/index');
    await chooseFile(editor, rows(1_000, [10, 500, 999]));
    await editor.front.getByText('有错 3').waitFor();
    await editor.front.getByText('新增 997').waitFor();
    await editor.front.getByText('有错 3').click();
    await editor.front
      .getByText(/^分类.*：没有这个/)
      .first()
      .waitFor();
    expect(await editor.front.getByText(/^分类.*：没有这个/).count()).toBe(3);
    expect(await editor.front.getByRole('button', { name: /^写入/ }).count()).toBe(0);
  });

  step('import: the mended file is written to its end', async () => {
    await chooseFile(editor, rows(1_000, []));
    await editor.front.getByRole('button', { name: '写入 1000 条' }).click();
    await editor.front.getByText('写入了 1000 条').waitFor({ timeout: 90_000 });
    expect(shop.demo.cloud.database.count('faq_articles')).toBe(1_151);
  });

  step('export: everything comes back as a file', async () => {
    await editor.front.getByRole('button', { name: '好了' }).click();
    const [download] = await Promise.all([
      editor.page.waitForEvent('download'),
      editor.front.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^faq-\d{8}\.csv$/);
    await editor.front.getByText(/共 1151 条/).waitFor();
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

/** Taps for a file until the chooser is there: on a machine that stood still a browser takes the tap for an old one, and shows none. */
async function chooseFile(phone: Phone, content: string): Promise<void> {
  const TAPS = 3;
  for (let tap = 1; ; tap += 1) {
    const shown = phone.page.waitForEvent('filechooser', tap < TAPS ? { timeout: 20_000 } : {});
    const [chooser] = await Promise.allSettled([
      shown,
      phone.front.getByRole('button', { name: /选一个文件|换个文件/ }).click(),
    ]);
    if (chooser.status === 'rejected' && tap < TAPS) continue;
    if (chooser.status === 'rejected') throw chooser.reason;
    return chooser.value.setFiles({ name: '茶具.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  }
}
