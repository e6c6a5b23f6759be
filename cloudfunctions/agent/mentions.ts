import { canReadTicket } from '../../domain/agent';
import { AppError, OUR_LIMITS } from '../../domain/kernel';
import { mentionOf } from '../../domain/ticket';
import { type DeskCaller, find, findByIds, updateIf } from '../_records';
import type { MemberDoc, TicketDoc } from '../_records/documents';
import { bestEffort } from '../_sdk/best-effort';

/** All that is asked for of tickets that are only counted. */
const PLACE = ['mentioned', 'teamId', 'queue', 'assigneeId', 'lastAssigneeId', 'erasedAt'];

/**
 * The tickets in whose notes somebody was named and that they have not opened since, the last named first. A mention gives no
 * right: what went elsewhere meanwhile is left out. One database call.
 */
export async function mentioning(caller: DeskCaller, isOnlyCounted: boolean): Promise<readonly TicketDoc[]> {
  const query = { 'mentioned.memberId': caller.id };
  const found = await find('tickets', query, {
    orderBy: [['_id', 'asc']],
    limit: OUR_LIMITS.countedTickets,
    ...(isOnlyCounted && { fields: PLACE }),
  });
  const atOf = ({ mentioned = [] }: TicketDoc) => mentionOf(mentioned, caller.id) ?? 0;
  return found
    .filter((ticket) => ticket.erasedAt === undefined && canReadTicket(caller, ticket))
    .sort((one, other) => atOf(other) - atOf(one));
}

/** Whoever opens the ticket has seen that they were named. No database call unless they were. */
export async function noteSeen(caller: DeskCaller, { _id, v, mentioned = [] }: TicketDoc): Promise<void> {
  if (mentionOf(mentioned, caller.id) === undefined) return;
  const others = mentioned.filter(({ memberId }) => memberId !== caller.id);
  // Changed meanwhile, it is opened again soon enough.
  await bestEffort('mention', () => updateIf('tickets', _id, { v }, { mentioned: others }));
}

/** The members of these ids. One database call, none for nobody. */
export const membersToMention = async (ids: readonly string[]): Promise<readonly MemberDoc[]> =>
  ids.length === 0 ? [] : findByIds('members', ids);

/** Throws INVALID_INPUT unless each of them is at the desk and may read the ticket. */
export function requireReaders(ids: readonly string[], members: readonly MemberDoc[], ticket: TicketDoc): void {
  const readers = members.filter(
    ({ _id, roles, teamIds, status }) => status === 'active' && canReadTicket({ id: _id, roles, teamIds }, ticket),
  );
  if (!ids.every((id) => readers.some(({ _id }) => _id === id)))
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'mentions', rule: 'may_read' }] });
}
