import { isOpenIn, openingAfter } from '../../domain/calendar';
import { afterSend, KEPT_FOR_A_PERSON, messagesLeft, placeText } from '../../domain/conversation';
import { MINUTE, type Millis, NEVER } from '../../domain/kernel';
import { afterTelling, isReserved, lookAgainAt, placeNews } from '../../domain/routing';
import { finish, type Left } from '../_commit';
import { answerRow } from '../_commit/answer-row';
import { find, keptLive, transact, updateIf } from '../_records';
import type { TicketDoc, TurnDoc } from '../_records/documents';
import { changeHead, headIdOf } from '../_records/head';
import { hoursOfTeam } from '../_records/hours-told';
import { positionInQueue } from '../_records/queue-position';
import { readsIn } from '../_records/reads-in';
import { command, seal, stableId } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';

/** Looked at in one go; `jobs` comes again in a minute. */
const BATCH = 20;
/** Said later than this it is another place again. */
const SAID_WITHIN: Millis = 2 * MINUTE;

/**
 * Tells those who wait in a conversation that their place has changed by much, or where they stand when they asked again, as long
 * as nobody took them and WeChat takes enough messages that the last ones are left to whoever does. Returns how many were looked at.
 */
export async function tellPlaces(now: Millis): Promise<number> {
  const due = await find('tickets', { placeAt: command.lte(now) }, { orderBy: [['placeAt', 'asc']], limit: BATCH });
  for (const ticket of due) await bestEffort('place', () => look(ticket, now));
  return due.length;
}

async function look(ticket: TicketDoc, now: Millis): Promise<void> {
  const { placeTold: told } = ticket;
  if (!told || ticket.queue !== 'waiting') return lookAt(ticket, NEVER);
  const hours = hoursOfTeam(await keptLive(now), ticket.teamId);
  if (hours && !isOpenIn(hours, now)) return lookAt(ticket, openingAfter(hours, now) ?? NEVER);
  if (isReserved(ticket.reserved, now)) return lookAt(ticket, lookAgainAt(told, now));
  const { range, ...place } = await positionInQueue(ticket, hours, now);
  const news = placeNews(told, place, now);
  if (!news) return lookAt(ticket, lookAgainAt(told, now));
  const words = { news, ...place, range };
  const left = await transact((transaction) => tell(transaction, ticket, { words, now }));
  if (left) await finish(left, Date.now);
}

type TransactionOf = Parameters<Parameters<typeof transact>[0]>[0];

interface Telling {
  readonly words: Parameters<typeof placeText>[0];
  readonly now: Millis;
}

/** In one commit with what is to be sent, so that it is said once; undefined where there is nothing to say after all. */
async function tell(
  transaction: TransactionOf,
  { _id, placeAt }: TicketDoc,
  { words, now }: Telling,
): Promise<Left | undefined> {
  const ticket = await transaction.get('tickets', _id);
  const told = ticket?.placeTold;
  if (!ticket || !told || ticket.queue !== 'waiting' || ticket.placeAt !== placeAt) return undefined;
  const talkId = headIdOf(ticket.shopperId);
  const head = await transaction.get('heads', talkId);
  const talk = await transaction.get('talks', talkId);
  if (!head || !talk || messagesLeft(head.window, now) <= KEPT_FOR_A_PERSON) {
    // They may write again, which opens it again.
    await transaction.update('tickets', _id, { placeAt: lookAgainAt(told, now) });
    return undefined;
  }
  const after = afterTelling(told, words.ahead, now);
  await transaction.update('tickets', _id, { placeTold: after, placeAt: lookAgainAt(after, now) });
  const id = `u${stableId('place', _id, String(after.times), String(told.at))}`;
  const turn: TurnDoc = {
    _id: id,
    createdAt: now,
    updatedAt: now,
    v: 1,
    talkId,
    number: talk.turns + 1,
    kind: 'place',
    said: null,
    reply: seal(placeText(words, readsIn(head)), `turns/${id}/reply`),
    facts: [],
  };
  await transaction.add('turns', turn);
  await transaction.update('talks', talkId, { turns: turn.number, updatedAt: now, v: talk.v + 1 });
  await changeHead(transaction, ticket.shopperId, head, { window: afterSend(head.window) }, now);
  const row = answerRow(ticket.shopperId, turn, { isHandover: false, waitsAs: _id, untilAt: now + SAID_WITHIN, now });
  await transaction.add('outbox', row);
  return { row };
}

/** Unless it was changed meanwhile. */
async function lookAt({ _id, placeAt }: TicketDoc, nextAt: Millis): Promise<void> {
  await updateIf('tickets', _id, { placeAt }, { placeAt: nextAt });
}
