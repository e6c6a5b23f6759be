import fc from 'fast-check';
import { isMereThanks } from '../../../domain/ticket/thanks';

describe('isMereThanks', () => {
  it.each([
    ...[
      '谢谢',
      '谢谢你',
      '谢谢啦！',
      '好的，谢谢',
      '嗯嗯 谢谢～',
      '收到',
      '收到了，辛苦啦',
      '明白了',
      '没问题',
      '👌',
      '谢谢🌹🌹',
      'OK',
    ],
    ...[
      'Thanks!',
      'thank you',
      'ok thx',
      '好的呢',
      '已解决了'.slice(1),
      '不用了，谢谢',
      '行',
      '可以了，谢谢您',
      '🙏🙏',
    ],
  ])('%s: asks for nothing', (words) => {
    expect(isMereThanks(words)).toBe(true);
  });

  it.each([
    ...[
      '谢谢，但是还没收到',
      '不行',
      '没解决',
      '还没解决',
      '好慢',
      '谢谢，什么时候发货',
      '可以退吗',
      '好的？',
      '不好',
      '没收到',
      '',
    ],
    ...[
      '还是不行，谢谢',
      '好的，改成周六送',
      '收到了，但是碎了',
      '！！！',
      '123',
      'ok but where is it',
      '谢'.repeat(40),
    ],
  ])('%j: is a message', (words) => {
    expect(isMereThanks(words)).toBe(false);
  });

  it('whatever asks or is long is a message', () => {
    fc.assert(
      fc.property(fc.string(), (words) => !isMereThanks(`${words}？`) && !isMereThanks(words + '谢谢'.repeat(20))),
    );
  });
});
