/** What somebody holds that is theirs to do: not what rests, nor what waits for its shopper. */
export interface Load {
  readonly conversations: number;
  readonly messages: number;
}

export const NO_LOAD: Load = { conversations: 0, messages: 0 };

/** How much one may hold, and how many messages are as much work as one conversation. */
export interface Cap {
  readonly units: number;
  readonly messagesPerUnit: number;
}

/** Where a ticket stands, as far as it is work for whoever holds it. */
export interface Work {
  readonly queue: 'waiting' | 'held' | 'elsewhere' | 'none';
  readonly status: string;
  readonly assigneeId: string | null;
  readonly channel?: 'conversation';
}

/** Work in units of a conversation. A record is never believed to be less than nothing. */
export const unitsOf = ({ conversations, messages }: Load, { messagesPerUnit }: Cap): number =>
  Math.max(0, conversations) + Math.max(0, messages) / messagesPerUnit;

/** How many tickets, and whether no conversation more is given to them. */
export function loadShown(load: Load, cap: Cap): { readonly count: number; readonly isFull: boolean } {
  const count = Math.max(0, load.conversations) + Math.max(0, load.messages);
  return { count, isFull: !hasRoom(load, 'conversation', cap) };
}

/** Whether one more of this kind stays within the cap. */
export function hasRoom(load: Load, channel: Work['channel'], cap: Cap): boolean {
  return unitsOf(withOne(load, channel), cap) <= cap.units;
}

export const withOne = (load: Load, channel: Work['channel']): Load =>
  channel === 'conversation'
    ? { ...load, conversations: load.conversations + 1 }
    : { ...load, messages: load.messages + 1 };

/** By how much a change of a ticket changes whose load: of nobody, its holder, or the one before and the one after. */
export function loadChanges(before: Work | undefined, after: Work): ReadonlyMap<string, Load> {
  const was = before && holderOf(before);
  const is = holderOf(after);
  const changes = new Map<string, Load>();
  if (was === is) return changes;
  if (was) changes.set(was, oneOf(before, -1));
  if (is) changes.set(is, oneOf(after, 1));
  return changes;
}

/** Whose work it is now. */
const holderOf = ({ queue, status, assigneeId }: Work): string | undefined =>
  queue === 'held' && status === 'open' && assigneeId !== null ? assigneeId : undefined;

const oneOf = ({ channel }: Work, count: 1 | -1): Load =>
  channel === 'conversation' ? { conversations: count, messages: 0 } : { conversations: 0, messages: count };
