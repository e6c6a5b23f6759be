import type { ArticleBlock, FaqArticle } from '../faq';
import { categoryTitle, fillBlock, type SlotValues, wordsOf } from '../faq/reading';
import { pagePath, type ReaderLanguage } from '../kernel';
import type { Reply } from './decide';
import { cutBeside, firstThatFits } from './fit';
import { type HandoverContext, handoverText } from './handover-text';
import { type ConversationText, conversationLines, conversationLink, conversationText } from './markup';

/** What the words of a reply are made with. */
export interface ReplyContext extends HandoverContext {
  readonly appId: string;
  /** Facts of an order of the person's own. */
  readonly values: SlotValues;
}

const TO_A_PERSON = {
  zh: '没解决？回复「人工」找客服。',
  en: 'Not solved? Reply “agent” for a person.',
} as const;
const BY_NUMBER = {
  zh: '回复数字就能看答案，找客服回复「人工」。',
  en: 'Reply with a number for the answer, or “agent” for a person.',
} as const;

/** As `replyText`, below what many have at this moment, where this is about it. */
export const replyBelow = (words: string | undefined, reply: Reply, context: ReplyContext): ConversationText =>
  words === undefined
    ? replyText(reply, context)
    : firstThatFits([
        () => conversationLines([conversationText`${words}`, replyText(reply, context)]),
        // A long answer is on its page; what many have is said nowhere else to who only chats.
        () => conversationLines([conversationText`${words}`, conversationText`${TO_A_PERSON[languageOf(context)]}`]),
      ]);

const languageOf = ({ language = 'zh' }: Pick<ReplyContext, 'language'>): ReaderLanguage => language;

/** A reply in words, within what WeChat takes. A way to a person is in every one of them. */
export function replyText(reply: Reply, context: ReplyContext): ConversationText {
  const language = languageOf(context);
  const words = HEADS[language];
  switch (reply.type) {
    case 'article':
      return articleText(reply.article, reply.related, context);
    case 'suggestions':
      return numbered(words.suggestions, reply.articles, context);
    case 'order':
      return numbered(words.order, reply.articles, context);
    case 'questions':
      return numbered(words.questions(categoryTitle(reply.category, language)), reply.articles, context);
    case 'categories':
      return conversationLines([
        conversationText`${reply.isGreeting ? words.which : words.whichThen}`,
        ...reply.categories.map(
          (category, index) => conversationText`${String(index + 1)}. ${categoryTitle(category, language)}`,
        ),
        conversationText`${BY_NUMBER[language]}`,
      ]);
    case 'campaign':
      return campaignReply((language === 'en' && reply.english) || reply.text, language);
    case 'thanks':
      return conversationText`${words.thanks}`;
    case 'wordless':
      return conversationText`${words.wordless[reply.kind]}${words.inWords}`;
    case 'handover':
      return handoverText(reply.reason, context);
  }
}

/** What a campaign answers, and the way to a person below it. */
export const campaignReply = (text: string, language: ReaderLanguage = 'zh'): ConversationText =>
  conversationLines([conversationText`${text}`, conversationText`${TO_A_PERSON[language]}`]);

const HEADS = {
  zh: {
    suggestions: '你是不是想问：',
    order: '订单看到了，是不是想问：',
    questions: (category: string) => `${category}，常问的是这些：`,
    which: '你好，想问哪一类？',
    whichThen: '没太明白，你想问的是哪一类？',
    thanks: '不客气。还有问题直接发来，找客服回复「人工」。',
    wordless: { image: '图片收到了。', card: '收到了。', other: '这种消息这里看不了。' },
    inWords: '请用一句话说说想问什么，找客服回复「人工」。',
  },
  en: {
    suggestions: 'Did you mean:',
    order: 'I see your order. Is it one of these?',
    questions: (category: string) => `${category}, asked most:`,
    which: 'Hello, what is it about?',
    whichThen: 'I did not quite get that. What is it about?',
    thanks: 'You are welcome. Just send what else you want to know, or reply “agent” for a person.',
    wordless: { image: 'Got the picture. ', card: 'Got it. ', other: 'Messages of this kind cannot be read here. ' },
    inWords: 'Please say in a sentence what you want to know, or reply “agent” for a person.',
  },
} as const;

/** A numbered list of questions, each also a link; without links where they are too long. */
function numbered(head: string, articles: readonly FaqArticle[], context: ReplyContext): ConversationText {
  const { appId } = context;
  const language = languageOf(context);
  const list = (isLinked: boolean): ConversationText =>
    conversationLines([
      conversationText`${head}`,
      ...articles.map((article, index) => {
        const { question } = wordsOf(article, language);
        const words = isLinked ? conversationLink(question, appId, pagePath('article', { id: article.id })) : question;
        return conversationText`${String(index + 1)}. ${words}`;
      }),
      conversationText`${BY_NUMBER[language]}`,
    ]);
  return firstThatFits([() => list(true), () => list(false)]);
}

function articleText(article: FaqArticle, related: readonly FaqArticle[], context: ReplyContext): ConversationText {
  const { appId, values } = context;
  const language = languageOf(context);
  const words = AROUND[language];
  const blocks = wordsOf(article, language).blocks.map((block) => fillBlock(block, values));
  const body = blocks.flatMap((block) => linesOf(block, words.tip)).join('\n');
  const page = pagePath('article', { id: article.id });
  const more = blocks.some(({ type }) => type === 'image' || type === 'link' || type === 'action')
    ? [conversationText`${conversationLink(words.more, appId, page)}`]
    : [];
  const asks = related.map(
    (other, index) => conversationText`${String(index + 1)}. ${wordsOf(other, language).question}`,
  );
  const also = asks.length > 0 ? [conversationText`${words.also}`, ...asks] : [];
  const toAPerson = conversationText`${TO_A_PERSON[language]}`;
  const end = asks.length > 0 ? conversationText`${BY_NUMBER[language]}` : toAPerson;
  const whole = (tail: readonly ConversationText[]) => conversationLines([conversationText`${body}`, ...tail]);
  const cutTail = [conversationText`${conversationLink(words.whole, appId, page)}`, toAPerson];
  return firstThatFits([
    () => whole([...more, ...also, end]),
    () => whole([...more, toAPerson]),
    () => conversationLines([conversationText`${cutBeside(body, conversationLines([ROOM, ...cutTail]))}`, ...cutTail]),
  ]);
}

const AROUND = {
  zh: { tip: '提示：', more: '图和操作在这里', also: '还有人问：', whole: '看全文' },
  en: { tip: 'Note: ', more: 'Pictures and buttons are here', also: 'Others ask:', whole: 'Read it all' },
} as const;

/** The line break before what follows. */
const ROOM = conversationText``;

/** What can be said of a block in a conversation; the rest stands on its page. */
function linesOf(block: ArticleBlock, tip: string): string[] {
  switch (block.type) {
    case 'text':
      return [block.text];
    case 'steps':
      return block.items.map((item, index) => `${CIRCLED[index] ?? '·'} ${item}`);
    case 'tip':
      return [`${tip}${block.text}`];
    case 'image':
    case 'link':
    case 'action':
      return [];
  }
}

/** Steps are told apart from the numbers that one can send. */
const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫'];
