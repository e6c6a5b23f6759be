import { AppError, type Millis } from '../../domain/kernel';
import { labelsAfter, standingLabels } from '../../domain/labels';
import { decided, type TicketChange } from '../_commit';
import type { TicketDoc } from '../_records/documents';
import { freshLabels } from '../_records/labels';

/** Throws NOT_FOUND for a label that was never made, or that is put on nothing any more. */
export async function requireStandingLabels(labelIds: readonly string[]): Promise<void> {
  if (labelIds.length === 0) return;
  const standing = new Set(standingLabels((await freshLabels()).labels).map(({ id }) => id));
  if (!labelIds.every((id) => standing.has(id))) throw new AppError('NOT_FOUND');
}

/** Labels put on a ticket and taken off. Throws INVALID_INPUT for more than a card shows. */
export function labelled(
  ticket: TicketDoc,
  change: { readonly add: readonly string[]; readonly remove: readonly string[] },
  at: Millis,
): TicketChange {
  const before = ticket.labels ?? [];
  const labels = labelsAfter(before, change);
  const added = labels.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !labels.includes(id));
  return decided(ticket, { type: 'label', added, removed }, at, { also: { labels } });
}
