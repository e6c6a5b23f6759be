import { type Suggestion, WELCOME_SUGGESTIONS, welcomeText } from '../../domain/conversation';
import { provinceOf } from '../../domain/faq';
import { type AskerFacts, openingQuestions } from '../../domain/faq/reading';
import { decodeSessionFrom } from '../../domain/handoff';
import { type Millis, SECOND } from '../../domain/kernel';
import { settingOf } from '../../domain/settings';
import { publishedFaq } from '../_faq/published-faq';
import { deskSettings, get } from '../_records';
import { headIdOf } from '../_records/head';
import { describeError, log, ownAppId, sendConversationText } from '../_sdk';

/**
 * The first words of a conversation, with the questions that fit the order the shopper came from. Best effort: a
 * welcome that fails is not tried again, since by then the minute in which it may be sent is over.
 */
export async function welcomeShopper(openid: string, sessionFrom: string, now: Millis): Promise<void> {
  try {
    const [suggestions, desk] = await Promise.all([suggestionsFor(openid, sessionFrom, now), deskSettings(now)]);
    // Preparing it took a while: whoever wrote meanwhile has a person's ear, and a welcome would talk over both.
    if (await hasWrittenSince(openid, now)) return;
    const greeting = { shopName: settingOf(desk, 'shopName'), welcomeGreeting: settingOf(desk, 'welcomeGreeting') };
    await sendConversationText(openid, welcomeText(ownAppId(), suggestions, greeting));
  } catch (error) {
    log('warn', 'welcome not sent', describeError(error));
  }
}

async function suggestionsFor(openid: string, sessionFrom: string, now: Millis): Promise<Suggestion[]> {
  const [published, facts] = await Promise.all([publishedFaq(), factsOf(openid, sessionFrom)]);
  if (!published) return [];
  return openingQuestions(published.tree, facts, now, WELCOME_SUGGESTIONS).map(({ id, question }) => ({
    articleId: id,
    question,
  }));
}

/** What is known of who asks. Where they say they came from can be forged: an order counts only when it is theirs. */
async function factsOf(openid: string, sessionFrom: string): Promise<AskerFacts> {
  const { orderId } = decodeSessionFrom(sessionFrom);
  const [order, shopper] = await Promise.all([
    orderId === undefined ? undefined : get('orders', orderId),
    get('shoppers', openid),
  ]);
  return {
    ...(order?.shopperId === openid && {
      order: { state: order.state, stateAt: order.stateAt, province: provinceOf(order.receiver.region) },
    }),
    ...(shopper && { tier: shopper.tier }),
  };
}

async function hasWrittenSince(openid: string, enteredAt: Millis): Promise<boolean> {
  const head = await get('heads', headIdOf(openid));
  // To the second, as WeChat tells it.
  return (head?.lastMessageAt ?? 0) >= enteredAt - (enteredAt % SECOND);
}
