import type { TimelineEntry } from '../../../contract';

/** Further back nobody answers word by word. */
const MOST_UNANSWERED = 3;

/** The shopper's last words that nobody answered yet, the last first. */
export function unansweredWords(entries: readonly TimelineEntry[]): readonly string[] {
  const lastAnswer = entries.map(({ kind }) => kind).lastIndexOf('agent');
  return entries
    .slice(lastAnswer + 1)
    .flatMap(({ kind, text }) => (kind === 'shopper' && text ? [text] : []))
    .slice(-MOST_UNANSWERED)
    .reverse();
}

/** Of these, what the desk has not said since to be no complaint. */
export function wordsThatMayComplain(entries: readonly TimelineEntry[]): readonly string[] {
  const events = entries.map(({ event }) => event);
  const takenBack = events.lastIndexOf('complaint_taken_back');
  return unansweredWords(events.lastIndexOf('complaint_put_back') > takenBack ? entries : entries.slice(takenBack + 1));
}
