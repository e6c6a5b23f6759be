import type { SpecOf } from '../../contract';
import { canNote } from '../../domain/agent';
import { AppError } from '../../domain/kernel';
import { labelsAfter, standingLabels } from '../../domain/labels';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { freshLabels } from '../_records/labels';
import { changeAsAgent } from './desk-caller';

/** Puts labels on a ticket and takes them off. Nothing shows that the shopper could see. */
export const labelTicket: Handler<SpecOf<'agent', 'ticket.label'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canNote,
    prepare: () => requireStanding(input.add),
    decide: (ticket, { at }) => {
      const before = ticket.labels ?? [];
      const labels = labelsAfter(before, input);
      const added = labels.filter((id) => !before.includes(id));
      const removed = before.filter((id) => !labels.includes(id));
      return decided(ticket, { type: 'label', added, removed }, at, { also: { labels } });
    },
  });

/** Throws NOT_FOUND for one that was never made, or that is put on nothing any more. */
async function requireStanding(labelIds: readonly string[]): Promise<void> {
  if (labelIds.length === 0) return;
  const standing = new Set(standingLabels((await freshLabels()).labels).map(({ id }) => id));
  if (!labelIds.every((id) => standing.has(id))) throw new AppError('NOT_FOUND');
}
