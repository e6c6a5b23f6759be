import { callAs } from '../../demo/call-as';
import { TEMPLATES } from '../../demo/cloud-of-shop';
import { requirePerson } from '../../demo/seed/find-person';
import { describeStage } from './describe-shop';
import { fieldReads } from './phone';
import { step } from './step';

const KEPT = ['查到了', '今天 16:00 前发出'] as const;
const LATE = '昨天已经发出，单号在订单里。';

/** What an agent types meets the end of WeChat's window: first its last messages, then its last hour. */
describeStage('the window runs out while typing', (stage, shop) => {
  const field = () => stage.desk.getByRole('textbox', { name: /回复客人/ });
  /** And is not told of work meanwhile. */
  const send = async () => {
    await stage.desk.getByRole('button', { name: '发送' }).click();
    await stage.answerSubscribe('取消');
  };

  step('typing: the shopper sees it in the conversation', async () => {
    const { openid } = requirePerson('lin');
    const choices = Object.fromEntries(TEMPLATES.slice(0, 2).map(({ id }) => [id, 'accept' as const]));
    await shop.demo.cloud.tapSubscribe(openid, choices);
    await callAs(shop.demo.cloud, openid, 'window').shopper('notice.grant', { choices });
    await stage.wechat.screen.getByRole('button', { name: /小程序客服消息/ }).click();
    await stage.wechat.say('人工');
    await stage.desk.getByRole('button', { name: '接：人工' }).click();
    await field().waitFor();
    await stage.wechat.say('我的茶礼什么时候发');
    await stage.desk.getByText('我的茶礼什么时候发').waitFor();
    await field().fill('我看');
    await stage.wechat.screen.getByRole('heading', { name: '对方正在输入…' }).waitFor();
  });

  step('few left: short sentences are kept back and go out as one message', async () => {
    const { openid } = requirePerson('yinuo');
    const [ticket] = shop.demo.cloud.database.find('tickets', { channel: 'conversation' });
    const agent = callAs(shop.demo.cloud, openid, 'window-agent');
    for (const text of ['我看一下', '稍等', '在查'])
      await agent.agent('ticket.reply', { ticketId: String(ticket?._id), text });
    await stage.desk.getByText(/还能发 2 条/).waitFor();
    for (const words of KEPT) {
      await field().fill(words);
      await stage.desk.getByRole('button', { name: '先攒着' }).click();
      await fieldReads(field(), '');
    }
    await stage.desk.getByText('攒了 2 句，发送时合成一条').waitFor();
    await send();
    await stage.wechat.talk.getByText(KEPT.join('\n')).waitFor();
    await stage.desk.getByText(/还能发 1 条/).waitFor();
  });

  step('the last hour: what is being typed stays, and the line says how it will reach', async () => {
    await field().fill(LATE);
    for (let day = 0; day < 2; day += 1) await stage.turnClock('1 天');
    await stage.desk.getByText(/会话窗口已关，通知还剩/).waitFor();
    await fieldReads(field(), LATE);
  });

  step('sent: one tap goes on by a notice, and the words stand in the shopper’s messages', async () => {
    await send();
    await fieldReads(field(), '');
    await stage.wechat.back();
    await stage.wechat.openNotices();
    await stage.wechat.notices
      .last()
      .getByRole('button', { name: /进入小程序查看/ })
      .click();
    await stage.shopper.getByText(LATE).waitFor();
    expect(shop.demo.cloud.sent(requirePerson('lin').openid).filter(({ accepted }) => !accepted)).toEqual([]);
  });
});
