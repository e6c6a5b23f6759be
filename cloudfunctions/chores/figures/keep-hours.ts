import { type EndedWait, inHours, withoutOldHours } from '../../../domain/figures';
import type { Millis } from '../../../domain/kernel';
import { isAfter, type Position } from '../../../domain/rollups';
import { get } from '../../_records';
import type { FigureCursorDoc, WaitHoursDoc } from '../../_records/documents';
import { CURSOR_ID, waitHoursId } from '../../_records/figure-documents';
import { command, inParallel } from '../../_sdk';
import type { Found } from './sources';
import { changeFigure, makeFigure } from './versions';

interface PlacedWait {
  readonly position: Position;
  readonly wait: EndedWait;
}

/** Counts first answers by the hour in which their shopper came, for who promises how long it takes. As `keepMonths`. */
export async function keepHours(batch: readonly Found[], upTo: Position, now: Millis): Promise<void> {
  const teams = new Map<string, PlacedWait[]>();
  for (const { position, wait } of batch) {
    if (wait) teams.set(wait.teamId, [...(teams.get(wait.teamId) ?? []), { position, wait }]);
  }
  await inParallel([...teams], ([teamId, waits]) => keepTeam(teamId, waits, upTo, now));
}

async function keepTeam(teamId: string, waits: readonly PlacedWait[], upTo: Position, now: Millis): Promise<void> {
  const _id = waitHoursId(teamId);
  const known = (await get('figures', _id)) as WaitHoursDoc | undefined;
  const counted = known && (known.upTo ?? (await formerPosition()));
  const days = waits
    .filter(({ position }) => isAfter(position, counted))
    .reduce((sum, { wait }) => inHours(sum, wait, now), withoutOldHours(known?.days ?? {}, now));
  if (!known) await makeFigure<WaitHoursDoc>({ _id, kind: 'hours', teamId, days, upTo }, now);
  else if (isAfter(upTo, counted)) await changeFigure(known, { days: command.set(days), upTo }, now);
}

/** How far earlier builds had come, until migration 17 has written it where it belongs. */
async function formerPosition(): Promise<Position | undefined> {
  const cursor = (await get('figures', CURSOR_ID)) as FigureCursorDoc | undefined;
  return cursor && [cursor.at, cursor.entryId];
}
