import { PNG } from '../local-cloud/pictures';
import { describeStage } from './describe-shop';
import { step } from './step';

describeStage('the conversation in WeChat', (stage) => {
  step('contact: opens the conversation with a welcome that fits the order, and offers its card', async () => {
    await stage.shopper.getByText('「山里来信」岩茶礼盒').first().click();
    // The list has an entry too; it must have made room first.
    await stage.shopper.getByText('订单号').waitFor();
    await stage.shopper.getByRole('button', { name: '联系客服' }).click();
    await stage.shopper.getByRole('button', { name: '微信里聊' }).click();
    await stage.wechat.talk.getByRole('button', { name: '什么时候发货？' }).waitFor();
    const offer = stage.wechat.screen.getByRole('button', { name: /你可能想发送的小程序/ });
    const [words, card] = await Promise.all([stage.wechat.talk.boundingBox(), offer.boundingBox()]);
    // Nothing that was said lies under it.
    expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(card?.y ?? 0);
    await offer.click();
    await stage.wechat.talk.getByRole('button', { name: /岩茶礼盒/ }).waitFor();
  });

  step('digit: answers the question of that number, with the facts of this order', async () => {
    await stage.wechat.say('2');
    await stage.wechat.talk.getByText(/你的订单会在 \d+月\d+日 发出/).waitFor();
  });

  step('person: asked for, one is told where one stands, and the desk has it with all that was said', async () => {
    await stage.wechat.say('急着送人，能不能今天发');
    await stage.wechat.say('转人工');
    await stage.wechat.talk.getByText(/前面没有人排队/).waitFor();
    await stage.desk.getByText('微信会话').first().waitFor();
    await stage.desk.getByRole('button', { name: '接：急着送人，能不能今天发' }).click();
    await stage.desk.getByText('智能回复').first().waitFor();
  });

  step('reply: stands in the conversation as it was written, and what comes back at the desk', async () => {
    await stage.desk.getByRole('textbox', { name: /回复客人/ }).fill('和仓库说好了，今天 16:00 前发出。');
    await stage.desk.getByRole('button', { name: '发送' }).click();
    await stage.answerSubscribe('取消');
    await stage.wechat.talk.getByText('和仓库说好了，今天 16:00 前发出。').waitFor();
    await stage.wechat.say('太好了，在吗，想问发票也能今天开吗');
    await stage.desk.getByText('太好了，在吗，想问发票也能今天开吗').waitFor();
  });

  step('picture: what is chosen stands in the conversation and at the desk; what is none is said so', async () => {
    await stage.wechat.choosePicture(Buffer.from('not a picture'));
    await stage.wechat.screen.getByRole('alert').getByText('这张图片打不开').waitFor();
    await stage.wechat.choosePicture(PNG);
    await stage.wechat.talk.getByRole('img', { name: '图片' }).waitFor();
    await stage.wechat.screen.getByRole('alert').waitFor({ state: 'detached' });
    await stage.desk.getByRole('button', { name: /图/ }).first().waitFor();
  });

  step('card: a tap on it opens the order in the mini program', async () => {
    await stage.wechat.talk
      .getByRole('button', { name: /岩茶礼盒/ })
      .first()
      .click();
    await stage.shopper.getByText('订单号').waitFor();
  });

  step('reload: the conversation is still there', async () => {
    await stage.page.reload();
    await stage.wechat.screen.getByRole('button', { name: /小程序客服消息/ }).click();
    await stage.wechat.talk.getByText('和仓库说好了，今天 16:00 前发出。').waitFor();
    await stage.wechat.talk.getByRole('img', { name: '图片' }).waitFor();
  });
});
