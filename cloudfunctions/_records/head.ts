import type { Millis } from '../../domain/kernel';
import { grantsLeft, type NoticeKind } from '../../domain/notice';
import { command } from '../_sdk';
import type { DeskSettings, HeadDoc, TicketDoc } from './documents';
import { emptiesAfter, type HeadChanges, headIdOf, newHead } from './head-record';
import { updateIf } from './store';
import type { Transaction } from './transaction';

export { type HeadChanges, headIdOf, unreadIdsOf, unreadOf } from './head-record';

/**
 * Writes fields of a head that was read in this transaction, or makes it. One database call. Never the record whole: who
 * writes one part of it knows nothing of the others.
 */
export async function changeHead(
  transaction: Transaction,
  openid: string,
  known: HeadDoc | undefined,
  changes: HeadChanges,
  now: Millis,
): Promise<void> {
  if (!known) return transaction.set('heads', newHead(openid, changes, now));
  const books = { emptiesAt: emptiesAfter(now), updatedAt: now, v: known.v + 1 };
  await transaction.update('heads', headIdOf(openid), { ...changes, ...books });
}

/** Takes a ticket off what its shopper has not read. `upToVersion`: a later change of the ticket stays unread. */
export async function takeOffUnread({ _id, shopperId }: TicketDoc, upToVersion: number): Promise<void> {
  const field = `unread.${_id}`;
  await updateIf('heads', headIdOf(shopperId), { [field]: command.lte(upToVersion) }, { [field]: command.remove() });
}

/** As `takeOffUnread`, whatever version: nothing is left of the ticket. One database call. */
export async function dropUnread(transaction: Transaction, { _id, shopperId }: TicketDoc): Promise<void> {
  const changes = { [`unread.${_id}`]: command.remove() } as unknown as Partial<HeadDoc>;
  await transaction.update('heads', headIdOf(shopperId), changes);
}

/** Shows or hides the desk's door. For display only: rights are asked of the member. Two database calls. */
export async function showDesk(
  transaction: Transaction,
  openid: string,
  isDeskMember: boolean,
  now: Millis,
): Promise<void> {
  const head = await transaction.get('heads', headIdOf(openid));
  if ((head?.isDeskMember ?? false) !== isDeskMember)
    await changeHead(transaction, openid, head, { isDeskMember }, now);
}

/** What is left of each of these kinds that the account has a template for, as the contract tells it. */
export function noticesLeft<K extends NoticeKind>(
  head: Pick<HeadDoc, 'grants'> | undefined,
  settings: DeskSettings,
  kinds: readonly K[],
) {
  return kinds.flatMap((kind) => {
    const template = settings.templates[kind];
    return template ? [{ kind, templateId: template.templateId, remaining: grantsLeft(head?.grants ?? {}, kind) }] : [];
  });
}

/** The first of these kinds that a template of the account stands for. */
export function findKindOf<K extends NoticeKind>(
  settings: DeskSettings,
  templateId: string,
  kinds: readonly K[],
): K | undefined {
  return kinds.find((kind) => settings.templates[kind]?.templateId === templateId);
}
