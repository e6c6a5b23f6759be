import type { Millis } from '../../domain/kernel';
import type { LabelSettings, TicketDoc } from './documents';
import { keptForAWhile } from './settings';
import { get } from './store';

/** Of a shop that made none yet. */
export const NO_LABELS: LabelSettings = { _id: 'labels', labels: [], v: 0 };

/** The shop's labels as they stand now. One database call. */
export const freshLabels = async (): Promise<LabelSettings> =>
  ((await get('settings', 'labels')) as LabelSettings | undefined) ?? NO_LABELS;

const keptLabels = keptForAWhile(freshLabels);

/**
 * What the labels of these tickets are called, also those that stand no longer; none whose name is gone. Nothing is asked where
 * no ticket has any, and twice a minute elsewhere: more often only while one is newer than what is kept.
 */
export async function labelsOn(
  tickets: readonly Pick<TicketDoc, 'labels'>[],
  now: Millis,
): Promise<(ticket: Pick<TicketDoc, 'labels'>) => { id: string; name: string }[]> {
  const ids = new Set(tickets.flatMap(({ labels = [] }) => labels));
  if (ids.size === 0) return () => [];
  let { labels } = await keptLabels(now);
  if (![...ids].every((id) => labels.some((label) => label.id === id))) ({ labels } = await freshLabels());
  return (ticket) =>
    (ticket.labels ?? []).flatMap((id) => {
      const known = labels.find((label) => label.id === id);
      return known ? [{ id, name: known.name }] : [];
    });
}
