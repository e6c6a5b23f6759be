import { DAY } from '../../../domain/kernel';
import { PNG } from '../../local-cloud/pictures';
import { type DemoForTests, openDemoForTests, TEMPLATE } from '../demo-for-tests';

const LIN = 'oShopper_Lin';
const notice = {
  templateId: TEMPLATE.id,
  page: 'shopper/message/index?id=t1',
  miniprogramState: 'developer',
  lang: 'zh_CN',
  data: { thing1: { value: '你问的物流问题' }, time2: { value: '2026年11月20日 14:05' } },
};

describe('what happens in WeChat', () => {
  let demo: DemoForTests;
  beforeAll(async () => {
    demo = await openDemoForTests();
  });
  afterAll(() => demo.close());

  const wechat = async (openid = LIN) => (await demo.request(`/wechat/conversation?openid=${openid}`)).json();
  const send = (action: string, input: object) => demo.post('/call/agent', { action, input }, LIN);

  test('subscribe: a notice arrives only after 允许, once, with its labels and where it leads', async () => {
    expect((await (await send('subscribeMessage', notice)).json()).data).toEqual({ errCode: 43101 });
    await demo.post('/tap/subscribe', { openid: LIN, choices: { [TEMPLATE.id]: 'accept' } });
    expect((await (await send('subscribeMessage', notice)).json()).data).toEqual({});
    expect((await (await send('subscribeMessage', notice)).json()).data).toEqual({ errCode: 43101 });
    expect((await wechat()).notices).toMatchObject([
      {
        title: '客服回复通知',
        rows: [
          { label: '咨询内容', value: '你问的物流问题' },
          { label: '回复时间', value: '2026年11月20日 14:05' },
        ],
        path: 'shopper/message/index?id=t1',
      },
    ]);
    const { sent } = await (await demo.request(`/sent?to=${LIN}`)).json();
    expect(sent.map(({ accepted }: { accepted: boolean }) => accepted)).toEqual([false, true, false]);
  });

  test.each([
    ['an unknown template', { nothing: 'accept' }],
    ['another answer', { [TEMPLATE.id]: 'maybe' }],
    ['a list', []],
  ])('subscribe: %s is refused', async (_what, choices) => {
    expect((await demo.post('/tap/subscribe', { openid: LIN, choices })).status).toBe(400);
  });

  test('message: what a person says is theirs to see, and that it was handed to a person', async () => {
    await demo.post('/wechat/message', { openid: 'oSays', text: '在吗' });
    expect((await wechat('oSays')).conversation).toMatchObject([
      { kind: 'mine', text: '在吗' },
      { kind: 'system', what: 'handed-to-person' },
    ]);
    expect(demo.cloud.humanDesk.messages('oSays')).toHaveLength(1);
  });

  test('message: what WeChat cannot read shows as out of order', async () => {
    await demo.post('/wechat/message', { openid: 'oBroken', text: '坏' });
    expect((await wechat('oBroken')).conversation).toMatchObject([
      { kind: 'mine' },
      { kind: 'system', what: 'out-of-order' },
    ]);
  });

  test('enter: opens the window for two messages, seen with their links as words', async () => {
    await demo.post('/wechat/enter', { openid: LIN, sessionFrom: '{}' });
    const content =
      '收到了，<a href="" data-miniprogram-appid="wx1" data-miniprogram-path="shopper/message/index?id=t1">看进度</a>。';
    const codes = [];
    for (const _ of [1, 2, 3]) {
      const answer = await send('customerServiceMessage', { msgtype: 'text', text: { content } });
      codes.push((await answer.json()).data.errCode);
    }
    expect(codes).toEqual([undefined, undefined, 45047]);
    const { conversation } = await wechat();
    expect(conversation).toHaveLength(2);
    expect(conversation[0]).toMatchObject({
      kind: 'theirs',
      text: '收到了，看进度。',
      links: [{ words: '看进度', path: 'shopper/message/index?id=t1' }],
    });
  });

  test('card: arrives as the mini-program card that WeChat pushes', async () => {
    await demo.post('/wechat/card', { openid: 'oCard', title: '岩茶礼盒', path: 'mall/order/index?id=1' });
    expect(demo.cloud.humanDesk.messages('oCard')[0]?.event).toMatchObject({
      MsgType: 'miniprogrampage',
      PagePath: 'mall/order/index?id=1',
    });
    expect((await wechat('oCard')).conversation[0]).toMatchObject({ kind: 'my-card', title: '岩茶礼盒' });
  });

  const sendPicture = (content: Buffer, openid = 'oPicture') =>
    demo.request(`/wechat/picture?openid=${openid}`, { method: 'POST', body: new Uint8Array(content) });

  test('picture: is pushed with its id and address, and seen in the conversation until WeChat lets go of it', async () => {
    expect((await sendPicture(PNG)).status).toBe(200);
    const { MediaId, PicUrl } = demo.cloud.humanDesk.messages('oPicture')[0]?.event ?? {};
    expect((await wechat('oPicture')).conversation[0]).toMatchObject({ kind: 'my-picture', mediaId: MediaId });
    expect(PicUrl).toBe(`/media/${MediaId}`);
    const shown = await demo.request(`/media/${MediaId}`);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(PNG);
    expect(shown.headers.get('Content-Security-Policy')).toContain('sandbox');
    await demo.cloud.clock.advance(3 * DAY);
    expect((await demo.request(`/media/${MediaId}`)).status).toBe(404);
  });

  test.each([
    ['no picture', Buffer.from('<svg/>'), 415],
    ['one above 2 MB', Buffer.concat([PNG, Buffer.alloc(2 * 1024 * 1024)]), 415],
    ['one above 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1), 413],
  ])('picture: %s is refused and said by nobody', async (_what, content, status) => {
    expect((await sendPicture(content, 'oRefused')).status).toBe(status);
    expect((await wechat('oRefused')).conversation).toEqual([]);
  });

  test('picture: of nobody is refused', async () => {
    expect((await sendPicture(PNG, 'somebody')).status).toBe(400);
  });

  test('picture: what the service sends is seen as itself', async () => {
    const { mediaId } = demo.cloud.pictures.put(PNG);
    await demo.post('/wechat/message', { openid: 'oGets', text: '看看' });
    await demo.post(
      '/call/agent',
      { action: 'customerServiceMessage', input: { msgtype: 'image', image: { mediaId } } },
      'oGets',
    );
    expect((await wechat('oGets')).conversation).toContainEqual(
      expect.objectContaining({ kind: 'their-picture', mediaId }),
    );
  });

  test('push: any event, with how often WeChat tried and what came back', async () => {
    const event = { MsgType: 'event', Event: 'user_enter_tempsession', FromUserName: LIN, CreateTime: 1 };
    expect(await (await demo.post('/push', event)).json()).toEqual({ attempts: 1, returned: 'success' });
    expect((await demo.post('/push', { Content: '在吗' })).status).toBe(400);
  });
});
