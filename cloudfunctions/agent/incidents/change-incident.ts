import { canRunIncidents } from '../../../domain/agent';
import type { AnywayReason } from '../../../domain/events';
import { AppError, type Millis } from '../../../domain/kernel';
import type { Topic } from '../../../domain/ticket';
import { teamFor } from '../../../domain/ticket';
import { type Context, callerOf, deskSettings, type Transaction, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import type { IncidentDoc, LiveSettings, Telling } from '../../_records/documents';
import { setLive } from '../../_records/live';
import { withIncident } from '../../_records/live-incidents';

/** Throws FORBIDDEN where the caller does not oversee the team that answers a topic. */
export async function requireRunsIncidents(context: Context, topic: Topic): Promise<void> {
  const { teams, defaultTeamId } = await deskSettings(context.now());
  if (!canRunIncidents(callerOf(context), teamFor(topic, teams, defaultTeamId))) throw new AppError('FORBIDDEN');
}

/**
 * Changes an incident once, and what shoppers read of it where that has changed. `decide` throws what its state does not allow.
 * Throws NOT_FOUND, FORBIDDEN.
 */
export function changeIncident(
  context: Context,
  input: { readonly key: string; readonly incidentId: string },
  decide: (incident: IncidentDoc, at: Millis) => Partial<IncidentDoc>,
  besides?: (transaction: Transaction, after: IncidentDoc, before: IncidentDoc) => Promise<void>,
): Promise<{ incidentId: string; at: Millis }> {
  const { key, incidentId } = input;
  return writeOnce(context, input, async (transaction) => {
    const before = await transaction.get('incidents', incidentId);
    if (!before) throw new AppError('NOT_FOUND');
    await requireRunsIncidents(context, before.topic);
    const at = context.now();
    const changes = { ...decide(before, at), updatedAt: at, v: before.v + 1 };
    const after: IncidentDoc = { ...before, ...changes };
    await transaction.update('incidents', incidentId, changes);
    const isSame = after.words === before.words && after.english === before.english;
    if (!isSame || after.closedAt !== before.closedAt) await tellLive(transaction, after);
    await besides?.(transaction, after, before);
    await audit(transaction, context, { key, targetId: incidentId, before: said(before), after: said(after) });
    return { incidentId, at };
  });
}

/** What the log keeps of it. */
const said = ({ words, english, anyway, told, mended }: IncidentDoc) => ({
  words,
  english,
  anyway: mended?.anyway ?? told?.anyway ?? anyway ?? undefined,
  told: told && inBoth(told.text, told.english),
  mended: mended && inBoth(mended.text, mended.english),
});

/** What every page with the entry asks for from now on. */
export async function tellLive(transaction: Transaction, incident: IncidentDoc): Promise<LiveSettings | undefined> {
  const live = (await transaction.get('settings', 'live')) as LiveSettings | undefined;
  await setLive(transaction, { incidents: withIncident(live?.incidents ?? [], incident) });
  return live;
}

interface Said {
  readonly text: string;
  readonly anyway?: AnywayReason | undefined;
  readonly english?: string | undefined;
}

export const telling = ({ text, anyway, english }: Said, by: string, fromAt: Millis): Telling => ({
  text,
  ...(anyway && { anyway }),
  ...(english !== undefined && { english }),
  by,
  fromAt,
  after: '',
  count: 0,
  isDone: false,
});

/** Throws INVALID_STATE once it is over. */
export function requireGoesOn({ closedAt }: IncidentDoc): void {
  if (closedAt !== null) throw new AppError('INVALID_STATE');
}

/** Both languages of something that is said to all, to be looked at together. */
export const inBoth = (chinese: string, english: string | undefined): string =>
  english === undefined ? chinese : `${chinese}\n${english}`;
