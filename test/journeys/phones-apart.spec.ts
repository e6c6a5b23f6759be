import { describeStage } from './describe-shop';
import { inFront } from './phone';
import { step } from './step';

const DAY = 86_400_000;

/** The phones on the stage are frames of one page, and still each has its own owner, storage and the cloud's time. */
describeStage('phones of their own', (stage, shop) => {
  const draft = () => stage.shopper.getByRole('textbox').first();
  const openLeaveMessage = async () => {
    await stage.shopper.getByRole('button', { name: '联系客服' }).click();
    await stage.shopper.getByRole('button', { name: '留言' }).last().click();
  };

  step('owner: a draft stays on the phone of whoever typed it', async () => {
    await openLeaveMessage();
    await draft().fill('只有我看得到');
    await stage.shopper.getByText(/已自动保存/).waitFor();
    await stage.choosePerson('客人的小程序', '周建国');
    await openLeaveMessage();
    expect(await draft().inputValue()).toBe('');
    await stage.choosePerson('客人的小程序', '林晓曼');
    await openLeaveMessage();
    expect(await draft().inputValue()).toBe('只有我看得到');
  });

  step('clock: turned for everybody, also inside the phones', async () => {
    const before = shop.demo.cloud.clock.now();
    await stage.turnClock('1 天');
    const inside = await stage.clockInside('shopper', before + DAY);
    // Behind the cloud's by no more than the news of the turn was on its way, and never ahead of it.
    expect(inside).toBeLessThanOrEqual(shop.demo.cloud.clock.now() + 50);
    await stage.clockInside('desk', before + DAY);
  });

  step('crowd: shoppers come by themselves until they are stopped, and fill the queue', async () => {
    await stage.page.getByLabel('客人来得多快').selectOption({ label: '爆单' });
    await stage.page.getByRole('button', { name: '让店里忙起来' }).click();
    await stage.page.getByRole('button', { name: /^来了 [2-9]\/60 位 · 停$/ }).waitFor();
    await stage.page.getByRole('button', { name: /· 停$/ }).click();
    await stage.page.getByRole('button', { name: '让店里忙起来' }).waitFor();
    const guests = () =>
      shop.demo.cloud.database.find('shoppers').filter(({ _id }) => String(_id).startsWith('oGuest_'));
    expect(guests().length).toBeGreaterThan(1);
  });

  step('drawer: tells in words what just happened, not who looked, and closes with Escape', async () => {
    const toggle = stage.page.getByRole('button', { name: /刚才发生了什么/ });
    await toggle.focus();
    await stage.page.keyboard.press('Enter');
    const drawer = stage.page.getByRole('complementary', { name: '刚才发生了什么' });
    await drawer
      .getByText(/^(留了言|客人进了会话)/)
      .first()
      .waitFor();
    expect(await drawer.getByText('shopper/order.list').count()).toBe(0);
    await stage.page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });

  step('language: the whole stage in English, and kept', async () => {
    await stage.page.getByRole('button', { name: 'English' }).click();
    await stage.page
      .getByRole('region', { name: /^WeChat/ })
      .getByText('Service notices')
      .waitFor();
    const inside = (title: string) => stage.page.frameLocator(`iframe[title="${title}"]`);
    await inFront(inside("Shopper's mini program")).getByText('Leave a message').first().waitFor();
    await inside('Service desk')
      .getByText(/^Waiting/)
      .first()
      .waitFor();
    await stage.page.reload();
    await stage.page.getByRole('button', { name: '中文' }).click();
  });

  step('another person: a shopper’s phone on the right opens with their orders', async () => {
    await stage.choosePerson('客服台', '周建国');
    await stage.desk.getByRole('heading', { name: '我的订单' }).waitFor();
  });
});
