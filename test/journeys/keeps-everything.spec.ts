import { describeStage } from './describe-shop';
import { step } from './step';

/** Nothing that was typed or sent is lost: not by a broken line, a reload, or a server that starts again. */
describeStage('nothing is lost', (stage, shop) => {
  const openLeaveMessage = async () => {
    await stage.shopper.getByRole('button', { name: '联系客服' }).click();
    await stage.shopper.getByRole('button', { name: '留言' }).last().click();
  };
  const text = () => stage.shopper.getByRole('textbox').first();

  step('offline: what was typed stays, and is sent once', async () => {
    await openLeaveMessage();
    await text().fill('包裹停在驿站三天了');
    await stage.page.context().setOffline(true);
    await stage.shopper.getByRole('button', { name: '发送' }).click();
    await stage.answerSubscribe('取消');
    await stage.shopper.getByText(/没连上网络/).waitFor();
    expect(await text().inputValue()).toBe('包裹停在驿站三天了');
    await stage.page.context().setOffline(false);
    await stage.shopper.getByRole('button', { name: '发送' }).click();
    await stage.answerSubscribe('取消');
    await stage.shopper.getByText('已收到').waitFor();
    expect(shop.demo.cloud.database.count('tickets')).toBe(1);
  });

  step('draft: typed, then the page is loaded again', async () => {
    await stage.page.reload();
    await openLeaveMessage();
    await text().fill('还想问一下赠品的事');
    await stage.shopper.getByText(/已自动保存/).waitFor();
    await stage.page.reload();
    await openLeaveMessage();
    expect(await text().inputValue()).toBe('还想问一下赠品的事');
  });

  step('restart: the server comes back with the message, the conversation and the time', async () => {
    await stage.turnClock('1 小时');
    const before = shop.demo.cloud.clock.now();
    await shop.restart();
    expect(shop.demo.cloud.clock.now()).toBeGreaterThanOrEqual(before);
    await stage.page.reload();
    await stage.shopper.getByRole('button', { name: '联系客服' }).click();
    await stage.shopper.getByRole('link', { name: '我的留言' }).click();
    await stage.shopper.getByText('包裹停在驿站三天了').waitFor();
  });
});
