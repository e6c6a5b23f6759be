import type { Clock, Millis } from '../../domain/kernel';
import {
  FEEDBACK_WORDS,
  type Feedback,
  feedbackSince,
  isForDesk,
  noFeedbackSeen,
  unseenFeedback,
  withFeedbackSeen,
} from '../../domain/orders';
import { settingOf } from '../../domain/settings';
import { deskSettings, find, get, transact } from '../_records';
import { complaintIn } from '../_records/complaint-in';
import type { DeskSettings, FeedbackPullSettings, OrderDoc } from '../_records/documents';
import { withFreeNumber } from '../_records/free-number';
import { headIdOf } from '../_records/head';
import { openTicketsOf } from '../_records/open-ticket';
import type { Transaction } from '../_records/transaction';
import { command, log, stableId } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';
import { raiseComplaint } from './complaint-ticket';
import { listedSince } from './feedback-list';
import { keepFeedbackPictures } from './feedback-pictures';
import { FEEDBACK_STATE, isRefused, refusalIn } from './pull-state';

const OPEN_STATES = ['awaiting_payment', 'awaiting_shipment', 'awaiting_receipt', 'after_sale'] as const;

/**
 * Brings what people wrote into WeChat's form 意见反馈 among the complaints, each once: that it was seen is written in the transaction
 * that writes it into its ticket. Nothing where the shop has not asked for it. Two database calls and one of WeChat's where nothing is
 * new. Answers how many came to the desk; whoever has to hear of it hears from `jobs`, within a minute.
 */
export async function pullFeedback(now: Millis, clock: Clock, endsAt: Millis): Promise<number> {
  const settings = await deskSettings(now);
  if (settingOf(settings, 'wechatFeedback') !== 'on') return 0;
  const state = stateIn(await get('settings', FEEDBACK_STATE), now);
  if (isRefused(state, now)) return 0;
  const listed = await listedUnlessRefused(state, now);
  if (!listed) return 0;
  const unseen = unseenFeedback(listed, state, now);
  const due = unseen.filter((one) => isForDesk(one, complaintIn(one.words, settings).isUpset));
  let raised = 0;
  for (const one of due) {
    if (clock() >= endsAt) return raised;
    await bestEffort('feedback', async () => {
      if (await raiseOne(one, settings, now)) raised += 1;
    });
  }
  const others = unseen.filter((one) => !due.includes(one));
  if (others.length > 0 || state.refused) await transact((transaction) => noteSeen(transaction, others, now));
  return raised;
}

async function listedUnlessRefused(state: FeedbackPullSettings, now: Millis): Promise<readonly Feedback[] | undefined> {
  try {
    return await listedSince(feedbackSince(state));
  } catch (error) {
    const refused = refusalIn(error, now);
    if (!refused) throw error;
    log('warn', 'feedback refused', { code: refused.code });
    await transact((transaction) => transaction.set('settings', { ...state, refused, v: state.v + 1 }));
    return undefined;
  }
}

/** False: another run has brought it already. */
async function raiseOne(feedback: Feedback, settings: DeskSettings, now: Millis): Promise<boolean> {
  const { shopperId, words } = feedback;
  const [shopper, head, open, order, pictures] = await Promise.all([
    get('shoppers', shopperId),
    get('heads', headIdOf(shopperId)),
    openTicketsOf(shopperId),
    onlyOpenOrderOf(shopperId),
    keepFeedbackPictures(feedback, now),
  ]);
  // What they have asked about that order, else about none.
  const openOn = (orderId: string | undefined) => open.find((ticket) => ticket.order?.id === orderId)?._id;
  const openId = openOn(order?._id) ?? openOn(undefined);
  const entryId = stableId('feedback', feedback.id);
  return withFreeNumber((attempt) =>
    transact(async (transaction) => {
      if (!(await noteSeen(transaction, [feedback], now))) return false;
      const step = { transaction, settings, now, attempt, shopperId, shopper, head, order, openId };
      const text = words === '' ? FEEDBACK_WORDS : words;
      await raiseComplaint(step, { by: 'feedback', entryId, words: text, said: { text, pictures } });
      return true;
    }),
  );
}

/** The one order of theirs that is not over; null where there is none, or nobody could say which. One database call. */
async function onlyOpenOrderOf(shopperId: string): Promise<OrderDoc | null> {
  const open = await find('orders', { shopperId, state: command.in([...OPEN_STATES]) }, { limit: 2 });
  return open.length === 1 ? (open[0] ?? null) : null;
}

/** Writes down that these were seen. False: they were already. */
async function noteSeen(transaction: Transaction, some: readonly Feedback[], now: Millis): Promise<boolean> {
  const state = stateIn(await transaction.get('settings', FEEDBACK_STATE), now);
  const isKnown = some.length > 0 && some.every(({ id }) => state.seen.some((seen) => seen.id === id));
  if (isKnown) return false;
  await transaction.set('settings', { ...state, ...withFeedbackSeen(state, some), refused: null, v: state.v + 1 });
  return true;
}

const stateIn = (kept: unknown, now: Millis): FeedbackPullSettings =>
  (kept as FeedbackPullSettings | undefined) ?? { _id: FEEDBACK_STATE, ...noFeedbackSeen(now), refused: null, v: 0 };
