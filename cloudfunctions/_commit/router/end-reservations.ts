import { canHoldTickets } from '../../../domain/agent';
import type { Millis } from '../../../domain/kernel';
import { isReserved } from '../../../domain/routing';
import { find } from '../../_records';
import type { TicketDoc } from '../../_records/documents';
import { command } from '../../_sdk';
import { bestEffort } from '../../_sdk/best-effort';
import { moveTicket } from '../move-ticket';

/**
 * Opens to everybody what waits for one member alone who cannot come any more, or whose shopper is theirs no longer, so that
 * nothing waits for ever. Two database calls where anything waits so, none elsewhere. `waiting` is at most a hundred.
 */
export async function endReservations(waiting: readonly TicketDoc[], now: Millis): Promise<void> {
  const reserved = waiting.filter((ticket) => isReserved(ticket.reserved, now));
  if (reserved.length === 0) return;
  const [members, shoppers] = await Promise.all([
    find('members', { _id: command.in(idsOf(reserved.map((ticket) => ticket.reserved?.for ?? ''))) }, ALL),
    find('shoppers', { _id: command.in(idsOf(reserved.map(({ shopperId }) => shopperId))) }, ALL),
  ]);
  const standing = new Set(members.filter(canHoldTickets).map(({ _id }) => _id));
  for (const { _id, shopperId, reserved: waits } of reserved) {
    const whose = waits?.for ?? '';
    const isTheirs = shoppers.find((shopper) => shopper._id === shopperId)?.agentId === whose;
    if (isTheirs && standing.has(whose)) continue;
    await bestEffort('reserved', () => moveTicket(_id, now, { type: 'end_reservation', for: whose }));
  }
}

const ALL = { limit: 100 } as const;
const idsOf = (ids: readonly string[]): string[] => [...new Set(ids)];
