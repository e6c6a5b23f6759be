import type { SpecOf } from '../../../contract';
import { TAKE_BACK } from '../../../domain/incident';
import { AppError } from '../../../domain/kernel';
import { addDeskEvents } from '../../_commit/add-desk-events';
import type { Handler } from '../../_entry';
import { callerOf, type Transaction } from '../../_records';
import { requireAcceptableText } from '../../_records/check-text';
import type { IncidentDoc } from '../../_records/documents';
import { changeIncident, inBoth, requireGoesOn, telling } from './change-incident';

/** What stands above everything, in better words. */
export const rewordIncident: Handler<SpecOf<'agent', 'incident.reword'>> = async (context, input) => {
  await requireAcceptableText(context, inBoth(input.words, input.english));
  return changeIncident(context, input, (incident) => {
    requireGoesOn(incident);
    // Reworded without English, it has none: what stood there says something else.
    return { words: input.words, english: input.english ?? '', anyway: input.anyway ?? null };
  });
};

/** One answer for all that are linked: `jobs` gives it, once to each. */
export const announceIncident: Handler<SpecOf<'agent', 'incident.announce'>> = async (context, input) => {
  await requireAcceptableText(context, inBoth(input.text, input.english));
  return changeIncident(context, input, (incident, at) => {
    requireGoesOn(incident);
    if (incident.told) throw new AppError('ALREADY_DONE');
    return { told: telling(input, callerOf(context).id, at + TAKE_BACK) };
  });
};

/** It is over: the words above everything go at once, and `jobs` tells who waited. */
export const mendIncident: Handler<SpecOf<'agent', 'incident.mend'>> = async (context, input) => {
  await requireAcceptableText(context, inBoth(input.text, input.english));
  return changeIncident(
    context,
    input,
    (incident, at) => {
      requireGoesOn(incident);
      return { mended: telling(input, callerOf(context).id, at + TAKE_BACK), closedAt: at };
    },
    (transaction, after) => addEvent(transaction, after, 'incident.closed'),
  );
};

/** Of this change: it may be taken back, and said again. */
const addEvent = (
  transaction: Transaction,
  { _id: incidentId, updatedAt: at, v, topic }: IncidentDoc,
  name: 'incident.closed' | 'incident.reopened',
): Promise<void> =>
  addDeskEvents(transaction, { of: ['incident', incidentId, String(v)], at, facts: [{ name, incidentId, topic }] });

/** Takes back what was said last, before any shopper is told. */
export const takeBackTelling: Handler<SpecOf<'agent', 'incident.takeBack'>> = (context, input) =>
  changeIncident(
    context,
    input,
    ({ told, mended }, at) => {
      const last = mended ?? told;
      if (!last) throw new AppError('INVALID_STATE');
      if (at >= last.fromAt) throw new AppError('TOO_LATE');
      return mended ? { mended: null, closedAt: null } : { told: null };
    },
    async (transaction, after, before) => {
      if (before.closedAt !== null) await addEvent(transaction, after, 'incident.reopened');
    },
  );
