import type { ArticleBlock, FaqArticle } from '../faq';
import { fillBlock, type SlotValues } from '../faq/reading';
import { rangeWords, type WaitRange } from '../figures';
import { pagePath } from '../kernel';
import type { HandoverReason, Reply } from './decide';
import { cutBeside, firstThatFits } from './fit';
import { type ConversationText, conversationLines, conversationLink, conversationText } from './markup';

/** What the words of a reply are made with. */
export interface ReplyContext {
  readonly appId: string;
  /** Facts of an order of the person's own. */
  readonly values: SlotValues;
  /** What the shop says to somebody who is upset. */
  readonly soothingText: string;
  /** When somebody answers again, 「明天 9:00 起回复」; undefined while the desk is open, or its hours are not known. */
  readonly opens: string | undefined;
  /** Where they stand; undefined when nobody counted. */
  readonly position:
    | { readonly ahead: number; readonly isMore: boolean; readonly range?: WaitRange | undefined }
    | undefined;
}

const TO_A_PERSON = '没解决？回复「人工」找客服。';
const BY_NUMBER = '回复数字就能看答案，找客服回复「人工」。';

/** As `replyText`, below what many have at this moment, where this is about it. */
export const replyBelow = (words: string | undefined, reply: Reply, context: ReplyContext): ConversationText =>
  words === undefined
    ? replyText(reply, context)
    : firstThatFits([
        () => conversationLines([conversationText`${words}`, replyText(reply, context)]),
        // A long answer is on its page; what many have is said nowhere else to who only chats.
        () => conversationLines([conversationText`${words}`, conversationText`${TO_A_PERSON}`]),
      ]);

/** A reply in words, within what WeChat takes. A way to a person is in every one of them. */
export function replyText(reply: Reply, context: ReplyContext): ConversationText {
  switch (reply.type) {
    case 'article':
      return articleText(reply.article, reply.related, context);
    case 'suggestions':
      return numbered('你是不是想问：', reply.articles, context.appId);
    case 'order':
      return numbered('订单看到了，是不是想问：', reply.articles, context.appId);
    case 'questions':
      return numbered(`${reply.category.title}，常问的是这些：`, reply.articles, context.appId);
    case 'categories':
      return conversationLines([
        reply.isGreeting ? conversationText`你好，想问哪一类？` : conversationText`没太明白，你想问的是哪一类？`,
        ...reply.categories.map(({ title }, index) => conversationText`${String(index + 1)}. ${title}`),
        conversationText`${BY_NUMBER}`,
      ]);
    case 'campaign':
      return campaignReply(reply.text);
    case 'thanks':
      return conversationText`不客气。还有问题直接发来，找客服回复「人工」。`;
    case 'wordless':
      return conversationText`${WORDLESS[reply.kind]}请用一句话说说想问什么，找客服回复「人工」。`;
    case 'handover':
      return handoverText(reply.reason, context);
  }
}

/** What a campaign answers, and the way to a person below it. */
export const campaignReply = (text: string): ConversationText =>
  conversationLines([conversationText`${text}`, conversationText`${TO_A_PERSON}`]);

const WORDLESS = { image: '图片收到了。', card: '收到了。', other: '这种消息这里看不了。' } as const;

/** Why, and when somebody will be there: never a handover without a word. */
export function handoverText(
  reason: HandoverReason,
  { soothingText, opens, position }: Pick<ReplyContext, 'soothingText' | 'opens' | 'position'>,
): ConversationText {
  const why = {
    asked: '好的，转人工。',
    missed: '这个我答不好，转给客服来答。',
    upset: soothingText,
    direct: '你好，客服来接待你。',
  }[reason];
  return conversationText`${why}${whenSomebody(opens, position)}`;
}

function whenSomebody(opens: string | undefined, position: ReplyContext['position']): string {
  if (opens !== undefined) return `现在是休息时间，${opens}。先把情况写在这里，客服上班就看到，不用再说一遍。`;
  if (!position) return '客服看到就回你，先把情况写在这里。';
  const { ahead, isMore, range } = position;
  const wait = range ? `，${rangeWords(range)}` : '';
  if (ahead === 0) return `前面没有人排队${wait}。先把情况写在这里，客服马上看到。`;
  return `前面还有 ${ahead}${isMore ? '+' : ''} 位${wait}。先把情况写在这里，轮到你不用再说一遍。`;
}

/** A numbered list of questions, each also a link; without links where they are too long. */
function numbered(head: string, articles: readonly FaqArticle[], appId: string): ConversationText {
  const list = (isLinked: boolean): ConversationText =>
    conversationLines([
      conversationText`${head}`,
      ...articles.map(({ id, question }, index) => {
        const words = isLinked ? conversationLink(question, appId, pagePath('article', { id })) : question;
        return conversationText`${String(index + 1)}. ${words}`;
      }),
      conversationText`${BY_NUMBER}`,
    ]);
  return firstThatFits([() => list(true), () => list(false)]);
}

function articleText(article: FaqArticle, related: readonly FaqArticle[], context: ReplyContext): ConversationText {
  const { appId, values } = context;
  const blocks = article.blocks.map((block) => fillBlock(block, values));
  const body = blocks.flatMap(linesOf).join('\n');
  const page = pagePath('article', { id: article.id });
  const more = blocks.some(({ type }) => type === 'image' || type === 'link' || type === 'action')
    ? [conversationText`${conversationLink('图和操作在这里', appId, page)}`]
    : [];
  const asks = related.map(({ question }, index) => conversationText`${String(index + 1)}. ${question}`);
  const also = asks.length > 0 ? [conversationText`还有人问：`, ...asks] : [];
  const end = conversationText`${asks.length > 0 ? BY_NUMBER : TO_A_PERSON}`;
  const whole = (tail: readonly ConversationText[]) => conversationLines([conversationText`${body}`, ...tail]);
  const cutTail = [conversationText`${conversationLink('看全文', appId, page)}`, conversationText`${TO_A_PERSON}`];
  return firstThatFits([
    () => whole([...more, ...also, end]),
    () => whole([...more, conversationText`${TO_A_PERSON}`]),
    () => conversationLines([conversationText`${cutBeside(body, conversationLines([ROOM, ...cutTail]))}`, ...cutTail]),
  ]);
}

/** The line break before what follows. */
const ROOM = conversationText``;

/** What can be said of a block in a conversation; the rest stands on its page. */
function linesOf(block: ArticleBlock): string[] {
  switch (block.type) {
    case 'text':
      return [block.text];
    case 'steps':
      return block.items.map((item, index) => `${CIRCLED[index] ?? '·'} ${item}`);
    case 'tip':
      return [`提示：${block.text}`];
    case 'image':
    case 'link':
    case 'action':
      return [];
  }
}

/** Steps are told apart from the numbers that one can send. */
const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫'];
