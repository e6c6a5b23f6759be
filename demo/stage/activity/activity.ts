import type { CloudEvent } from '../../../local-cloud/types';
import { isWrite } from '../changes';
import type { StageEvent } from '../use-cloud';

/** What the drawer tells; that somebody types shows in the conversation. */
export type ToldEvent = Exclude<CloudEvent, { type: 'typing' }>;

/** One row of the drawer: what happened, and how often in a row. */
export interface ActivityEntry {
  readonly id: number;
  readonly at: number;
  readonly event: ToldEvent;
  /** The same again, without anything else in between: a page that looks every few seconds. */
  readonly times: number;
}

const MOST = 200;

/** Adds an event on top, or counts it to the row on top when it is the same again. */
export function addActivity(rows: readonly ActivityEntry[], event: StageEvent): readonly ActivityEntry[] {
  if (event.type === 'chat' || event.type === 'crowd' || event.type === 'typing' || isQuiet(event)) return rows;
  const [top] = rows;
  if (top && sameness(top.event) === sameness(event)) {
    return [{ ...top, at: event.at, event, times: top.times + 1 }, ...rows.slice(1)];
  }
  return [{ id: (top?.id ?? 0) + 1, at: event.at, event, times: 1 }, ...rows].slice(0, MOST);
}

/**
 * What changes nothing and is nobody's doing: a page that looks, the clock that comes by each minute, the function that takes
 * a push, which has a line of its own. What failed is always told.
 */
export function isQuiet(event: ToldEvent): boolean {
  if (event.type !== 'function' || !event.outcome.ok) return false;
  return !isWrite(event.functionName, event.action);
}

/** Equal for events that are one thing that goes on. Everything that was sent stands by itself. */
function sameness(event: ToldEvent): string {
  if (event.type !== 'function') return JSON.stringify(event);
  const { functionName, action, openid, outcome } = event;
  return [functionName, action, openid, outcome.ok].join(' ');
}
