/*
 * Whether somebody wants something done with an order. No model is asked then: what it said would sound as if it were done.
 * Rather once too often than not: whoever is taken for it has the matcher's words and a way to a person.
 */

/** What is done with orders. */
const DEEDS =
  '(?:取消|退[款货掉钱]?|换[货一]|改(?:一下|下)?(?:收货)?(?:地址|电话|手机|收件人|尺码|颜色|规格)|催|拦截|补[发寄]|重发|合并|加急|开(?:张)?(?:发)?票|改价|赔|撤[销回]|拒收|转寄)';
/** A wish, an order, or a request to do it. */
const WISH =
  '(?:我要|我想|想要?|要求|申请|帮我|帮忙|给我|请|麻烦|赶紧|赶快|快点?|立刻|马上|直接|能不能|能否|可不可以|可以|可否|能|替我)';
/** Between the two stands little: 「帮我把这个订单取消」. */
const WISHES = new RegExp(`${WISH}.{0,12}${DEEDS}`, 'u');
/** Nothing but the deed, with what it is done to: 「取消订单」「退款」「改地址」. */
const BARE = new RegExp(
  `^(?:把|将)?(?:这个|那个|我的|上一?个|刚才的|昨天的)?(?:订单|单子|东西|货)?(?:给我)?${DEEDS}(?:一下|了|吧|掉)?(?:订单|单子|这单|货|快递|包裹|款|钱)?(?:吧|了|啊|呀|谢谢)*$`,
  'u',
);
/** What is asked of how it goes is a question, whatever else stands there. */
const ASKS_HOW = /怎么|如何|多久|几天|什么时候|哪里|在哪|为什么|为啥|流程|规则|条件|要不要|需要|收费|运费|邮费|多少/u;
const IN_ENGLISH =
  /\b(?:cancel|refund|return|exchange|change|hurry|urge|resend|replace)\b.{0,24}\b(?:order|it|this|item|parcel|address|money|one)\b/i;
const ASKS_HOW_IN_ENGLISH = /\b(?:how|when|where|why|what|which|policy)\b/i;

/** Whether a message asks to have something done with an order, and not how that goes. */
export function asksForOrderAction(text: string): boolean {
  const words = text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
  if (IN_ENGLISH.test(text) && !ASKS_HOW_IN_ENGLISH.test(text)) return true;
  return (WISHES.test(words) || BARE.test(words)) && !ASKS_HOW.test(words);
}
