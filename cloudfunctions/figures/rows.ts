import {
  BOARD_CHANNELS,
  type BoardDimension,
  type BoardPeriod,
  type DaySpan,
  daysOf,
  handledIn,
  monthOfDay,
  monthsOf,
  namesOthers,
  valuesIn,
} from '../../domain/board';
import { dateOf } from '../../domain/calendar';
import { AppError } from '../../domain/kernel';
import { type Cell, sumOf } from '../../domain/rollups';
import { MEMBER_TIERS } from '../../domain/shop';
import { findByIds } from '../_records';
import type { CountedDoc, MonthDoc } from '../_records/documents';
import { isWhole, type Looked, nameOfTeam } from './looked';
import { cellIn, type Months, readAgentMonths, readMonths, type Spans, teamsOf } from './read-months';

/** Agents that one answer names. */
export const MOST_AGENTS = 100;

interface Row {
  readonly key: string;
  readonly name?: string | undefined;
  readonly cell: Cell;
  /** Its first day, and whether its last is today. */
  readonly from: number;
  readonly isRunning: boolean;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly more: number;
  readonly counted: CountedDoc | undefined;
}

type Read = (looked: Looked, period: BoardPeriod) => Promise<Rows>;

/** The rows of each dimension. Throws FORBIDDEN where others would be named to whom they are not named. */
export const ROWS_BY: Readonly<Record<BoardDimension, Read>> = {
  day: async (looked, period) => {
    const { months, counted } = await allOf(looked, period);
    const rows = period.isByMonth
      ? monthsOf(period).map((key) =>
          rowOf(
            key,
            months.filter(({ month }) => month === key),
            wholeMonth(key, period),
            period,
          ),
        )
      : daysOf(period).map((day) => rowOf(dateOf(day), months, { from: day, to: day }, period));
    return { rows, more: 0, counted };
  },
  team: async (looked, period) => {
    const { scope, desk, caller } = looked;
    const own = scope.of === 'me';
    const ids = own ? caller.teamIds : scope.of === 'shop' ? desk.teams.map(({ id }) => id) : (teamsOf(scope) ?? []);
    const { months, counted } = own ? await allOf(looked, period) : await readMonths(ids, [['all', '']], asked(period));
    const rows = ids.map((id) =>
      rowOf(
        id,
        months.filter(({ teamId }) => teamId === id),
        period,
        period,
        nameOfTeam(desk, id),
      ),
    );
    // Those that stand no longer, as far as they did something then.
    const standing = new Set(desk.teams.flatMap(({ id, archivedAt }) => (archivedAt === undefined ? [id] : [])));
    return {
      rows: rows.filter(({ key, cell }) => standing.has(key) || Object.keys(cell.counts).length > 0),
      more: 0,
      counted,
    };
  },
  tier: (looked, period) => partsOf('tier', MEMBER_TIERS, looked, period),
  channel: (looked, period) => partsOf('channel', BOARD_CHANNELS, looked, period),
  agent: async (looked, period) => {
    const { rows, counted } = await agentRows(looked, period, period.isByMonth);
    const shown = rows.slice(0, MOST_AGENTS);
    const names = await namesOf(shown.map(({ memberId }) => memberId));
    return {
      rows: shown.map(({ memberId, cell }) => ({ ...ofPeriod(memberId, cell, period), name: names.get(memberId) })),
      more: rows.length - shown.length,
      counted,
    };
  },
};

/** What members did in a time, whoever answered most first: of the caller alone where others are not named to them. */
export async function agentRows(looked: Looked, span: DaySpan, isByMonth: boolean, isAmongOthers = false) {
  const { scope, caller } = looked;
  if (scope.of !== 'me' && !namesOthers(caller, scope)) throw new AppError('FORBIDDEN');
  const own = scope.of === 'me' && !isAmongOthers;
  const teamIds = scope.of === 'me' ? (own ? null : caller.teamIds) : scope.of === 'shop' ? null : teamsOf(scope);
  const of = { teamIds, ...(own && { memberId: caller.id }) };
  const { months, counted } = await readAgentMonths(of, { spans: [span], isByMonth });
  const byMember = new Map<string, MonthDoc[]>();
  for (const month of months) byMember.set(month.key, [...(byMember.get(month.key) ?? []), month]);
  const rows = [...byMember]
    .map(([memberId, theirs]) => ({ memberId, cell: cellIn(theirs, span, isByMonth) }))
    .filter(({ cell }) => Object.keys(cell.counts).length > 0)
    .sort((one, other) => handledIn(other.cell) - handledIn(one.cell) || (one.memberId < other.memberId ? -1 : 1));
  return { rows, counted };
}

/** As colleagues know them; without those that are gone. */
export async function namesOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const members = await findByIds('members', memberIds);
  return new Map(members.map(({ _id, name }) => [_id, name]));
}

/** As the answer has a row. */
export function rowTold(
  { key, name, cell, from, isRunning }: Row,
  by: BoardDimension,
  looked: Looked,
  counted: Rows['counted'],
) {
  const values = valuesIn(cell, by, looked.scope);
  const isEmpty = values.every((value) => value.from === 0);
  const state = isEmpty ? 'empty' : !isWhole(from, looked, counted) ? 'partial' : isRunning ? 'running' : 'whole';
  return { key, name, state, values } as const;
}

const asked = (period: BoardPeriod): Spans => ({ spans: [period], isByMonth: period.isByMonth });

function allOf({ scope, caller }: Looked, period: BoardPeriod): Promise<Months> {
  const teamIds = teamsOf(scope);
  return teamIds
    ? readMonths(teamIds, [['all', '']], asked(period))
    : readAgentMonths({ teamIds: null, memberId: caller.id }, asked(period));
}

async function partsOf(
  of: 'tier' | 'channel',
  keys: readonly string[],
  looked: Looked,
  period: BoardPeriod,
): Promise<Rows> {
  const teamIds = teamsOf(looked.scope);
  // Of one member nothing is kept by tier or channel.
  if (!teamIds) return { rows: [], more: 0, counted: (await allOf(looked, period)).counted };
  const { months, counted } = await readMonths(
    teamIds,
    keys.map((key) => [of, key] as const),
    asked(period),
  );
  return {
    rows: keys.map((part) =>
      rowOf(
        part,
        months.filter(({ key }) => key === part),
        period,
        period,
      ),
    ),
    more: 0,
    counted,
  };
}

const rowOf = (key: string, months: readonly MonthDoc[], span: DaySpan, period: BoardPeriod, name?: string): Row => ({
  key,
  name,
  cell: period.isByMonth ? sumOf(months.map(({ total }) => total)) : cellIn(months, span, false),
  from: span.from,
  isRunning: span.to >= period.to,
});

const ofPeriod = (key: string, cell: Cell, { from }: DaySpan): Row => ({ key, cell, from, isRunning: true });

function wholeMonth(month: string, { from, to }: DaySpan): DaySpan {
  const days = daysOf({ from, to }).filter((day) => monthOfDay(day) === month);
  return { from: days[0] ?? from, to: days.at(-1) ?? to };
}
