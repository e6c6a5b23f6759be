import type { Topic } from '../events';
import { HOUR, type Millis, type ReaderLanguage, SECOND } from '../kernel';

/** Of more at once nobody reads any. */
export const MOST_INCIDENTS = 5;
/** Who asked shortly before it was seen asked about it, too. */
export const LINKS_BACK: Millis = 1 * HOUR;
/** So long what is said to all can be taken back. */
export const TAKE_BACK: Millis = 30 * SECOND;
/** An alarm that nobody looked at is over by then. */
export const ALARM_PASSES: Millis = 3 * HOUR;
/** A subject of which an alarm was raised raises none for so long. */
export const HUSHED: Millis = 6 * HOUR;

/** An incident, as far as it matters to who asks something. */
interface About {
  readonly topic: Topic;
  readonly articleId?: string;
  readonly words: string;
}

/** What stands above everything, as somebody reads it. */
export const incidentWords = (
  { words, english }: { readonly words: string; readonly english?: string },
  language: ReaderLanguage,
): string => (language === 'en' && english) || words;

/** The incident that somebody is to read who asks about a topic, or from an article; the newest of several. */
export function incidentAbout<T extends About>(
  incidents: readonly T[],
  { topic, articleId }: { readonly topic?: Topic | undefined; readonly articleId?: string | undefined },
): T | undefined {
  return incidents.find((one) => (articleId !== undefined && one.articleId === articleId) || one.topic === topic);
}
