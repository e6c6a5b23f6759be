import { type Arrival, newWatch, type Watch, watched } from '../../domain/incident';
import { chinaDay, MINUTE, type Millis } from '../../domain/kernel';
import type { Topic } from '../../domain/ticket';
import { findMany } from '../_records';
import { partsOfDays } from '../_records/faq-day-parts';
import { command } from '../_sdk';

/** Help pages, as they are watched: how often which usually is read, and the last minute that is counted. */
export interface PagesWatched {
  readonly watch: Watch;
  readonly minute: number;
}

/** Further back nothing is caught up with: a jam of the timer is no crowd. */
const MOST_MINUTES = 90;

/**
 * What was read on help pages since, in the minutes that are over by `until`: as many arrivals of the article as it was opened, and
 * of its topic. One database call; none in the first run, which has nothing to go on from. `isMore` says whether anything was.
 */
export async function pagesRead(
  known: PagesWatched | undefined,
  until: Millis,
  topicsOf: () => Promise<ReadonlyMap<string, Topic>>,
): Promise<{ readonly pages: PagesWatched; readonly isMore: boolean }> {
  const last = Math.floor(until / MINUTE) - 1;
  if (!known) return { pages: { watch: newWatch(until), minute: last }, isMore: true };
  const first = Math.max(known.minute + 1, last - MOST_MINUTES + 1);
  const minutes = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
  const opened = minutes.length > 0 ? await openedIn(minutes) : [];
  const topics = opened.length > 0 ? await topicsOf() : new Map<string, Topic>();
  const arrivals = opened.flatMap(({ minute, articleId, count }) => {
    const topic = topics.get(articleId);
    const subjects = [`article:${articleId}` as const, ...(topic ? [`topic:${topic}` as const] : [])];
    return subjects.flatMap((subject) =>
      Array.from({ length: count }, (): Arrival => ({ at: minute * MINUTE, subject })),
    );
  });
  const watch = watched(known.watch, arrivals, until);
  return { pages: { watch, minute: Math.max(known.minute, last) }, isMore: opened.length > 0 };
}

/** How often which article was opened in which of these minutes, the earlier first. */
async function openedIn(minutes: readonly number[]) {
  const days = [...new Set(minutes.map((minute) => chinaDay(minute * MINUTE)))];
  const parts = await findMany(
    'faq_days',
    { day: command.in(days) },
    { atMost: partsOfDays(days.length), fields: minutes.map((minute) => `minutes.${minute}`) },
  );
  return minutes.flatMap((minute) =>
    parts.flatMap((part) =>
      Object.entries(part.minutes?.[minute] ?? {}).map(([articleId, count]) => ({ minute, articleId, count })),
    ),
  );
}
