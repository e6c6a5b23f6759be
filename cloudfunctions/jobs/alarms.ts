import { ALARM_PASSES, type Heard, type Sounding, type Subject } from '../../domain/incident';
import type { Millis } from '../../domain/kernel';
import { type Topic, topicOfCategory } from '../../domain/ticket';
import { addDeskEvents } from '../_commit/add-desk-events';
import { keptPublishedFaq } from '../_faq/published-faq';
import type { Transaction } from '../_records';
import type { LiveAlarm, LiveSettings } from '../_records/documents';
import { setLive } from '../_records/live';
import { stableId } from '../_sdk';
import { tellLeads } from './tell-leads';

/** So many alarms are shown at once. */
const MOST_SHOWN = 5;

/** Puts alarms where the desk sees them, and tells who oversees what they are about, and whoever outside asks for it. */
export async function raise(transaction: Transaction, alarms: readonly LiveAlarm[], now: Millis): Promise<void> {
  const live = (await transaction.get('settings', 'live')) as LiveSettings | undefined;
  const standing = (live?.alarms ?? []).filter(({ at }) => at > now - ALARM_PASSES);
  await setLive(transaction, { alarms: [...alarms, ...standing].slice(0, MOST_SHOWN) });
  for (const alarm of alarms) {
    const made = { createdAt: now, updatedAt: now, v: 1 };
    await transaction.add('alarms', { _id: alarm.id, ...made, kind: 'raised', alarm, status: 'raised', by: null });
    const { id: alarmId, at: _at, ...of } = alarm;
    await addDeskEvents(transaction, {
      of: ['alarm', alarmId],
      at: now,
      facts: [{ name: 'alarm.raised', alarmId, ...of }],
    });
    await tellLeads(transaction, alarm, now);
  }
}

function alarmOf(
  { subject, count, usual, minutes, isRead }: Heard,
  topic: Topic | undefined,
  at: Millis,
): LiveAlarm | undefined {
  if (!topic) return undefined;
  const id = `a${stableId('alarm', subject, String(at))}`;
  const articleId = articleIn(subject);
  return {
    ...{ id, topic, count, usual, minutes, at },
    ...(articleId !== undefined && { articleId }),
    ...(isRead && { isRead }),
  };
}

/** A topic is read about since an article of it is: the article says more. */
const withoutTheirTopics = (alarms: readonly LiveAlarm[]): LiveAlarm[] =>
  alarms.filter(
    ({ isRead, articleId, topic }) =>
      !isRead || articleId !== undefined || !alarms.some((one) => one.articleId !== undefined && one.topic === topic),
  );

const articleIn = (subject: Subject): string | undefined =>
  subject.startsWith('article:') ? subject.slice('article:'.length) : undefined;

/** What is said of each; nothing of an article that is gone. No database call where there are none. */
export async function alarmsOf(heard: readonly Heard[], at: Millis): Promise<LiveAlarm[]> {
  if (heard.length === 0) return [];
  const topics = await topicsOf(heard, at);
  return withoutTheirTopics(heard.flatMap((one) => alarmOf(one, topics.get(one.subject), at) ?? []));
}

/** What each is about; nothing of an article that is gone. */
async function topicsOf(found: readonly Sounding[], now: Millis): Promise<Map<Subject, Topic>> {
  const ofArticles = await articleTopics(now);
  return new Map(
    found.flatMap(({ subject }): [Subject, Topic][] => {
      const articleId = articleIn(subject);
      if (articleId === undefined) return [[subject, subject.slice('topic:'.length) as Topic]];
      const topic = ofArticles.get(articleId);
      return topic ? [[subject, topic]] : [];
    }),
  );
}

/** What each published article is about. */
export async function articleTopics(now: Millis): Promise<ReadonlyMap<string, Topic>> {
  const { articles = [], categories = [] } = (await keptPublishedFaq(now))?.tree ?? {};
  const byCategory = new Map(categories.map((category) => [category.id, topicOfCategory(category) ?? 'other']));
  return new Map(articles.map(({ id, categoryId }) => [id, byCategory.get(categoryId) ?? 'other']));
}
