import { pagePath } from '../kernel';
import { SETTINGS, type SettingValues, withShopName } from '../settings';
import { firstThatFits } from './fit';
import { type ConversationText, conversationLines, conversationLink, conversationText } from './markup';

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

/**
 * The first words of a conversation: who is here, what is asked most at this point, and how to reach a person. Suggested
 * questions come from the editor's FAQ; sending a number back asks one. Stays within WeChat's length by leaving questions out.
 *
 * @param opens when somebody answers again, while the desk is closed
 * @param known what many have at this moment
 */
export function welcomeText(
  appId: string,
  suggestions: readonly Suggestion[],
  greeting: Greeting = USUAL_GREETING,
  opens?: string,
  known?: string,
): ConversationText {
  const shown = suggestions.slice(0, WELCOME_SUGGESTIONS);
  const fewer = shown.map((_, left) => shown.slice(0, shown.length - left));
  const above = known === undefined ? [] : [conversationText`${known}`];
  return firstThatFits(
    [...fewer, []].map((some) => () => conversationLines([...above, welcomeWith(appId, greeting, some, opens)])),
  );
}

function welcomeWith(
  appId: string,
  { shopName, welcomeGreeting, licenceText }: Greeting,
  suggestions: readonly Suggestion[],
  opens: string | undefined,
): ConversationText {
  const hello = withShopName(welcomeGreeting, shopName);
  const help = conversationLink('帮助', appId, pagePath('help'));
  const closed = opens === undefined ? [] : [conversationText`客服在休息，${opens}；常见问题我现在就能答。`];
  const licence = licenceText === '' ? [] : [conversationText`${licenceText}`];
  const ending = '或者直接把问题发来，找客服回复「人工」。';
  if (suggestions.length === 0) {
    return conversationLines([conversationText`${hello}常见问题在${help}里，${ending}`, ...closed, ...licence]);
  }
  const lines = suggestions.map(
    ({ articleId, question }, index) =>
      conversationText`${String(index + 1)}. ${conversationLink(question, appId, pagePath('article', { id: articleId }))}`,
  );
  return conversationLines([
    conversationText`${hello}看看是不是想问这些，回复数字就能看答案：`,
    ...lines,
    conversationText`都不是的话，到${help}里搜一搜，${ending}`,
    ...closed,
    ...licence,
  ]);
}
