import { pagePath, WECHAT_LIMITS } from '../kernel';
import { SETTINGS, type SettingValues, SHOP_NAME_MARK } from '../settings';
import { type ConversationText, conversationLines, conversationLink, conversationText } from './markup';

/** A question offered in the first answer. */
export interface Suggestion {
  readonly articleId: string;
  readonly question: string;
}

/** The shop's own words for it. */
type Greeting = Pick<SettingValues, 'shopName' | 'welcomeGreeting'>;
const USUAL_GREETING: Greeting = {
  shopName: SETTINGS.shopName.fallback,
  welcomeGreeting: SETTINGS.welcomeGreeting.fallback,
};

export const WELCOME_SUGGESTIONS = 3;

const MARKS: readonly string[] = ['①', '②', '③'];

/**
 * The first words of a conversation: who is here, what is asked most at this point, and how to reach a person. Suggested
 * questions come from the editor's FAQ. Stays within WeChat's length by leaving questions out.
 */
export function welcomeText(
  appId: string,
  suggestions: readonly Suggestion[],
  { shopName, welcomeGreeting }: Greeting = USUAL_GREETING,
): ConversationText {
  const greeting = welcomeGreeting.split(SHOP_NAME_MARK).join(shopName);
  const shown = suggestions.slice(0, WELCOME_SUGGESTIONS);
  for (let count = shown.length; count > 0; count -= 1) {
    const text = welcomeWith(appId, greeting, shown.slice(0, count));
    if (utf8Bytes(text) <= WECHAT_LIMITS.serviceTextBytes) return text;
  }
  return welcomeWith(appId, greeting, []);
}

function welcomeWith(appId: string, greeting: string, suggestions: readonly Suggestion[]): ConversationText {
  const help = conversationLink('帮助', appId, pagePath('help'));
  const ending = '或者直接把问题发来，客服看到就回你。';
  if (suggestions.length === 0) return conversationText`${greeting}常见问题在${help}里，${ending}`;
  const lines = suggestions.map(
    ({ articleId, question }, index) =>
      conversationText`${MARKS[index] ?? ''} ${conversationLink(question, appId, pagePath('article', { id: articleId }))}`,
  );
  return conversationLines([
    conversationText`${greeting}看看是不是想问这些：`,
    ...lines,
    conversationText`都不是的话，到${help}里搜一搜，${ending}`,
  ]);
}

/** Length in UTF-8. The domain has no platform, so no TextEncoder. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
