import type { Intervals } from '../../../domain/calendar';
import { isQuestion } from '../../../domain/conversation';
import { HOUR, type Millis, NEVER, OUR_LIMITS } from '../../../domain/kernel';
import { headStartWorth, lookAgainAt, newHeadStarts, silentAfter, totalOf } from '../../../domain/routing';
import { answersInWechat } from '../../../domain/settings';
import {
  createdWith,
  decideTicket,
  goneElsewhere,
  TOPIC_OF_STATE,
  teamFor,
  topicOfCategory,
} from '../../../domain/ticket';
import { commitByItself, type Left } from '../../_commit';
import type { Transaction } from '../../_records';
import { complaintIn } from '../../_records/complaint-in';
import type { HeadDoc, TalkDoc, TicketDoc, TurnDoc } from '../../_records/documents';
import { membershipOf } from '../../_records/membership';
import { positionInQueue, type QueuePosition } from '../../_records/queue-position';
import { ticketDoc } from '../../_records/ticket-doc';
import { sealPreview } from '../../_records/ticket-texts';
import { stableId, unseal } from '../../_sdk';
import type { PushOf } from '../on/on-push';
import type { LookedUp } from './look-up';

/** Whoever comes back within a day goes on where they were. */
const SAME_TICKET_WITHIN: Millis = 24 * HOUR;

interface HandoverStep {
  readonly transaction: Transaction;
  readonly pushId: string;
  readonly known: LookedUp;
  readonly head: HeadDoc | undefined;
  readonly talk: TalkDoc | undefined;
  readonly ticket: TicketDoc | undefined;
  /** The turn in which it was said that a person comes. */
  readonly turn: TurnDoc;
  /** Of this message. */
  readonly pictures: readonly string[];
  /** Which try at a number that nobody has. */
  readonly attempt: number;
  /** What was counted of the queue, for saying it. */
  readonly waiting: Waiting;
  readonly now: Millis;
}

interface Handed {
  readonly ticketId: string;
  /** What its commit leaves to do. */
  readonly left: Left;
}

/**
 * Puts somebody in the queue, with all that was said to the machine: in the ticket that was solved within the last day, or
 * in a new one. Where people answer in WeChat's own tool, that ticket waits for nobody: it says so, and holds what was said. In the
 * caller's transaction, so that two first messages open one.
 */
export async function handOver(push: PushOf<'message'>, step: HandoverStep): Promise<Handed> {
  const { transaction, pushId, talk, ticket, turn, now } = step;
  const pictures = [...(talk?.pictures ?? []), ...step.pictures].slice(-OUR_LIMITS.ticketImages);
  const said = pictures.length > 0 ? { said: { pictures } } : {};
  const turns = [...(talk?.recent ?? []), turn._id].slice(-OUR_LIMITS.handedTurns);
  const entryId = stableId('handed-over', pushId);
  if (ticket?.status === 'resolved' && now - (ticket.resolvedAt ?? 0) < SAME_TICKET_WITHIN) {
    const at = Math.max(now, ticket.updatedAt + 1);
    const complaint = complaintIn(push.words, step.known.settings);
    const { shopper, settings } = step.known;
    const standing = newHeadStarts(
      { ...membershipOf(shopper, now), orderAmountFen: undefined, isUpset: false },
      headStartWorth(settings),
    );
    const to = answersInWechat(step.known.settings) ? 'wechat' : 'desk';
    const { changes, facts } = decideTicket(ticket, { type: 'reopen', hasText: false, complaint, to, standing }, at);
    const preview = sealPreview(ticket, wordsFor(push, talk));
    const placed = placedBy(step);
    const change = {
      changes: { ...changes, ...placed, packet: { ...ticket.packet, ...readIn(step), turns }, preview },
      facts,
      ...said,
    };
    const after: TicketDoc = { ...ticket, ...change.changes, updatedAt: at, v: ticket.v + 1 };
    const left = await commitByItself(transaction, { before: ticket, after, change, at, now, entryId });
    return { ticketId: ticket._id, left };
  }
  const after = newTicketOf(push, step, turns);
  const made = createdWith(after);
  const facts = after.queue === 'elsewhere' ? [...made, { name: 'went_elsewhere' } as const] : made;
  const change = { changes: {}, facts, ...said };
  const left = await commitByItself(transaction, { before: undefined, after, change, at: now, now, entryId });
  return { ticketId: after._id, left };
}

function newTicketOf(push: PushOf<'message'>, step: HandoverStep, turns: readonly string[]): TicketDoc {
  const { known, talk, pushId, attempt, now } = step;
  const { settings, shopper, order, from, read } = known;
  const id = `t${stableId('handover', pushId)}`;
  const made = ticketDoc({
    id,
    createdAt: now,
    attempt,
    openid: push.openid,
    shopper,
    order: order ?? null,
    head: step.head,
    topic: topicFor(known, talk),
    words: wordsFor(push, talk),
    isUpset: complaintIn(push.words, settings).isUpset,
    read,
    searched: from.searched,
    via: from.via,
    language: from.language,
    settings,
  });
  return {
    ...made,
    channel: 'conversation',
    packet: { ...made.packet, turns },
    silentAfterMillis: silentAfter(settings),
    silentAt: NEVER,
    ...placedBy(step),
    ...(answersInWechat(settings) && goneElsewhere(now)),
  };
}

/** What they read now; as before where their mini program does not say. */
const readIn = ({ known: { from } }: HandoverStep): Pick<TicketDoc['packet'], 'language'> =>
  from.language === undefined ? {} : { language: from.language };

/** Their place as it is said with the handover, to tell them when it has changed by much. */
function placedBy({ waiting, now }: HandoverStep): Pick<TicketDoc, 'placeTold' | 'placeAt'> {
  if (!waiting.position) return {};
  const placeTold = { ahead: waiting.position.ahead, at: now, times: 0 };
  return { placeTold, placeAt: lookAgainAt(placeTold, now) };
}

/** What it is about: the last question, where this message is none itself. */
function wordsFor({ words }: PushOf<'message'>, talk: TalkDoc | undefined): string {
  if (isQuestion(words) || !talk?.asked) return words;
  return unseal(talk.asked, `talks/${talk._id}`);
}

export function topicFor({ faq, order }: LookedUp, talk: TalkDoc | undefined) {
  const category = faq.categories.find(({ id }) => id === talk?.aboutCategoryId);
  return topicOfCategory(category) ?? (order ? TOPIC_OF_STATE[order.state] : 'other');
}

/** The team to which it goes what they ask, as far as that is known. */
export const teamAskedFor = (known: LookedUp, talk: TalkDoc | undefined): string =>
  teamFor(topicFor(known, talk), known.settings.teams, known.settings.defaultTeamId);

/** Where somebody stands who is handed over now, and when the desk opens; nothing where nobody will be in the queue. */
export interface Waiting {
  readonly position: QueuePosition | undefined;
  readonly opens: string | undefined;
}

/** Where they will stand. Two database calls side by side, one of them kept for some minutes. */
export function waitingFor(
  push: PushOf<'message'>,
  known: LookedUp,
  talk: TalkDoc | undefined,
  hours: Intervals | undefined,
  now: Millis,
): Promise<QueuePosition> {
  const { settings, shopper, order } = known;
  const teamId = teamAskedFor(known, talk);
  const arrival = {
    ...membershipOf(shopper, now),
    orderAmountFen: order?.amountFen,
    isUpset: complaintIn(push.words, settings).isUpset,
  };
  const queueAt = now - totalOf(newHeadStarts(arrival, headStartWorth(settings)));
  return positionInQueue({ teamId, queueAt }, hours, now);
}
