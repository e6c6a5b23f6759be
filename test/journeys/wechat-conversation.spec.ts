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
    await stage.wechat.screen.getByRole('button', { name: /你可能想发送的小程序/ }).click();
    await stage.wechat.talk.getByRole('button', { name: /岩茶礼盒/ }).waitFor();
  });

  step('message: is handed over to a person', async () => {
    await stage.wechat.say('在吗，想问发货');
    await stage.wechat.talk.getByText('在吗，想问发货').waitFor();
    await stage.wechat.talk.getByText('已转给人工客服').first().waitFor();
  });

  step('picture: what is chosen stands in the conversation; what is none is said so', async () => {
    await stage.wechat.choosePicture(Buffer.from('not a picture'));
    await stage.wechat.screen.getByRole('alert').getByText('这张图片打不开').waitFor();
    await stage.wechat.choosePicture(PNG);
    await stage.wechat.talk.getByRole('img', { name: '图片' }).waitFor();
    await stage.wechat.screen.getByRole('alert').waitFor({ state: 'detached' });
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
    await stage.wechat.talk.getByText('在吗，想问发货').waitFor();
    await stage.wechat.talk.getByRole('img', { name: '图片' }).waitFor();
  });
});
