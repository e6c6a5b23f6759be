import { charCount } from '../kernel';

/** Words that thank or agree and ask nothing. Longer ones first where one begins another. */
const THANKS =
  /谢谢(你|您|啦|了|哦|哈|呀|噢)?|多谢(了|啦)?|感谢|辛苦(了|啦|你|您)*|麻烦(你|您)了|好的(呢|哦|呀|啦)?|好嘞|好滴|嗯+(呢|哦)?|行(的|吧|了)?|可以了?|收到(了|啦)?|知道了|明白了?|解决了|搞定了?|没(问题|事)了?|不用了|再见|拜拜|thanks?( you)?|thank you|thx|ok(ay)?|got it|great|bye|👌|👍|🙏|😊|🌹|❤️?|[好嗯哦噢]/giu;
/** What may stand between and around them. */
const AROUND = /[\s\p{P}\p{S}~〜啊呀哈啦哦了呢的吧嘛]|\ufe0f/gu;
/** Whoever writes more than this has something to say. */
const MAX_CHARS = 30;

/** Whether words do nothing but thank or agree: nothing in them asks for an answer. */
export function isMereThanks(text: string): boolean {
  if (charCount(text) > MAX_CHARS || /[?？吗]/.test(text)) return false;
  const left = text.replace(THANKS, '').replace(AROUND, '');
  return left === '' && text.trim() !== '' && text.search(THANKS) !== -1;
}
