import { tryToSend } from '../../../src/cloud/last-try';

jest.mock('@tarojs/taro', () => jest.requireActual('../shopper/phone-storage').taro);

describe('the key something is sent under', () => {
  it('stays while the content does, also after it was kept on the phone and read again', () => {
    const first = tryToSend({ text: '退款', pictures: [] }, undefined);
    const kept = JSON.parse(JSON.stringify(first)) as typeof first;
    expect(tryToSend({ text: '退款', pictures: [] }, kept)).toEqual(first);
  });

  it('changes with the content: that is another message', () => {
    const first = tryToSend({ text: '退款', pictures: [] }, undefined);
    expect(tryToSend({ text: '退款！', pictures: [] }, first).key).not.toBe(first.key);
  });
});
