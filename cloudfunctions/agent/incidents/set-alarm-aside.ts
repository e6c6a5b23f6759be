import type { SpecOf } from '../../../contract';
import { AppError } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { requireMember, writeOnce } from '../../_records';
import type { LiveSettings } from '../../_records/documents';
import { setLive } from '../../_records/live';
import { requireRunsIncidents } from './change-incident';

/** Looked at, and nothing to be told. Nothing more is said of it for some hours. */
export const setAlarmAside: Handler<SpecOf<'agent', 'alarm.setAside'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { alarmId } = input;
    const found = await transaction.get('alarms', alarmId);
    if (found?.kind !== 'raised') throw new AppError('NOT_FOUND');
    await requireRunsIncidents(context, found.alarm.topic);
    const at = context.now();
    if (found.status !== 'raised') throw new AppError('ALREADY_DONE');
    const by = requireMember(context)._id;
    await transaction.update('alarms', alarmId, { status: 'aside', by, updatedAt: at, v: found.v + 1 });
    const live = (await transaction.get('settings', 'live')) as LiveSettings | undefined;
    await setLive(transaction, { alarms: (live?.alarms ?? []).filter(({ id }) => id !== alarmId) });
    return { at };
  });
