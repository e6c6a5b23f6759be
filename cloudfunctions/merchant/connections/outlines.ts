import { type ConnectionOutline, soundConnections } from '../../../domain/connections';
import { AppError } from '../../../domain/kernel';
import type { Transaction } from '../../_records';
import type { ConnectionDoc } from '../../_records/documents';

const outlineOf = ({ _id: id, kind, isOn, wants }: ConnectionDoc): ConnectionOutline => ({ id, kind, isOn, wants });

/**
 * Writes into `settings/desk` what every commit goes by of one connection, at its place or at the end; undefined takes it out. Its
 * version stays: nobody edits the desk's settings by this. Answers how many there are.
 */
export async function setOutline(
  transaction: Transaction,
  id: string,
  saved: ConnectionDoc | undefined,
): Promise<number> {
  const desk = await transaction.get('settings', 'desk');
  const known = soundConnections((desk as { readonly connections?: unknown } | undefined)?.connections);
  const isThere = known.some((one) => one.id === id);
  const others = known.flatMap((one) => (one.id === id ? (saved ? [outlineOf(saved)] : []) : [one]));
  const connections = saved && !isThere ? [...others, outlineOf(saved)] : others;
  await transaction.update('settings', 'desk', { connections });
  return connections.length;
}

/** The connection in this transaction. Throws NOT_FOUND. */
export async function requireConnection(transaction: Transaction, id: string): Promise<ConnectionDoc> {
  const known = await transaction.get('connections', id);
  if (!known) throw new AppError('NOT_FOUND');
  return known;
}
