import { describeStage } from './describe-shop';
import { step } from './step';

const WORDS = '付款三天了还没发货，急着送人。';
const REPLY = '查到仓库今天会发出，发出后单号会出现在订单里。';
const MORE = '刚刚已经出库了。';

/** One person with one question, from the order to the stars, across all three phones. */
describeStage('the main journey', (stage, shop) => {
  step('entry: from the order to what fits this order, in one tap', async () => {
    await stage.shopper.getByText('「山里来信」岩茶礼盒').first().click();
    await stage.shopper.getByText('订单号').waitFor();
    await stage.shopper.getByRole('button', { name: '联系客服' }).click();
    await stage.shopper.getByRole('heading', { name: /关于这笔订单/ }).waitFor();
  });

  step('article: the order’s own facts stand in the answer', async () => {
    await stage.shopper.getByRole('link', { name: '什么时候发货？' }).click();
    await stage.shopper.getByText(/你的订单会在 \d+月\d+日 发出/).waitFor();
    await stage.shopper.getByRole('button', { name: '有帮助吗 没有' }).click();
  });

  step('message: sent with the right to notify, and received', async () => {
    await stage.shopper.getByRole('button', { name: '留言' }).last().click();
    await stage.shopper.getByRole('textbox').first().fill(WORDS);
    await stage.shopper.getByRole('button', { name: '发送' }).click();
    await stage.answerSubscribe('允许');
    await stage.shopper.getByText('已收到').waitFor();
  });

  step('queue: the agent sees who waits, for what, and what was read in vain', async () => {
    const card = stage.desk.getByRole('link', { name: new RegExp(WORDS) });
    await card.waitFor();
    await stage.desk.getByText('看过：什么时候发货？').waitFor();
    await stage.desk.getByRole('button', { name: `接：${WORDS}` }).click();
  });

  step('reply: the agent answers with the packet in sight', async () => {
    await stage.desk.getByText(WORDS).waitFor();
    await stage.desk.getByRole('textbox', { name: /回复客人/ }).fill(REPLY);
    await stage.desk.getByRole('button', { name: '发送' }).click();
    // The words are out; whether they may be told of the next ones is asked along with it, and once.
    await stage.desk.getByText(REPLY).waitFor();
    await stage.answerSubscribe('取消');
  });

  step('notice: reaches the shopper’s WeChat and leads to the message', async () => {
    await stage.wechat.openNotices();
    const notice = stage.wechat.notices.last();
    await notice.getByText('已回复').waitFor();
    await notice.getByRole('button', { name: /进入小程序查看/ }).click();
    await stage.shopper.getByText(REPLY).waitFor();
  });

  step('waiting: what the agent adds comes to the open page by itself', async () => {
    await stage.desk.getByRole('textbox', { name: /回复客人/ }).fill(MORE);
    await stage.desk.getByRole('button', { name: '发送' }).click();
    await stage.shopper.getByText(MORE).waitFor();
  });

  step('stars: the shopper says it is solved and how it was', async () => {
    await stage.shopper.getByRole('button', { name: '解决了' }).click();
    // No notice is left for an answer after reopening: it is asked for in the same tap.
    await stage.answerSubscribe('允许');
    await stage.shopper.getByRole('radio', { name: '很满意' }).click();
    await stage.shopper.getByRole('button', { name: '提交评价' }).click();
    await stage.shopper.getByText('你给了 5 颗星').waitFor();
    const [ticket] = shop.demo.cloud.database.find('tickets');
    expect(ticket).toMatchObject({ status: 'resolved', rating: { stars: 5 } });
  });
});
