import { TOPICS, type Topic } from '../events';
import type { Millis } from '../kernel';
import { articleSoundings, type Sounding, soundings, topicSoundings } from './soundings';
import { cameIn, isKnown, joined, minuteOf, rounded, type Series, usualIn } from './usual';
import type { Watch } from './watch';

/** A sounding, and whether they read about it rather than asked. */
export type Heard = Sounding & { readonly isRead?: boolean };

/**
 * What more come about than usual, each subject once: who asked tells more than who read. A topic that is read about is judged with
 * those who ask about it: both together show in ten minutes what neither does by itself (docs/PERFORMANCE.md). It is told by how
 * many read.
 *
 * @param read the same of help pages; absent: nobody counts them
 */
export function heard(asked: Watch, read: Watch | undefined, now: Millis): Heard[] {
  const found = soundings(asked, now);
  if (!read) return found;
  const known = new Set(found.map(({ subject }) => subject));
  const both = { ...read.topics, ...topicsOfBoth(asked.topics, read.topics) };
  const ofTopics = topicSoundings(both, now).map((one) => asRead(one, read, now));
  const more = [...ofTopics, ...articleSoundings(read, now)].filter(({ subject }) => !known.has(subject));
  return [...found, ...more.map((one): Heard => ({ ...one, isRead: true }))];
}

/** Topics of which it is known how many usually ask and how many read. */
function topicsOfBoth(asked: Watch['topics'], read: Watch['topics']): Watch['topics'] {
  const both: Partial<Record<Topic, Series>> = {};
  for (const topic of TOPICS) {
    const [one, other] = [asked[topic], read[topic]];
    if (one && other && isKnown(one) && isKnown(other)) both[topic] = joined(one, other);
  }
  return both;
}

function asRead(sounding: Sounding, { topics }: Watch, now: Millis): Sounding {
  const { subject, minutes } = sounding;
  const series = topics[subject.slice('topic:'.length) as Topic];
  if (!series) return sounding;
  const minute = minuteOf(now);
  return { ...sounding, count: cameIn(series, minute, minutes), usual: rounded(usualIn(series, minute, minutes)) };
}
