import type { DispatchContent } from '../../domain/connections';
import type { Millis } from '../../domain/kernel';
import { stableId } from '../_sdk';
import type { DispatchDoc } from './documents';

/** What is to be told to a connection, due at once. The id of what happened makes it one row however often it is written. */
export function dispatchRow(
  happenedId: string,
  connectionId: string,
  content: DispatchContent,
  now: Millis,
): DispatchDoc {
  return {
    _id: `d${stableId('dispatch', happenedId, connectionId)}`,
    createdAt: now,
    updatedAt: now,
    v: 1,
    connectionId,
    content,
    state: 'queued',
    attempts: 0,
    fromAt: now,
    nextAt: now,
    failure: null,
  };
}
