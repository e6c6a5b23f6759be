import { enterSession, imageMessage, textMessage } from '../../../local-cloud';
import { describeCloud } from '../../cloud/describe-cloud';
import { fileOf, PNG } from '../pictures';
import { type RelayAnswer, relayFunction } from '../relay-function';

const minute = 60_000;
const hour = 60 * minute;

describeCloud('customer-service messages', { functions: { relay: relayFunction } }, (cloud) => {
  const call = (api: string, params: object) =>
    cloud.call<RelayAnswer>('oAgent', 'relay', { api: `customerServiceMessage.${api}`, params });
  const code = async (params: object) => (await call('send', { touser: 'oAlice', ...params })).errCode;
  const say = (content = '您好') => code({ msgtype: 'text', text: { content } });
  const write = () => cloud.push(textMessage({ openid: 'oAlice', at: cloud.clock.now(), content: '在吗' }));
  const enter = () => cloud.push(enterSession({ openid: 'oAlice', at: cloud.clock.now(), sessionFrom: 'order:7' }));
  const typing = async (command = 'Typing') => (await call('setTyping', { touser: 'oAlice', command })).errCode;

  it('nobody wrote: 45015', async () => {
    expect(await say()).toBe(45015);
  });

  it('after a message: five in 48 hours, then 45047', async () => {
    await write();
    expect([await say(), await say(), await say(), await say(), await say(), await say()]).toEqual([
      0, 0, 0, 0, 0, 45047,
    ]);
  });

  it('48 hours after a message: 45015', async () => {
    await write();
    await cloud.clock.advance(48 * hour - 1);
    expect(await say()).toBe(0);
    await cloud.clock.advance(1);
    expect(await say()).toBe(45015);
  });

  it('after entering: two in a minute', async () => {
    await enter();
    expect([await say(), await say(), await say()]).toEqual([0, 0, 45047]);
  });

  it('a minute after entering: 45015', async () => {
    await enter();
    await cloud.clock.advance(minute);
    expect(await say()).toBe(45015);
  });

  it('rights do not add up: a message after entering gives five, not seven', async () => {
    await enter();
    await write();
    const codes = [];
    for (let n = 0; n < 6; n += 1) codes.push(await say());
    expect(codes).toEqual([0, 0, 0, 0, 0, 45047]);
  });

  it('entering after a message: takes nothing away, neither number nor time', async () => {
    await write();
    await say();
    await enter();
    await cloud.clock.advance(2 * minute);
    expect([await say(), await say(), await say(), await say(), await say()]).toEqual([0, 0, 0, 0, 45047]);
  });

  it('a used-up window: entering opens two more', async () => {
    await write();
    for (let n = 0; n < 5; n += 1) await say();
    await enter();
    expect([await say(), await say(), await say()]).toEqual([0, 0, 45047]);
  });

  it.each([
    ['not an openid', { touser: 'someone' }, 40003],
    ['an unknown kind', { msgtype: 'voice' }, 40008],
    ['an empty text', { msgtype: 'text', text: { content: '' } }, 44002],
    ['a text of 2048 bytes', { msgtype: 'text', text: { content: 'x'.repeat(2048) } }, 0],
    ['a text above 2048 bytes', { msgtype: 'text', text: { content: `${'汉'.repeat(682)}xyz` } }, 45002],
    ['a text without its body', { msgtype: 'text' }, 47001],
    ['an unknown picture', { msgtype: 'image', image: { mediaId: 'nope' } }, 40007],
    ['a link', { msgtype: 'link', link: { title: 't', description: 'd', url: 'https://u', thumbUrl: 'https://i' } }, 0],
    [
      'a link without an address',
      { msgtype: 'link', link: { title: 't', description: 'd', thumbUrl: 'https://i' } },
      47001,
    ],
    ['a card without a picture', { msgtype: 'miniprogrampage', miniprogrampage: { title: 't', pagepath: 'p' } }, 40007],
  ])('%s: answers %j', async (_what, params, expected) => {
    await write();
    expect(await code(params)).toBe(expected);
  });

  it('a picture: can be sent by the id of an upload, for three days', async () => {
    await write();
    const { mediaId } = await call('uploadTempMedia', { type: 'image', media: fileOf(PNG) });
    const image = { msgtype: 'image', image: { mediaId } };
    const card = { msgtype: 'miniprogrampage', miniprogrampage: { title: 't', pagepath: 'p', thumbMediaId: mediaId } };
    expect([await code(image), await code(card)]).toEqual([0, 0]);
    await cloud.clock.advance(73 * hour);
    await write();
    expect(await code(image)).toBe(40007);
  });

  it('a picture: that a person sent can be sent back', async () => {
    const at = cloud.clock.now();
    await cloud.push(imageMessage({ openid: 'oAlice', at, picUrl: 'http://p', mediaId: 'their-picture' }));
    expect(await code({ msgtype: 'image', image: { mediaId: 'their-picture' } })).toBe(0);
  });

  it('typing: shows for 15 s, cannot be repeated meanwhile, and ends with the next message', async () => {
    await write();
    expect([await typing(), await typing()]).toEqual([0, 45081]);
    await say();
    expect(await typing()).toBe(0);
    await cloud.clock.advance(15_000);
    expect(await typing()).toBe(0);
    expect([await typing('CancelTyping'), await typing()]).toEqual([0, 0]);
    expect(cloud.typingUntil('oAlice')).toBe(cloud.clock.now() + 15_000);
    await typing('CancelTyping');
    expect(cloud.typingUntil('oAlice')).toBeUndefined();
  });

  it('typing: needs a window, a known command, and something heard in the last 30 s', async () => {
    expect(await typing()).toBe(45015);
    await write();
    expect(await typing('Dancing')).toBe(45072);
    await cloud.clock.advance(30_001);
    expect(await typing()).toBe(45080);
  });

  it('the record: keeps refused messages too', async () => {
    await say();
    await write();
    await say();
    expect(cloud.sent('oAlice').map(({ accepted, refusal }) => [accepted, refusal?.errcode])).toEqual([
      [false, 45015],
      [true, undefined],
    ]);
  });
});
