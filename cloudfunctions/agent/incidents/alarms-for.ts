import { canRunIncidents, type DeskMember } from '../../../domain/agent';
import { ALARM_PASSES } from '../../../domain/incident';
import type { Millis } from '../../../domain/kernel';
import { teamFor } from '../../../domain/ticket';
import { keptPublishedFaq } from '../../_faq/published-faq';
import { keptLive } from '../../_records';
import type { DeskSettings, LiveAlarm } from '../../_records/documents';

/** The alarms that nobody has dealt with yet, for who may. No database call most of the time. */
export async function alarmsFor(caller: DeskMember, settings: DeskSettings, now: Millis) {
  const alarms = ((await keptLive(now))?.alarms ?? []).filter(({ at }) => at > now - ALARM_PASSES);
  const own = alarms.filter(({ topic }) =>
    canRunIncidents(caller, teamFor(topic, settings.teams, settings.defaultTeamId)),
  );
  return own.length === 0 ? [] : withQuestions(own, now);
}

async function withQuestions(alarms: readonly LiveAlarm[], now: Millis) {
  const isOfArticle = alarms.some(({ articleId }) => articleId !== undefined);
  const articles = isOfArticle ? ((await keptPublishedFaq(now))?.tree.articles ?? []) : [];
  return alarms.map((alarm) => {
    const question = articles.find(({ id }) => id === alarm.articleId)?.question;
    return { ...alarm, ...(question !== undefined && { question }) };
  });
}
