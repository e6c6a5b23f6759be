import { type BoardScope, type DaySpan, dayOfMonth, daysOf, monthOfDay, monthsOf } from '../../domain/board';
import { type Cell, monthId, type PlaceKind, SHOP, sumOf } from '../../domain/rollups';
import { find, findMany, inHundreds } from '../_records';
import type { CountedDoc, FigureDoc, KnowledgeDoc, MonthDoc } from '../_records/documents';
import { COUNTED_ID, KNOWLEDGE_ID } from '../_records/figure-documents';
import { command, inParallel } from '../_sdk';

/** Records of agents that are read for one answer: five hundred of them over a quarter, or a hundred and more over a year. */
const MOST_AGENT_MONTHS = 2_000;

/** What is asked for, and whether whole months are enough. */
export interface Spans {
  readonly spans: readonly DaySpan[];
  readonly isByMonth: boolean;
}

export interface Months {
  readonly months: readonly MonthDoc[];
  readonly counted: CountedDoc | undefined;
  readonly knowledge: KnowledgeDoc | undefined;
}

const ALWAYS = [
  'kind',
  'teamId',
  'of',
  'key',
  'month',
  'throughAt',
  'sinceAt',
  'refreshedShare',
  'articles',
  'failing',
];

/** No more than is told: of a year the sums of months, else the days that are looked at. */
const fieldsFor = ({ spans, isByMonth }: Spans, part = ''): readonly string[] =>
  isByMonth
    ? [...ALWAYS, `total${part}`]
    : [...ALWAYS, ...new Set(spans.flatMap(daysOf).map((day) => `days.${dayOfMonth(day)}${part}`))];
/** Of many members their counts alone: their times weigh four times as much, and say no more than one P90 each. */
const COUNTS = '.counts';

const monthsIn = ({ spans }: Spans): readonly string[] => [...new Set(spans.flatMap(monthsOf))];

/** Months of teams or the shop, all of them or parts, with how far all is counted. One database call for each hundred. */
export async function readMonths(
  teamIds: readonly string[],
  parts: readonly (readonly [of: PlaceKind, key: string])[],
  asked: Spans,
): Promise<Months> {
  const ids = teamIds.flatMap((teamId) =>
    parts.flatMap(([of, key]) => monthsIn(asked).map((month) => monthId({ teamId, of, key }, month))),
  );
  const found = await inParallel(inHundreds([COUNTED_ID, KNOWLEDGE_ID, ...ids]), (some) =>
    find('figures', { _id: command.in(some) }, { limit: some.length, fields: fieldsFor(asked) }),
  );
  return sorted(found.flat());
}

/** Months of members, of some teams or all (null), of one member or all. */
export async function readAgentMonths(
  { teamIds, memberId }: { readonly teamIds: readonly string[] | null; readonly memberId?: string | undefined },
  asked: Spans,
): Promise<Months> {
  const months = command.in([...monthsIn(asked)]);
  const ofTeams = teamIds && { teamId: command.in([...teamIds]) };
  const query =
    memberId === undefined ? { of: 'agent', month: months, ...ofTeams } : { key: memberId, month: months, ...ofTeams };
  const [found, others] = await Promise.all([
    findMany('figures', query, {
      atMost: MOST_AGENT_MONTHS,
      fields: fieldsFor(asked, memberId === undefined ? COUNTS : ''),
    }),
    find('figures', { _id: command.in([COUNTED_ID]) }, { limit: 1 }),
  ]);
  return sorted([...found, ...others]);
}

function sorted(found: readonly FigureDoc[]): Months {
  return {
    months: found.filter((figure): figure is MonthDoc => figure.kind === 'month'),
    counted: found.find((figure): figure is CountedDoc => figure.kind === 'counted'),
    knowledge: found.find((figure): figure is KnowledgeDoc => figure.kind === 'faq'),
  };
}

/** Where a scope's figures lie; null: with the caller's own months. */
export function teamsOf(scope: BoardScope): readonly string[] | null {
  if (scope.of === 'shop') return [SHOP];
  if (scope.of === 'team') return [scope.teamId];
  return scope.of === 'teams' ? scope.teamIds : null;
}

/** All that was counted in a time, by the whole months or by the days of it. */
export function cellIn(months: readonly MonthDoc[], span: DaySpan, isByMonth: boolean): Cell {
  const wanted = new Set(monthsOf(span));
  const ours = months.filter(({ month }) => wanted.has(month));
  if (isByMonth) return sumOf(ours.map(({ total }) => withTimes(total)));
  return sumOf(
    daysOf(span).flatMap((day) =>
      ours.flatMap(({ month, days }) => {
        const cell = month === monthOfDay(day) ? days?.[dayOfMonth(day)] : undefined;
        return cell ? [withTimes(cell)] : [];
      }),
    ),
  );
}

/** Where only counts were read. */
const withTimes = ({ counts, times }: Partial<Cell>): Cell => ({ counts: counts ?? {}, times: times ?? {} });
