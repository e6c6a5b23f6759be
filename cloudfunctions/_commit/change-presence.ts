import type { Millis } from '../../domain/kernel';
import { AWAY, type Presence } from '../../domain/routing';
import type { Transaction } from '../_records';
import type { MemberDoc } from '../_records/documents';
import { addDeskEvents } from './add-desk-events';

/**
 * The one way in which somebody comes on and goes off duty, by their own word or since they were silent: their record, and what
 * happened, in the caller's transaction. Two database calls, and one for each connection that
 * asks to be told.
 */
export async function changePresence(
  transaction: Transaction,
  { _id: memberId, presence: before = AWAY, teamIds }: Pick<MemberDoc, '_id' | 'presence' | 'teamIds'>,
  presence: Presence,
): Promise<void> {
  const { state: to, reason, at } = presence;
  await transaction.update('members', memberId, { presence });
  await addDeskEvents(transaction, {
    of: ['presence', memberId, String(before.at), String(at), to],
    at,
    facts: [
      {
        name: 'presence.changed',
        memberId,
        to,
        reason,
        from: before.state,
        ...(before.reason === 'silent' && { wasSilent: true }),
        lastedMillis: before.at === 0 ? 0 : at - before.at,
        teamIds,
      },
    ],
  });
}

/**
 * Puts somebody who was silent to another state, unless they have said something themselves meanwhile.
 *
 * @param seenAt since when they were as they were seen; undefined: however it is
 */
export async function putToSilent(
  transaction: Transaction,
  memberId: string,
  { to, at, seenAt }: { readonly to: 'busy' | 'offline'; readonly at: Millis; readonly seenAt?: Millis },
): Promise<void> {
  const member = await transaction.get('members', memberId);
  if (!member?.presence || (seenAt !== undefined && member.presence.at !== seenAt)) return;
  // Nothing was given to them in any other state.
  if (to === 'busy' && member.presence.state !== 'online') return;
  await changePresence(transaction, member, { state: to, at, reason: 'silent' });
}
