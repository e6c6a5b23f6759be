/** What WeChat's refusals mean, in words: Chinese, English. */
const MEANINGS: Readonly<Record<number, readonly [zh: string, en: string]>> = {
  40003: ['收件人的 openid 不对', 'unknown recipient'],
  40037: ['没有这个模板', 'no such template'],
  41030: ['通知要打开的页面不存在', 'the page it leads to does not exist'],
  43101: ['对方没有授权，或授权的次数已用完', 'not granted, or all grants used'],
  43108: ['正在给同一个人发另一条', 'another message to the same person is under way'],
  44002: ['内容是空的', 'empty content'],
  45002: ['内容太长', 'content too long'],
  45015: ['超过 48 小时没有新消息，不能再发', 'reply window closed'],
  45047: ['对方没回复前，能发的 5 条已用完', 'all messages of the reply window used'],
  47003: ['模板里有字段不合规则', 'a template field breaks its rule'],
  [-604101]: ['函数没有申明这个接口的权限', 'the function has no permission for this API'],
};

/** A refusal in words, undefined for a code nobody has explained yet. */
export function meaningOf(code: number, language: 'zh' | 'en'): string | undefined {
  return MEANINGS[code]?.[language === 'zh' ? 0 : 1];
}
