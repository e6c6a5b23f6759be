import { OPTIONAL_FIELDS, type PulledOrder, toKeep } from '../../domain/orders';
import { findByIds, updateIf } from '../_records';
import type { OrderDoc } from '../_records/documents';
import { addIfAbsent } from '../_records/store';
import { command, inParallel } from '../_sdk';

/**
 * Keeps what a source told of orders, each once however often they told it: those that are as they are kept already are not
 * written. One database call for each hundred, and one for each that is new or changed. Answers how many were written.
 */
export async function writePulled(pulled: readonly PulledOrder[]): Promise<number> {
  const byId = new Map(pulled.map((order) => [order._id, order]));
  const known = new Map((await findByIds('orders', [...byId.keys()])).map((order) => [order._id, order]));
  const written = await inParallel([...byId.values()], (order) => writeOne(order, known.get(order._id)));
  return written.filter(Boolean).length;
}

/** Keeps one, whatever is known of it. Two that write at once: the one that read the older loses, and comes again with the next pass. */
export async function writeOne(pulled: PulledOrder, known: OrderDoc | undefined): Promise<boolean> {
  const kept = toKeep(known, pulled);
  if (!kept) return false;
  if (!known) {
    await addIfAbsent('orders', kept);
    return true;
  }
  const { _id, receiver, items, ...fields } = kept;
  const gone = OPTIONAL_FIELDS.filter((field) => kept[field] === undefined && known[field] !== undefined);
  return updateIf(
    'orders',
    _id,
    { updatedAt: known.updatedAt ?? command.exists(false) },
    {
      ...fields,
      items: command.set(items),
      receiver: command.set(receiver),
      ...Object.fromEntries(gone.map((field) => [field, command.remove()])),
    },
  );
}
