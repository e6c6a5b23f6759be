import {
  type ConversationText,
  conversationLines,
  conversationLink,
  conversationText,
  firstThatFits,
} from '../conversation';
import { pagePath, type ReaderLanguage } from '../kernel';

interface Said {
  readonly text: string;
  readonly articleId: string;
  /** The article's question in the reader's language. */
  readonly question: string;
  readonly appId: string;
  readonly language: ReaderLanguage;
}

const WORDS = {
  zh: {
    label: '【AI 生成】',
    by: '依据',
    check: '以这篇为准。没解决？回复「人工」找客服。',
  },
  en: {
    label: '[AI-generated] ',
    by: 'From',
    check: 'The article decides. Not solved? Reply “agent” for a person.',
  },
} as const;

/** An answer of a model's as it is said: marked as such before anything else, with its article to open, and the way to a person. */
export function modelAnswerText({ text, articleId, question, appId, language }: Said): ConversationText {
  const { label, by, check } = WORDS[language];
  const say = (article: string | ReturnType<typeof conversationLink>): ConversationText =>
    conversationLines([
      conversationText`${label}${text}`,
      language === 'en' ? conversationText`${by}: ${article}` : conversationText`${by}：${article}`,
      conversationText`${check}`,
    ]);
  return firstThatFits([
    () => say(conversationLink(question, appId, pagePath('article', { id: articleId }))),
    () => say(question),
  ]);
}
