import type { SpecOf } from '../../../contract';
import { LINKS_BACK, MOST_INCIDENTS } from '../../../domain/incident';
import { AppError } from '../../../domain/kernel';
import { addDeskEvents } from '../../_commit/add-desk-events';
import type { Handler } from '../../_entry';
import { requireMember, type Transaction, writeOnceAfter } from '../../_records';
import { audit } from '../../_records/audit';
import { requireAcceptableText } from '../../_records/check-text';
import type { IncidentDoc, LiveSettings, RaisedAlarmDoc } from '../../_records/documents';
import { setLive } from '../../_records/live';
import { withIncident } from '../../_records/live-incidents';
import { stableId } from '../../_sdk';
import { inBoth, requireRunsIncidents } from './change-incident';

/** Says to all what many have. Pages notice with their next turn, conversations within half a minute. */
export const openIncident: Handler<SpecOf<'agent', 'incident.open'>> = (context, input) =>
  writeOnceAfter(context, input, async (write) => {
    await requireRunsIncidents(context, input.topic);
    await requireAcceptableText(context, inBoth(input.words, input.english));
    return write(async (transaction) => {
      const { key, topic, articleId, words, english, anyway, alarmId } = input;
      const at = context.now();
      const live = (await transaction.get('settings', 'live')) as LiveSettings | undefined;
      const others = live?.incidents ?? [];
      if (others.some((one) => one.topic === topic && one.articleId === articleId)) throw new AppError('ALREADY_DONE');
      if (others.length >= MOST_INCIDENTS) throw new AppError('INVALID_STATE');
      const by = requireMember(context)._id;
      const alarm = alarmId === undefined ? undefined : await takeUp(transaction, alarmId, { by, at });
      const about = { topic, ...(articleId !== undefined && { articleId }) };
      const incident: IncidentDoc = {
        _id: `i${stableId('incident', context.openid, key)}`,
        createdAt: at,
        updatedAt: at,
        v: 1,
        ...about,
        words,
        ...(english !== undefined && { english }),
        ...(anyway !== undefined && { anyway }),
        openedBy: by,
        sinceAt: (alarm?.alarm.at ?? at) - LINKS_BACK,
        linkedTo: null,
        linked: 0,
        told: null,
        mended: null,
        closedAt: null,
        dueAt: at,
      };
      await transaction.add('incidents', incident);
      const alarms = (live?.alarms ?? []).filter(({ id }) => id !== alarmId);
      await setLive(transaction, { incidents: withIncident(others, incident), alarms });
      const after = { topic, articleId, words, english, anyway };
      await audit(transaction, context, { key, targetId: incident._id, after });
      await addDeskEvents(transaction, {
        of: ['incident', incident._id, String(incident.v)],
        at,
        facts: [{ name: 'incident.opened', incidentId: incident._id, ...about }],
      });
      return { incidentId: incident._id, at };
    });
  });

/** The alarm from which it is opened. Throws NOT_FOUND. */
async function takeUp(
  transaction: Transaction,
  alarmId: string,
  { by, at }: { readonly by: string; readonly at: number },
): Promise<RaisedAlarmDoc> {
  const alarm = await transaction.get('alarms', alarmId);
  if (alarm?.kind !== 'raised') throw new AppError('NOT_FOUND');
  await transaction.update('alarms', alarmId, { status: 'incident', by, updatedAt: at, v: alarm.v + 1 });
  return alarm;
}
