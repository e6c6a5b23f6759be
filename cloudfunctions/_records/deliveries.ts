import { type Delivery, deliveryOf, isByBadge } from '../../domain/notice';
import { stableId } from '../_sdk';
import type { EntryDoc, NoticeEffect } from './documents';
import { findByIds } from './store';

/** What a timeline entry wants done outside: derived, so that a repeated write finds the row it made. */
export const outboxIdOf = (entryId: string): string => `o${stableId('outbox', entryId)}`;

/**
 * What became of telling the shopper of these entries, by their ids. One database call where something was to be sent; of what
 * is older than the outbox is kept nothing is known.
 */
export async function deliveriesOf(entries: readonly EntryDoc[]): Promise<ReadonlyMap<string, Delivery>> {
  const meant = entries.flatMap(({ _id, told }) => (told === undefined ? [] : [{ id: _id, told }]));
  const sent = meant.filter(({ told }) => !isByBadge(told));
  const rows =
    sent.length === 0
      ? []
      : await findByIds(
          'outbox',
          sent.map(({ id }) => outboxIdOf(id)),
        );
  const effects = new Map(rows.map(({ _id, effects }) => [_id, effects.find(isNotice)]));
  return new Map(
    meant.flatMap(({ id, told }) => {
      const delivery = deliveryOf(told, effects.get(outboxIdOf(id)));
      return delivery ? [[id, delivery] as const] : [];
    }),
  );
}

const isNotice = (effect: { readonly type: string }): effect is NoticeEffect => effect.type === 'notice';
