import { decodeSessionFrom, encodeSessionFrom, VIAS, viaOf } from '../../../domain/handoff';

describe('viaOf', () => {
  it.each([
    ['the shop on a Channels page', 1175, 'channels'],
    ['orders of Channels', 1216, 'channels'],
    ['the host of a live room', 1176, 'live'],
    ['goods of a live room', 1177, 'live'],
    ['the menu of an official account', 1035, 'official_account'],
    ['an article', 1058, 'official_account'],
    ['a URL Link', 1194, 'link'],
    ['a notice', 1107, 'notice'],
    ['WeChat’s own list of orders', 1151, 'wechat_orders'],
    ['the payment page', 1034, 'payment'],
    ['a scanned code', 1047, 'code'],
    ['an advertisement in Channels', 1200, 'advert'],
    ['the list of recent mini programs', 1001, undefined],
    ['no place at all', undefined, undefined],
    ['a number that WeChat may come to have', 9_999, undefined],
  ])('%s: %p is %p', (_, scene, via) => {
    expect(viaOf(undefined, scene)).toBe(via);
  });

  it('an address that says where it was put is believed before the scene', () => {
    expect(viaOf('email', 1194)).toBe('email');
    expect(viaOf('sms', undefined)).toBe('sms');
    expect(viaOf('shipping', 1107)).toBe('shipping');
  });

  it('an address that says anything else is not believed', () => {
    expect(viaOf('constructor', 1194)).toBe('link');
    expect(viaOf('', undefined)).toBeUndefined();
  });
});

describe('in the conversation', () => {
  it.each(VIAS)('%s arrives', (via) => {
    expect(decodeSessionFrom(encodeSessionFrom({ page: 'help', via })).via).toBe(via);
  });

  it('what we have no word for does not', () => {
    expect(decodeSessionFrom('{"w":1,"p":"help","i":"toString"}')).toEqual({ page: 'help', read: [] });
    expect(decodeSessionFrom('{"w":1,"p":"help","i":7}')).toEqual({ page: 'help', read: [] });
  });
});
