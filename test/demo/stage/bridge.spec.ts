/** @jest-environment jsdom */
import { readFrameRequest } from '../../../demo/stage/bridge';

const from = (data: unknown, origin = window.location.origin) =>
  readFrameRequest(new MessageEvent('message', { data, origin }));

describe('what a phone may ask of WeChat', () => {
  test('subscribe: the templates that are texts', () => {
    const data = { type: 'wechat', api: 'requestSubscribeMessage', id: '1', tmplIds: ['a', 2, 'b'] };
    expect(from(data)).toEqual({ api: 'requestSubscribeMessage', id: '1', tmplIds: ['a', 'b'] });
  });

  test('contact: with its card, or without one', () => {
    const data = { type: 'wechat', api: 'openContact', sessionFrom: 's' };
    expect(from({ ...data, title: 't', path: 'p' })).toEqual({
      api: 'openContact',
      sessionFrom: 's',
      card: { title: 't', path: 'p' },
    });
    expect(from(data)).toEqual({ api: 'openContact', sessionFrom: 's' });
  });

  test.each([
    ['another page', { type: 'wechat', api: 'openContact', sessionFrom: '' }, 'https://evil.example'],
    ['another tongue', { type: 'other', api: 'openContact' }, undefined],
    ['an unknown wish', { type: 'wechat', api: 'requestPayment' }, undefined],
    ['nothing', null, undefined],
    ['a text', 'wechat', undefined],
  ])('%s is not heard', (_what, data, origin) => {
    expect(from(data, origin)).toBeUndefined();
  });
});
