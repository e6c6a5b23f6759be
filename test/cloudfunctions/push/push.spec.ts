import { newHead } from '../../../cloudfunctions/_records/head-record';
import type { Province } from '../../../domain/faq';
import { encodeSessionFrom } from '../../../domain/handoff';
import { DAY, HOUR, MINUTE, pagePath } from '../../../domain/kernel';
import { enterSession, imageMessage, textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { articleOf } from '../../domain/faq/article-of';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { DESK, deskCloud, REPLY_TEMPLATE, seedDesk } from '../desk-cloud';
import { seedPublished } from '../published-faq';

const lin = 'oShopper_LinXiaoman-7Qe2pD4a';
const zhou = 'oShopper_ZhouJianguo-4Rt8xN1';

describeCloud('push', deskCloud(['push']), (cloud) => {
  beforeEach(() => seedDesk(cloud));

  const conversation = () => cloud.database.find('heads')[0] as { window: object; origin: string | null };

  test('message: where WeChat’s own tool answers and nothing is published, it is handed over, from and to changed', async () => {
    const { returned, attempts } = await cloud.push(textMessage({ openid: lin, at: testStartAt, content: '在吗' }));
    expect(attempts).toBe(1);
    expect(returned).toEqual({
      MsgType: 'transfer_customer_service',
      ToUserName: lin,
      FromUserName: 'gh_local000000',
      CreateTime: testStartAt / 1000,
    });
  });

  test('message: opens the window of 5 in 48 hours, of which one is used to say who comes', async () => {
    await cloud.push(textMessage({ openid: lin, at: testStartAt, content: '在吗', createTimeAs: 'text' }));
    expect(conversation().window).toEqual({ left: 4, untilAt: testStartAt + 48 * HOUR });
  });

  test('message: pushed again, answers the same and changes nothing', async () => {
    const picture = imageMessage({ openid: lin, at: testStartAt, picUrl: 'http://x/y', mediaId: 'media1' });
    const first = await cloud.push(picture);
    const before = conversation();
    await cloud.clock.advance(5_000);
    expect((await cloud.push(picture)).returned).toEqual(first.returned);
    expect(conversation()).toEqual(before);
    expect(cloud.database.count('push_events')).toBe(1);
  });

  test('message: two deliveries at the same moment are handled once', async () => {
    const message = textMessage({ openid: lin, at: testStartAt, content: '在吗' });
    const [one, other] = await Promise.all([cloud.push(message), cloud.push(message)]);
    expect(one.returned).toEqual(other.returned);
    expect(cloud.database.count('push_events')).toBe(1);
  });

  test('enter: is welcomed in the conversation, once for every repeat of the push', async () => {
    const entry = enterSession({ openid: lin, at: testStartAt, sessionFrom: '' });
    const { returned } = await cloud.push(entry, { isDeliveredTwice: true });
    expect(returned).toBe('success');
    const sent = cloud.sent(lin);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.accepted).toBe(true);
    expect(JSON.stringify(sent[0]?.payload)).toContain('暖心客服');
    expect(conversation().window).toEqual({ left: 1, untilAt: testStartAt + MINUTE });
  });

  describe('welcome, once the FAQ is published', () => {
    const fits = articleOf({
      id: 'ships-when',
      question: '什么时候发货？',
      conditions: { orderStates: ['awaiting_shipment'] },
    });
    const snow = (id: string, province: Province) =>
      articleOf({ id, question: `${province}暴雪`, tier: 'emergency', conditions: { provinces: [province] } });
    const asked = articleOf({ id: 'asked-most', question: '会员有什么好处？', demand: 900 });
    beforeEach(async () => {
      // Past what an instance keeps of what was published before.
      await cloud.clock.advance(MINUTE);
      const categories = [{ id: 'shipping', title: '物流', icon: 'truck' }];
      seedPublished(cloud, { categories, articles: [fits, asked, snow('near', '浙江'), snow('far', '吉林')] });
      cloud.database.insert('orders', [
        {
          _id: 'o1',
          shopperId: lin,
          state: 'awaiting_shipment',
          stateAt: testStartAt - 3 * DAY,
          receiver: { name: '', phone: '', region: '浙江省 杭州市 西湖区', address: '' },
        },
      ]);
    });
    const welcomeOf = async (openid: string) => {
      const sessionFrom = encodeSessionFrom({ page: 'order', orderId: 'o1' });
      await cloud.push(enterSession({ openid, at: cloud.clock.now(), sessionFrom }));
      return (cloud.sent(openid)[0]?.payload.text as { content: string } | undefined)?.content ?? '';
    };

    test('starts with the questions that fit the order the shopper came from', async () => {
      const text = await welcomeOf(lin);
      expect(text.indexOf(fits.question)).toBeGreaterThan(0);
      expect(text.indexOf(asked.question)).toBeGreaterThan(text.indexOf(fits.question));
      expect(text).toContain(pagePath('article', { id: fits.id }));
    });

    test('a notice stands there for the province the order goes to, not for another', async () => {
      const text = await welcomeOf(lin);
      expect(text).toContain('浙江暴雪');
      expect(text).not.toContain('吉林暴雪');
    });

    test('somebody else’s order, named in a forged origin, tells nothing', async () => {
      const text = await welcomeOf(zhou);
      expect(text).toContain(asked.question);
      expect(text).not.toContain(fits.question);
    });
  });

  test('enter: what the string of origin says is not kept readable', async () => {
    const sessionFrom = encodeSessionFrom({ page: 'help', searched: '我的手机号 13800138012' });
    await cloud.push(enterSession({ openid: lin, at: testStartAt, sessionFrom }));
    expect(conversation().origin).toMatch(/^k1\./);
    expect(JSON.stringify(cloud.database.find('heads'))).not.toContain('13800138012');
  });

  test('enter: somebody who wrote a minute ago is not welcomed over the agent', async () => {
    await cloud.push(textMessage({ openid: lin, at: testStartAt, content: '在吗' }));
    await cloud.clock.advance(MINUTE);
    await cloud.push(enterSession({ openid: lin, at: cloud.clock.now(), sessionFrom: '' }));
    expect(JSON.stringify(cloud.sent(lin))).not.toContain('这里是');
  });

  test('unknown kinds: a voice message is answered politely, an unknown event is not', async () => {
    const head = { ToUserName: 'gh_1', FromUserName: lin, CreateTime: testStartAt / 1000 };
    await cloud.push({ ...head, MsgType: 'voice', MsgId: '22876340532172986' });
    expect(JSON.stringify(cloud.sent(lin)[0]?.payload)).toContain('这种消息这里看不了');
    const event = await cloud.push({ ...head, MsgType: 'event', Event: 'something_new' });
    expect(event.returned).toBe('success');
    const check = { ...head, MsgType: 'event', Event: 'wxa_media_check', trace_id: 't', result: { suggest: 'risky' } };
    expect((await cloud.push(check)).returned).toBe('success');
  });

  test('subscribe dialog: the tap is not counted here, so that it is not counted twice', async () => {
    await cloud.tapSubscribe(lin, { [REPLY_TEMPLATE]: 'accept' });
    expect(cloud.database.count('push_events')).toBe(1);
    expect(cloud.database.count('heads')).toBe(0);
  });

  test('subscribe settings: turning a template off leaves none of this kind, and no other is touched', async () => {
    const heads = [newHead(lin, { grants: { reply: 3, status: 2 } }, 0), newHead(zhou, { grants: { reply: 3 } }, 0)];
    cloud.database.insert('heads', heads as never);
    const { returned } = await cloud.push({
      ToUserName: 'gh_1',
      FromUserName: lin,
      CreateTime: String(testStartAt / 1000),
      MsgType: 'event',
      Event: 'subscribe_msg_change_event',
      List: { TemplateId: DESK.templates.reply?.templateId, SubscribeStatusString: 'reject' },
    });
    expect(returned).toBe('success');
    const grants = cloud.database.find('heads').map((head) => head.grants);
    expect(grants).toEqual([{ reply: 0, status: 2 }, { reply: 3 }]);
  });

  test('forged: a client that sends a push is refused and changes nothing', async () => {
    const forged = { ToUserName: 'gh_1', FromUserName: zhou, CreateTime: 1, MsgType: 'text', Content: 'x', MsgId: '1' };
    expect(await cloud.call(lin, 'push', forged)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(cloud.database.count('heads') + cloud.database.count('push_events')).toBe(0);
  });

  const pushed = { ToUserName: 'gh_1', FromUserName: zhou, CreateTime: 1, MsgType: 'text', Content: 'x', MsgId: '1' };
  const from = (source: string, openid: string) => cloud.callFunction('push', pushed, { openid, source });

  test.each([
    ...['wx_client', 'wx_http', 'wx_devtools', 'wx_localdebug', 'wx_crawler', 'wx_trigger', 'wx_paycallback'],
    ...['scf', 'web_client', 'tcb_http', '', 'something', 'wx_unknown,scf', 'wx_client,wx_unknown', 'wx_unknown,'],
  ])('source %j: is refused and changes nothing', async (source) => {
    // Not even where an owner named it by mistake, but for a word that stands for no call.
    for (const openid of ['', zhou]) {
      expect((await from(source, openid)).result).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    }
    expect(cloud.database.count('heads') + cloud.database.count('push_events')).toBe(0);
  });

  test('source: a word the owner names is taken, one that stands for a call never', async () => {
    cloud.reset();
    seedDesk(cloud, { pushSources: ['wx_custom_message', 'wx_client', 'scf', ''] });
    await cloud.clock.advance(MINUTE);
    expect((await from('wx_custom_message', zhou)).result).toMatchObject({ MsgType: 'transfer_customer_service' });
    for (const source of ['wx_client', 'scf', '', 'wx_custom_message,scf']) {
      expect((await from(source, zhou)).result).toMatchObject({ ok: false });
    }
  });

  test('person: nobody pushes in another’s name', async () => {
    expect((await from('wx_unknown', lin)).result).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect((await from('wx_unknown', zhou)).result).toMatchObject({ MsgType: 'transfer_customer_service' });
    expect((await from('wx_unknown', '')).result).toMatchObject({ MsgType: 'transfer_customer_service' });
  });

  test('message: two people’s with the same number are two', async () => {
    for (const openid of [lin, zhou]) {
      await cloud.push(textMessage({ openid, at: testStartAt, content: '在吗', msgId: '77' }));
    }
    expect(cloud.database.count('push_events')).toBe(2);
    expect(cloud.database.count('heads')).toBe(2);
  });

  test.each(BEFORE_AND_AFTER)('crash %s any request: WeChat pushes again, and it counts once', async (when) => {
    const attempts: number[] = [];
    await atEveryRequest(cloud, { functionName: 'push', when }, async (crash) => {
      cloud.reset();
      seedDesk(cloud);
      crash();
      const result = await cloud.push(textMessage({ openid: lin, at: testStartAt, content: '在吗' }));
      attempts.push(result.attempts);
      expect(result.returned).toMatchObject({ MsgType: 'transfer_customer_service' });
      expect(conversation().window).toEqual({ left: 4, untilAt: testStartAt + 48 * HOUR });
      expect(cloud.sent(lin).length).toBeLessThanOrEqual(1);
      expect(cloud.database.count('turns')).toBe(1);
      expect(cloud.database.count('push_events')).toBe(1);
    });
    // What was heard is not asked for again: only its answer was lost, which the function can tell.
    if (when === 'before') expect(Math.max(...attempts)).toBeGreaterThan(1);
  });
});
