import { defineText } from './define-text';
import { upTo99 } from './up-to-99';

const zh = {
  title: '差评',
  row: '差评',
  none: '都跟进过了',
  noneHint: '有客人给一星、两星，会马上出现在这里。',
  count: (count: number) => `${upTo99(count)} 条要跟进`,
  stars: (stars: number) => `${stars} 星`,
  ofAgent: (name: string) => `${name}接待`,
  noWords: '没有写别的',
  takenByMe: '我在跟进',
  takenBy: (name: string) => `${name}在跟进`,
  open: '打开',
  call: '回电',
  callReason: '差评回访',
  callHint: '回电会看一次号码，记下原因“差评回访”，客人也看得到。',
  take: '我来跟进',
  settle: '已跟进',
  taken: '归你跟进了',
  settled: '记为已跟进',
  gone: '同事刚刚处理过了',
  more: '再看一些',
};

const en: typeof zh = {
  title: 'Poor ratings',
  row: 'Poor ratings',
  none: 'All followed up',
  noneHint: 'Whenever a shopper gives one or two stars, it shows here at once.',
  count: (count) => `${upTo99(count)} to follow up`,
  stars: (stars) => (stars === 1 ? '1 star' : `${stars} stars`),
  ofAgent: (name) => `Answered by ${name}`,
  noWords: 'Nothing else was written',
  takenByMe: 'You are on it',
  takenBy: (name) => `${name} is on it`,
  open: 'Open',
  call: 'Call back',
  callReason: 'Call after a poor rating',
  callHint: 'Calling shows the number once, with this reason on record. The shopper can see it too.',
  take: 'I’ll take it',
  settle: 'Followed up',
  taken: 'It is yours now',
  settled: 'Marked as followed up',
  gone: 'A colleague has just seen to it',
  more: 'Show more',
};

export const poorText = defineText(zh, en);
