import type { ComplaintCause } from '../../domain/events';
import { defineText } from './define-text';
import { upTo99 } from './up-to-99';

const zh = {
  title: '投诉与差评',
  row: '投诉与差评',
  none: '都跟进过了',
  noneHint: '客人投诉，或给一星、两星，会马上出现在这里。',
  by: { words: '留言里投诉', order: '微信投诉了订单', feedback: '微信反馈', stars: '差评' } as Readonly<
    Record<ComplaintCause, string>
  >,
  count: (count: number) => `${upTo99(count)} 条要跟进`,
  stars: (stars: number) => `${stars} 星`,
  ofAgent: (name: string) => `${name}接待`,
  nobodys: '还没有人接',
  noWords: '没有写别的',
  noReason: '微信没有说原因，先问问客人。',
  takenByMe: '我在跟进',
  takenBy: (name: string) => `${name}在跟进`,
  open: '打开',
  call: '回电',
  callReason: '投诉回访',
  callHint: '回电会看一次号码，记下原因“投诉回访”，客人也看得到。',
  take: '我来跟进',
  settle: '已跟进',
  taken: '归你跟进了',
  settled: '记为已跟进',
  gone: '同事刚刚处理过了',
  more: '再看一些',
};

const en: typeof zh = {
  title: 'Complaints',
  row: 'Complaints and poor ratings',
  none: 'All followed up',
  noneHint: 'Whenever a shopper complains, or gives one or two stars, it shows here at once.',
  by: {
    words: 'Complained in words',
    order: 'Complained of the order in WeChat',
    feedback: 'WeChat feedback',
    stars: 'Poor rating',
  },
  count: (count) => `${upTo99(count)} to follow up`,
  stars: (stars) => (stars === 1 ? '1 star' : `${stars} stars`),
  ofAgent: (name) => `Answered by ${name}`,
  nobodys: 'Nobody has it yet',
  noWords: 'Nothing else was written',
  noReason: 'WeChat tells no reason: ask the shopper.',
  takenByMe: 'You are on it',
  takenBy: (name) => `${name} is on it`,
  open: 'Open',
  call: 'Call back',
  callReason: 'Call after a complaint',
  callHint: 'Calling shows the number once, with this reason on record. The shopper can see it too.',
  take: 'I’ll take it',
  settle: 'Followed up',
  taken: 'It is yours now',
  settled: 'Marked as followed up',
  gone: 'A colleague has just seen to it',
  more: 'Show more',
};

export const poorText = defineText(zh, en);
