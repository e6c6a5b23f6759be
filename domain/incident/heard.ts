import { TOPICS, type Topic } from '../events';
import type { Millis } from '../kernel';
import {
  articleSoundings,
  type Sounding,
  type Sources,
  soundings,
  sourcesOf,
  topicSoundings,
  unknownAt,
} from './soundings';
import { cameIn, isKnown, minuteOf, rounded, type Source, usualIn } from './usual';
import type { Watch } from './watch';

/** A sounding, and whether they read about it rather than asked. */
export type Heard = Sounding & { readonly isRead?: boolean };

/**
 * What more come about than usual, each subject once: who asked tells more than who read. A topic that is read about is judged with
 * those who ask about it: both together show in ten minutes what neither does by itself (docs/PERFORMANCE.md). It is told by how
 * many read.
 *
 * @param read the same of help pages, whose minutes are counted when they are over; absent: nobody counts them
 */
export function heard(asked: Watch, read: Watch | undefined, now: Millis): Heard[] {
  const found = soundings(asked, now);
  if (!read) return found;
  const known = new Set(found.map(({ subject }) => subject));
  const ofTopics = topicSoundings(sourcesOfBoth(asked, read, now), now).map((one) => asRead(one, read, now));
  const more = [...ofTopics, ...articleSoundings(read, now, NOT_OVER)].filter(({ subject }) => !known.has(subject));
  return [...found, ...more.map((one): Heard => ({ ...one, isRead: true }))];
}

/** Of what is counted minute by minute nothing is known of the one that is running. */
const NOT_OVER = 1;

/** What is read about, with those who ask about it where it is known how many usually do. */
function sourcesOfBoth(asked: Watch, read: Watch, now: Millis): Sources {
  const both: Partial<Record<Topic, readonly Source[]>> = { ...sourcesOf(read.topics, NOT_OVER) };
  for (const topic of TOPICS) {
    const [series, ofPages] = [asked.topics[topic], read.topics[topic]];
    if (series && ofPages && isKnown(series) && isKnown(ofPages))
      both[topic] = [{ series, unknown: unknownAt(now) }, ...(both[topic] ?? [])];
  }
  return both;
}

function asRead(sounding: Sounding, { topics }: Watch, now: Millis): Sounding {
  const { subject, minutes } = sounding;
  const series = topics[subject.slice('topic:'.length) as Topic];
  if (!series) return sounding;
  const minute = minuteOf(now);
  const usual = usualIn([{ series, unknown: NOT_OVER }], minute, minutes);
  return { ...sounding, count: cameIn([series], minute, minutes), usual: rounded(usual) };
}
