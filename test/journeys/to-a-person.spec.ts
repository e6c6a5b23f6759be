import { callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { HOUR } from '../../domain/kernel';
import { FEW_RUNS } from '../cloud/few-runs';
import { describeStage } from './describe-shop';
import { step } from './step';

const FAR = '昨晚那场足球赛谁踢进去的';
const FARTHER = '唱首歌给我听';
const NIGHT = '茶罐的盖子裂了，想换一个';

/** Every way from the machine to a person, each with nothing lost on it. */
describeStage('from the machine to a person', (stage, shop) => {
  const tickets = (person: Parameters<typeof requirePerson>[0]) =>
    shop.demo.cloud.database.find('tickets', { shopperId: requirePerson(person).openid });

  /** Read in vain, which is one line until it is asked for, and said. */
  const allThere = async (...said: readonly string[]): Promise<void> => {
    await stage.desk.getByRole('button', { name: /看过 1 条/ }).click();
    for (const words of ['什么时候发货？', ...said]) await stage.desk.getByText(words).first().waitFor();
  };

  step('two misses: the machine owns up, and says where one stands', async () => {
    await stage.shopper.getByText('「山里来信」岩茶礼盒').first().click();
    await stage.shopper.getByText('订单号').waitFor();
    await stage.shopper.getByRole('button', { name: '联系客服' }).click();
    await stage.shopper.getByText('什么时候发货？').first().click();
    await stage.shopper.getByText(/你的订单会在/).waitFor();
    await stage.shopper.getByRole('button', { name: '有帮助吗 没有' }).click();
    await stage.shopper.getByRole('button', { name: '微信里聊' }).first().click();
    await stage.wechat.say(FAR);
    await stage.wechat.talk.getByText(/没太明白/).waitFor();
    await stage.wechat.say(FARTHER);
    await stage.wechat.talk.getByText(/这个我答不好，转给客服来答。前面没有人排队/).waitFor();
  });

  step('packet: the desk has what was read in vain and all that was said, first to last', async () => {
    await stage.desk.getByRole('button', { name: `接：${FARTHER}` }).click();
    await allThere(FAR, '智能回复', FARTHER);
  });

  step('passed on: the colleague has all of it too, and the shopper reads who has them now', async () => {
    await stage.desk.getByRole('button', { name: '转给…' }).click();
    await stage.desk.getByRole('radio', { name: /^小方/ }).click();
    await stage.desk.getByRole('textbox', { name: /交代一句/ }).fill('问的都不在店里，请接待一下');
    await stage.desk.getByRole('button', { name: '转给 小方' }).click();
    await stage.desk.getByRole('tablist').waitFor();
    await stage.choosePerson('客服台', '方晴');
    await stage.desk.getByRole('tab', { name: /^我的/ }).click();
    await stage.desk.getByRole('link', { name: new RegExp(FARTHER) }).click();
    await allThere(FAR, FARTHER, '问的都不在店里，请接待一下');
    await stage.desk.getByRole('textbox', { name: /回复客人/ }).fill('我是小方，这两样我们不卖，茶的事都可以问我。');
    await stage.desk.getByRole('button', { name: '发送' }).click();
    await stage.answerSubscribe('允许');
    await stage.wechat.talk.getByText('我是小方，这两样我们不卖，茶的事都可以问我。').waitFor();
  });

  step('card: a member of the shop’s choice is received at once, whatever they say', async () => {
    const owner = callAs(shop.demo.cloud, requirePerson('yeqingshan').openid, 'to-a-person');
    const { version } = await owner.merchant('settings.get', {});
    await owner.merchant('settings.save', { changes: { vipTiers: ['gold'] }, expectedVersion: version });
    await shop.demo.cloud.clock.advance(60_000);
    await stage.choosePerson('微信', '陈思远');
    await stage.wechat.screen.getByRole('button', { name: /小程序客服消息/ }).click();
    await stage.wechat.say('什么时候发货');
    await stage.wechat.talk.getByText(/^你好，客服来接待你。前面/).waitFor();
    expect(tickets('chen')).toMatchObject([{ channel: 'conversation', queue: 'waiting' }]);
  });

  step('night: one line says when somebody will be there; in the morning the desk has what was written', async () => {
    await shop.demo.cloud.clock.advance(13 * HOUR, FEW_RUNS);
    await stage.choosePerson('微信', '周建国');
    await stage.wechat.screen.getByRole('button', { name: /小程序客服消息/ }).click();
    await stage.wechat.say('人工');
    await stage.wechat.talk.getByText(/现在是休息时间，.*起回复/).waitFor();
    await stage.wechat.say(NIGHT);
    await stage.wechat.talk.getByText(NIGHT).waitFor();
    await shop.demo.cloud.clock.advance(10 * HOUR, FEW_RUNS);
    await stage.choosePerson('客服台', '秦岚');

    await stage.desk.getByRole('button', { name: `接：${NIGHT}` }).click();
    await stage.desk.getByText(NIGHT).first().waitFor();
    expect(await stage.wechat.talk.getByText(/现在是休息时间/).count()).toBe(1);
  });
});
