import { pagePath, type ReaderLanguage } from '../kernel';
import { SETTINGS, type SettingValues, withShopName } from '../settings';
import { firstThatFits } from './fit';
import {
  type ConversationLink,
  type ConversationText,
  conversationLines,
  conversationLink,
  conversationText,
} from './markup';

/** A question offered in the first answer. */
export interface Suggestion {
  readonly articleId: string;
  readonly question: string;
}

/** The shop's own words for it. */
type Greeting = Pick<SettingValues, 'shopName' | 'welcomeGreeting' | 'licenceText'>;
const USUAL_GREETING: Greeting = {
  shopName: SETTINGS.shopName.fallback,
  welcomeGreeting: SETTINGS.welcomeGreeting.fallback,
  licenceText: SETTINGS.licenceText.fallback,
};

export const WELCOME_SUGGESTIONS = 3;

interface Welcome {
  /** When somebody answers again, while the desk is closed. */
  readonly opens?: string | undefined;
  /** What many have at this moment. */
  readonly known?: string | undefined;
  /** What whoever is welcomed reads. */
  readonly language?: ReaderLanguage;
}

/**
 * The first words of a conversation: who is here, what is asked most at this point, and how to reach a person. Suggested
 * questions come from the editor's FAQ; sending a number back asks one. Stays within WeChat's length by leaving questions out.
 */
export function welcomeText(
  appId: string,
  suggestions: readonly Suggestion[],
  greeting: Greeting = USUAL_GREETING,
  welcome: Welcome = {},
): ConversationText {
  const shown = suggestions.slice(0, WELCOME_SUGGESTIONS);
  const fewer = shown.map((_, left) => shown.slice(0, shown.length - left));
  const above = welcome.known === undefined ? [] : [conversationText`${welcome.known}`];
  return firstThatFits(
    [...fewer, []].map((some) => () => conversationLines([...above, welcomeWith(appId, greeting, some, welcome)])),
  );
}

function welcomeWith(
  appId: string,
  { shopName, welcomeGreeting, licenceText }: Greeting,
  suggestions: readonly Suggestion[],
  { opens, language = 'zh' }: Welcome,
): ConversationText {
  const words = WORDS[language];
  const hello = withShopName(welcomeGreeting, shopName);
  const help = conversationLink(words.help, appId, pagePath('help'));
  const closed = opens === undefined ? [] : [conversationText`${words.closed(opens)}`];
  const licence = licenceText === '' ? [] : [conversationText`${licenceText}`];
  if (suggestions.length === 0) return conversationLines([words.alone(hello, help), ...closed, ...licence]);
  const lines = suggestions.map(
    ({ articleId, question }, index) =>
      conversationText`${String(index + 1)}. ${conversationLink(question, appId, pagePath('article', { id: articleId }))}`,
  );
  return conversationLines([words.above(hello), ...lines, words.below(help), ...closed, ...licence]);
}

/** What stands around the shop's words and the questions. */
const WORDS = {
  zh: {
    help: '帮助',
    closed: (opens: string) => `客服在休息，${opens}；常见问题我现在就能答。`,
    alone: (hello: string, help: ConversationLink) =>
      conversationText`${hello}常见问题在${help}里，或者直接把问题发来，找客服回复「人工」。`,
    above: (hello: string) => conversationText`${hello}看看是不是想问这些，回复数字就能看答案：`,
    below: (help: ConversationLink) =>
      conversationText`都不是的话，到${help}里搜一搜，或者直接把问题发来，找客服回复「人工」。`,
  },
  en: {
    help: 'Help',
    closed: (opens: string) => `We are closed now and ${opens}; common questions I can answer at once.`,
    alone: (hello: string, help: ConversationLink) =>
      conversationText`${hello} Common questions stand in ${help}, or just send yours. For a person, reply “agent”.`,
    above: (hello: string) => conversationText`${hello} Is it one of these? Reply with its number for the answer:`,
    below: (help: ConversationLink) =>
      conversationText`None of them? Search in ${help}, or just send your question. For a person, reply “agent”.`,
  },
} as const;
