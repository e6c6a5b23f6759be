import { standingTeams } from '../../domain/agent';
import {
  type AskedScope,
  type BoardPeriod,
  type BoardRange,
  type BoardScope,
  periodOf,
  scopeFor,
} from '../../domain/board';
import { dateOf } from '../../domain/calendar';
import { AppError, HOUR, type Millis } from '../../domain/kernel';
import { type Context, callerOf, type DeskCaller, find, keptForAWhile } from '../_records';
import type { CountedDoc, DeskSettings, HoursSettings } from '../_records/documents';
import { type ShopDays, shopDays, zoneOf } from '../_records/shop-days';
import { command } from '../_sdk';

/** Who looks at what, and when that is. */
export interface Looked {
  readonly caller: DeskCaller;
  readonly scope: BoardScope;
  readonly desk: DeskSettings;
  readonly days: ShopDays;
  /** The number of the running day. */
  readonly today: number;
  readonly now: Millis;
}

/** Both in one question: the board's first view has four. */
const keptShop = keptForAWhile(async () => {
  const found = await find('settings', { _id: command.in(['desk', 'hours']) }, { limit: 2 });
  const desk = found.find(({ _id }) => _id === 'desk') as DeskSettings | undefined;
  if (!desk) throw new AppError('INTERNAL', undefined, { cause: new Error('settings/desk is missing') });
  return { desk, days: shopDays(zoneOf(found.find(({ _id }) => _id === 'hours') as HoursSettings | undefined)) };
});

/** Throws FORBIDDEN for figures that are not the caller's to see. One database call at most. */
export async function lookedAt(context: Context, asked: AskedScope | undefined): Promise<Looked> {
  const caller = callerOf(context);
  const now = context.now();
  const { desk, days } = await keptShop(now);
  const scope = scopeFor(caller, standingTeams(desk.teams), asked);
  if (!scope) throw new AppError('FORBIDDEN');
  return { caller, scope, desk, days, today: days.dayAt(now), now };
}

/** As the board says whose figures they are. */
export function toldOf({ scope, desk }: Looked) {
  if (scope.of === 'teams') return { of: 'teams' as const };
  return scope.of === 'team' ? { ...scope, name: nameOfTeam(desk, scope.teamId) ?? '' } : scope;
}

export const nameOfTeam = ({ teams }: DeskSettings, teamId: string): string | undefined =>
  teams.find(({ id }) => id === teamId)?.name;

export const periodFor = (range: BoardRange, { today }: Looked): BoardPeriod => periodOf(range, today);

/** As the board says what it looked at. */
export function periodTold(period: BoardPeriod, { days }: Looked, counted: CountedDoc | undefined) {
  const { range, from, to, before } = period;
  return {
    range,
    from: dateOf(from),
    to: dateOf(to),
    before: { from: dateOf(before.from), to: dateOf(before.to) },
    zone: days.zone,
    countedUntilAt: counted?.throughAt,
  };
}

/** Counting that is further behind than this has something left to count. */
const LATE: Millis = 1 * HOUR;

/** Whether a time was counted from its first day on, and is counted to where it should be. */
export function isWhole(from: number, { days, now }: Looked, counted: CountedDoc | undefined): boolean {
  if (counted?.throughAt === undefined || counted.throughAt < now - LATE) return false;
  return counted.sinceAt === undefined || days.dayAt(counted.sinceAt) <= from;
}
