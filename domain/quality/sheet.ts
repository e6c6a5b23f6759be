import { AppError } from '../kernel';
import { QUALITY_BOUNDS } from './bounds';

/** What all that is weighed adds up to. */
export const FULL_SCORE = 100;

/** One line of a score sheet. What is fatal has no weight: where it is found, nothing else counts. */
export interface SheetItem {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly isFatal: boolean;
}

/** Until a shop says otherwise. */
export const USUAL_SHEET: readonly SheetItem[] = Object.freeze([
  { id: 'solved', name: '问题解决', weight: 30, isFatal: false },
  { id: 'correct', name: '说得准确', weight: 25, isFatal: false },
  { id: 'prompt', name: '回得及时', weight: 15, isFatal: false },
  { id: 'kind', name: '语气耐心', weight: 15, isFatal: false },
  { id: 'record', name: '备注交接', weight: 15, isFatal: false },
  { id: 'promise', name: '违规承诺', weight: 0, isFatal: true },
  { id: 'insult', name: '辱骂客人', weight: 0, isFatal: true },
]);

export const SHEET_RULES = ['sum_100', 'unique_name', 'weight', 'max_length'] as const;
export type SheetRule = (typeof SHEET_RULES)[number];

/** What keeps a sheet from being one; undefined when it is. */
export function sheetProblem(
  items: readonly SheetItem[],
): { readonly rule: SheetRule; readonly at?: number } | undefined {
  if (items.length > QUALITY_BOUNDS.sheetItems) return { rule: 'max_length' };
  const names = new Set<string>();
  const ids = new Set<string>();
  for (const [at, { id, name, weight, isFatal }] of items.entries()) {
    if (names.has(name) || ids.has(id)) return { rule: 'unique_name', at };
    names.add(name);
    ids.add(id);
    const isSound = Number.isInteger(weight) && (isFatal ? weight === 0 : weight >= 1 && weight <= FULL_SCORE);
    if (!isSound) return { rule: 'weight', at };
  }
  const sum = items.reduce((total, { weight }) => total + weight, 0);
  return sum === FULL_SCORE ? undefined : { rule: 'sum_100' };
}

/** A sheet as it was kept, or the usual one where nothing sound was. */
export const sheetOf = (kept: unknown): readonly SheetItem[] =>
  isSheet(kept) && sheetProblem(kept) === undefined ? kept : USUAL_SHEET;

const isSheet = (kept: unknown): kept is readonly SheetItem[] =>
  Array.isArray(kept) &&
  kept.length > 0 &&
  kept.every((one) => typeof one?.id === 'string' && typeof one.name === 'string' && typeof one.isFatal === 'boolean');

/** What an inspector gave: of each weighed item its points, of each fatal one whether it was found (1) or not (0). */
export type Points = Readonly<Record<string, number>>;

/** Throws INVALID_INPUT for points that a sheet does not have, too many of an item, or an item left out. */
export function requirePoints(sheet: readonly SheetItem[], points: Points): void {
  const most = new Map(sheet.map(({ id, weight, isFatal }) => [id, isFatal ? 1 : weight]));
  const isWhole = Object.keys(points).length === most.size;
  const isSound = Object.entries(points).every(
    ([id, given]) => Number.isInteger(given) && given >= 0 && given <= (most.get(id) ?? -1),
  );
  if (!isWhole || !isSound) throw new AppError('INVALID_INPUT', { fields: [{ path: 'points', rule: 'check' }] });
}

/** All points together; nothing where something fatal was found. */
export function scoreOf(sheet: readonly SheetItem[], points: Points): number {
  const isFatal = sheet.some((item) => item.isFatal && (points[item.id] ?? 0) > 0);
  if (isFatal) return 0;
  return sheet.reduce((sum, { id, isFatal: found }) => sum + (found ? 0 : (points[id] ?? 0)), 0);
}

/** By how much two inspectors differ, of each item and in all: the second less the first. */
export function differenceOf(sheet: readonly SheetItem[], first: Points, second: Points) {
  return {
    score: scoreOf(sheet, second) - scoreOf(sheet, first),
    items: sheet.flatMap(({ id }) => {
      const by = (second[id] ?? 0) - (first[id] ?? 0);
      return by === 0 ? [] : [{ id, by }];
    }),
  };
}
