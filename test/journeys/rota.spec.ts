import { requirePerson } from '../../demo/seed/find-person';
import { describeShop } from './describe-shop';

describeShop('a rota that is tried before it is kept', (shop) => {
  test('a lead adds somebody, sees by last week’s shoppers who would wait less, and keeps it', async () => {
    const phone = await shop.openPhone(requirePerson('qinlan').openid, 'merchant/settings/rota/index');
    const { front } = phone;
    await front.getByRole('button', { name: /小林 星?周?.*9:00–18:00/ }).waitFor();
    const compare = front.getByRole('button', { name: '和现在比一比' });
    expect(await compare.getAttribute('aria-disabled')).toBe('true');

    await front.getByRole('button', { name: '加一位' }).click();
    const sheet = front.getByRole('dialog');
    await sheet.getByRole('textbox').fill('新同事');
    await sheet.getByRole('checkbox', { name: '周六' }).click();
    await sheet.getByRole('button', { name: '完成' }).click();
    await front.getByRole('button', { name: /^新同事 周一至周六/ }).waitFor();

    await compare.click();
    const table = front.getByRole('table');
    await table.waitFor();
    const waits = await table.getByRole('row').filter({ hasText: '平均等' }).getByRole('cell').allTextContents();
    expect(waits).toHaveLength(2);
    expect(await table.locator('.rota__value--better').count()).toBeGreaterThan(0);

    await front.getByRole('button', { name: '保存班表' }).click();
    await phone.isTold('班表已保存');
    await phone.close();
    const saved = shop.demo.cloud.database.find('settings', { _id: 'rota' })[0];
    expect(JSON.stringify(saved)).toContain('新同事');
  });
});
