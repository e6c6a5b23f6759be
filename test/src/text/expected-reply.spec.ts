import { nextOpeningIn } from '../../../domain/calendar';
import { MINUTE } from '../../../domain/kernel';
import { formatExpectedReply } from '../../../src/text/expected-reply';

jest.mock('@tarojs/taro', () => ({}));

const china = (text: string): number => Date.parse(`${text}+08:00`);
const said = (now: string, opensAt: string) => {
  const opens = nextOpeningIn([[china(opensAt), china(opensAt) + 60 * MINUTE]], china(now));
  const expected = { ...(opens && { opens }), usualMillis: 12 * MINUTE };
  return [formatExpectedReply(expected, 'zh'), formatExpectedReply(expected, 'en')];
};

describe('when somebody answers', () => {
  it.each([
    [
      '2026-11-27T07:00',
      '2026-11-27T09:00',
      '现在是休息时间，今天 9:00 起回复',
      'We are closed now and reply from 9:00 today',
    ],
    [
      '2026-11-27T23:00',
      '2026-11-28T09:00',
      '现在是休息时间，明天 9:00 起回复',
      'We are closed now and reply from 9:00 tomorrow',
    ],
    [
      '2026-11-27T23:00',
      '2026-11-30T09:30',
      '现在是休息时间，周一 9:30 起回复',
      'We are closed now and reply from 9:30 on Monday',
    ],
    [
      '2026-11-27T23:00',
      '2026-12-08T09:00',
      '现在是休息时间，12月8日 9:00 起回复',
      'We are closed now and reply from 9:00 on Dec 8',
    ],
  ])('at %s, open from %s: says so, and no usual time', (now, opensAt, zh, en) => {
    expect(said(now, opensAt)).toEqual([zh, en]);
  });

  it('open: as it was measured', () => {
    expect(said('2026-11-27T09:30', '2026-11-27T09:00')).toEqual([
      '通常 12 分钟内回复',
      'Usually answered within 12 min',
    ]);
  });

  it('nothing known: no figure', () => {
    expect(formatExpectedReply({}, 'zh')).toBe('客服按先后回复');
    expect(formatExpectedReply({}, 'en')).toBe('We reply as soon as someone is free');
  });
});
