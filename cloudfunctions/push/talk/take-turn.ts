import {
  afterSend,
  CLOSED_WINDOW,
  decideTurn,
  isQuestion,
  KEPT_FOR_A_PERSON,
  messagesLeft,
  NEW_TALK,
  openedWindow,
  replyBelow,
  type Said,
  type TurnDecision,
} from '../../../domain/conversation';
import { slotValues } from '../../../domain/faq/reading';
import { MINUTE, type Millis, OUR_LIMITS } from '../../../domain/kernel';
import { answersInWechat, textIn, tierNamesIn } from '../../../domain/settings';
import { answerRow } from '../../_commit/answer-row';
import type { Transaction } from '../../_records';
import type { HeadDoc, LiveSettings, OrderDoc, TalkDoc, TicketDoc, TurnDoc } from '../../_records/documents';
import { changeHead, headIdOf } from '../../_records/head';
import { ownAppId, seal } from '../../_sdk';
import { type Answered, HANDLED, type PushOf } from '../on/on-push';
import { handOver, topicFor, type Waiting } from './hand-over';
import { knownAbove } from './known-incident';
import { type LookedUp, sealOrigin } from './look-up';
import { questionForModel } from './question-for-model';
import { saidOfStuckParcel } from './stuck-parcel';
import { transferOf } from './wechat-tool';

/** An answer that is this late is in the way: they went on, or a person came. */
const ANSWER_WITHIN: Millis = 3 * MINUTE;
/** That a person comes is worth saying for longer. */
const HANDOVER_WITHIN: Millis = 30 * MINUTE;

interface TurnStep {
  readonly pushId: string;
  readonly transaction: Transaction;
  readonly head: HeadDoc | undefined;
  readonly talk: TalkDoc | undefined;
  /** The ticket of the last handover, where there was one. */
  readonly ticket: TicketDoc | undefined;
  readonly known: LookedUp;
  readonly waiting: Waiting;
  readonly live: LiveSettings | undefined;
  /** The order on the card they sent. */
  readonly order: OrderDoc | undefined;
  /** Of this message, where they were kept. */
  readonly pictures: readonly string[];
  /** Which try at a number that nobody has. */
  readonly attempt: number;
  readonly now: Millis;
}

/** The machine's turn: what was said and what it says back, kept in one commit with what is to be sent. */
export async function takeTurn(push: PushOf<'message'>, step: TurnStep): Promise<Answered> {
  const { transaction, head, talk, known, now } = step;
  const said = saidIn(push, step.order);
  const decision = decideTurn(talk ?? NEW_TALK, said, known.faq, push.at);
  const isHandover = decision.reply.type === 'handover';
  const opened = openedWindow(head?.window ?? CLOSED_WINDOW, 'message', push.at);
  const canSay = messagesLeft(opened, now) > (isHandover ? 0 : KEPT_FOR_A_PERSON);
  const turn = turnOf(push, step, decision, said);
  await transaction.add('turns', turn);
  const handed = isHandover ? await handOver(push, { ...step, turn }) : undefined;
  const ticketId = handed?.ticketId ?? talk?.ticketId ?? null;
  await transaction.set('talks', talkOf(push, step, decision, { turn, ticketId, isHandover }));
  const window = canSay ? afterSend(opened) : opened;
  await changeHead(transaction, push.openid, head, { window, lastMessageAt: push.at }, now);
  const returned = isHandover && answersInWechat(known.settings) ? transferOf(push, now) : HANDLED;
  if (!canSay) return { returned, ...(handed && { left: handed.left }) };
  const untilAt = now + (isHandover ? HANDOVER_WITHIN : ANSWER_WITHIN);
  const row = answerRow(push.openid, turn, { isHandover, untilAt, now });
  await transaction.add('outbox', row);
  const asked = { openid: push.openid, turn, reply: decision.reply, text: push.words, now };
  const question = said.kind === 'text' ? questionForModel(asked, known) : undefined;
  if (question) await transaction.add('outbox', question);
  return { returned, left: { ...handed?.left, row, question: question?._id } };
}

export function saidIn({ kind, words }: PushOf<'message'>, order?: OrderDoc): Said {
  return kind === 'text' ? { kind, text: words } : { kind, isOrder: order !== undefined };
}

function turnOf(push: PushOf<'message'>, step: TurnStep, decision: TurnDecision, said: Said): TurnDoc {
  const { pushId, talk, known, waiting, live, now } = step;
  const { language = 'zh' } = known.from;
  const id = `u${pushId}`;
  const above = knownAbove(live, decision.reply, known, () => topicFor(known, talk));
  const reply =
    saidOfStuckParcel(decision.reply, known, now) ??
    replyBelow(above, decision.reply, {
      appId: ownAppId(),
      language,
      values: slotValues(known.order, known.shopper?.tier, tierNamesIn(known.settings, language), language),
      soothingText: textIn(known.settings, 'soothingText', language),
      opens: waiting.opens,
      position: waiting.position,
    });
  return {
    _id: id,
    createdAt: now,
    updatedAt: now,
    v: 1,
    talkId: headIdOf(push.openid),
    number: (talk?.turns ?? 0) + 1,
    kind: said.kind,
    said: push.words === '' ? null : seal(push.words, `turns/${id}/said`),
    reply: seal(reply, `turns/${id}/reply`),
    facts: [{ name: 'conversation.wrote', kind: said.kind }, ...decision.facts],
  };
}

interface Outcome {
  readonly turn: TurnDoc;
  readonly ticketId: string | null;
  readonly isHandover: boolean;
}

function talkOf(
  push: PushOf<'message'>,
  { talk, known, order, pictures, now }: TurnStep,
  decision: TurnDecision,
  { turn, ticketId, isHandover }: Outcome,
): TalkDoc {
  const id = turn.talkId;
  const asked = isQuestion(push.words) ? seal(push.words, `talks/${id}`) : (talk?.asked ?? null);
  return {
    ...decision.talk,
    _id: id,
    createdAt: talk?.createdAt ?? now,
    updatedAt: now,
    v: (talk?.v ?? 0) + 1,
    turns: turn.number,
    origin: (order ? undefined : talk?.origin) ?? sealOrigin(id, known.origin),
    ticketId,
    isWithPerson: isHandover,
    elsewhereUntilAt: 0,
    recent: isHandover ? [] : [...(talk?.recent ?? []), turn._id].slice(-OUR_LIMITS.handedTurns),
    pictures: isHandover ? [] : [...(talk?.pictures ?? []), ...pictures].slice(-OUR_LIMITS.ticketImages),
    asked: isHandover ? null : asked,
  };
}
