import { conversationLink, conversationText, welcomeText } from '../../../domain/conversation';
import { pagePath } from '../../../domain/kernel';
import { noticeMessage, noticeWords, saidMessage } from '../../../domain/notice';

const appId = 'wx0123456789abcdef';
const question = (articleId: string, text = '什么时候发货？') => ({ articleId, question: text });
/** What a client shows that does not know the link. */
const plain = (text: string) => text.replace(/<[^>]*>/g, '');

describe('welcome', () => {
  test('three questions at most, each a link to its article', () => {
    const text = welcomeText(
      appId,
      ['a1', 'a2', 'a3', 'a4'].map((id) => question(id)),
    );
    expect(text.match(/data-miniprogram-path="shopper\/article\/index\?id=a\d"/g)).toHaveLength(3);
    expect(text).toContain(`data-miniprogram-appid="${appId}"`);
  });

  test('reads well without the links', () => {
    expect(plain(welcomeText(appId, [question('a1')]))).toBe(
      '你好，这里是暖心客服。看看是不是想问这些，回复数字就能看答案：\n1. 什么时候发货？\n都不是的话，到帮助里搜一搜，或者直接把问题发来，找客服回复「人工」。',
    );
    expect(plain(welcomeText(appId, []))).toBe(
      '你好，这里是暖心客服。常见问题在帮助里，或者直接把问题发来，找客服回复「人工」。',
    );
  });

  test('the shop’s own name and greeting, which cannot break out of the text either', () => {
    const greeting = { shopName: '山野<茶食>', welcomeGreeting: '你好呀，{shop}在这里。', licenceText: '' };
    expect(plain(welcomeText(appId, [], greeting))).toBe(
      '你好呀，山野茶食在这里。常见问题在帮助里，或者直接把问题发来，找客服回复「人工」。',
    );
  });

  test('in English: the machine’s words around the shop’s', () => {
    const greeting = { shopName: 'Shan', welcomeGreeting: 'Hi, {shop} here.', licenceText: '' };
    expect(plain(welcomeText(appId, [question('a1', 'When does it ship?')], greeting, { language: 'en' }))).toBe(
      'Hi, Shan here. Is it one of these? Reply with its number for the answer:\n1. When does it ship?\nNone of them? Search in Help, or just send your question. For a person, reply “agent”.',
    );
    expect(plain(welcomeText(appId, [], greeting, { language: 'en', opens: 'reply from 9:00 tomorrow' }))).toBe(
      'Hi, Shan here. Common questions stand in Help, or just send yours. For a person, reply “agent”.\nWe are closed now and reply from 9:00 tomorrow; common questions I can answer at once.',
    );
  });

  test('closed, and a licence to be named: both are said, also without questions', () => {
    const greeting = { shopName: '山野', welcomeGreeting: '你好，这里是{shop}。', licenceText: '食品经营许可证 X1' };
    for (const suggestions of [[], [question('a1')]]) {
      const text = plain(welcomeText(appId, suggestions, greeting, { opens: '明天 9:00 起回复' }));
      expect(text).toContain('客服在休息，明天 9:00 起回复；常见问题我现在就能答。\n食品经营许可证 X1');
    }
  });

  test('too long for WeChat: leaves questions out, the last first', () => {
    const long = (articleId: string) => question(articleId, '很长的问题'.repeat(60));
    const text = welcomeText(appId, [long('a1'), long('a2'), long('a3')]);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2048);
    expect(text).toContain('id=a1');
    expect(text).not.toContain('id=a3');
    expect(Buffer.byteLength(welcomeText(appId, [question('a1', '长'.repeat(900))]))).toBeLessThanOrEqual(2048);
  });

  test('words cannot break out of a link', () => {
    expect(plain(conversationText`${conversationLink('</a><a href="x">点我', appId, 'p')}`)).toBe('/aa href=x点我');
  });

  test('whoever is named cannot put a link into the conversation', () => {
    const name = '<a href="https://evil.example">点我领券</a>';
    const text = noticeMessage(appId, noticeWords('resolved', 'refund', name), 't1');
    expect(text.match(/<a /g)).toHaveLength(1);
    expect(text).not.toContain('href="https://evil');
    expect(welcomeText(appId, [question('a1', name)]).match(/<a /g)).toHaveLength(2);
  });

  test('notice: what happened and where to look, nothing that was written', () => {
    const text = noticeMessage(appId, noticeWords('resolved', 'refund', '小林'), 't1');
    expect(plain(text)).toBe('你问的退款售后：已解决（小林）\n点开评价；没解决 7 天内可继续反馈');
    expect(text).toContain(`data-miniprogram-path="${pagePath('ticket', { id: 't1' })}"`);
  });

  test('said: as it was written, with a way to its pictures, and cut with a way to all of it', () => {
    expect(saidMessage(appId, '好的。', 't1')).toBe('好的。');
    expect(plain(saidMessage(appId, '看这张。', 't1', { hasPictures: true }))).toBe('看这张。\n看图片');
    const long = saidMessage(appId, '长'.repeat(2000), 't1', { hasPictures: true });
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(2048);
    expect(plain(long)).toMatch(/…\n看全文$/);
  });

  test('said last: asked for stars in the same message, whole or cut', () => {
    const asked = '这次处理得怎么样？点这里评价，没解决也可以接着说';
    expect(plain(saidMessage(appId, '好了。', 't1', { isLast: true }))).toBe(`好了。\n${asked}`);
    const long = saidMessage(appId, '长'.repeat(2000), 't1', { isLast: true });
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(2048);
    expect(plain(long)).toMatch(new RegExp(`…\n看全文\n${asked}$`));
  });
});
