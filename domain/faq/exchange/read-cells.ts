import { CHINA_OFFSET, DAY, type Millis } from '../../kernel';
import type { ArticleConditions } from '../article';
import { readAnswer, UnreadableAnswer } from '../editing';
import { memberTierOf, orderStateOf, tierOf } from './columns';

/** Why a cell cannot be taken. */
export const CELL_PROBLEMS = [
  /** It has to be filled in. */
  'missing',
  /** Longer than it may be, or too many. */
  'too_long',
  /** A word that stands for nothing here. */
  'unknown',
  /** Not written as such a thing is written. */
  'unreadable',
  /** The same stands in another row already. */
  'twice',
] as const;
export type CellProblem = (typeof CELL_PROBLEMS)[number];

/** Thrown while a cell is read. */
export class BadCell extends Error {
  constructor(readonly problem: CellProblem) {
    super(problem);
  }
}

/** Lines of a cell, empty ones left out. */
export function readLines(cell: string): string[] {
  return cell
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Words with line breaks, commas or spaces between them. */
function readWords<V>(cell: string, meaningOf: (word: string) => V | undefined): V[] {
  return cell
    .split(/[\s,，、;；|]+/)
    .filter((word) => word !== '')
    .map((word) => required(meaningOf(word), 'unknown'));
}

export const readTier = (cell: string) => required(tierOf(cell.trim()), 'unknown');
export const readOrderStates = (cell: string) => nonEmpty(readWords(cell, orderStateOf));
export const readMemberTiers = (cell: string) => nonEmpty(readWords(cell, memberTierOf));

/** `2-5`, `2-`, `-5`, or `3` for exactly three days. */
export function readDays(cell: string): ArticleConditions['daysInState'] {
  const text = cell.replace(/\s/g, '').replace(/[~～—–至]/g, '-');
  if (text === '') return undefined;
  const match = required(/^(\d{1,3})?(-)?(\d{1,3})?$/.exec(text), 'unreadable');
  const [, from, dash, to] = match;
  if (dash === undefined) return { min: Number(text), max: Number(text) };
  if (from === undefined && to === undefined) throw new BadCell('unreadable');
  return { ...(from !== undefined && { min: Number(from) }), ...(to !== undefined && { max: Number(to) }) };
}

const MOMENT = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?)?$/;

/** A moment in China. A day alone begins at midnight; as an end (`isEnd`) it lasts until its last millisecond. */
export function readMoment(cell: string, isEnd: boolean): Millis | undefined {
  const text = cell.trim();
  if (text === '') return undefined;
  const [, year, month, day, hour, minute, second, millis] = required(MOMENT.exec(text), 'unreadable');
  const [h = '0', m = '0', s = '0', ms = '0'] = [hour, minute, second, millis];
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isReal =
    new Date(date).getUTCMonth() === Number(month) - 1 && Number(h) < 24 && Number(m) < 60 && Number(s) < 60;
  if (!isReal) throw new BadCell('unreadable');
  const time =
    hour === undefined && isEnd ? DAY - 1 : ((Number(h) * 60 + Number(m)) * 60 + Number(s)) * 1000 + Number(ms);
  return date + time - CHINA_OFFSET;
}

/** How often it is asked a month; nothing is never. */
export function readDemand(cell: string): number {
  const text = cell.replace(/[,，\s]/g, '');
  if (text === '') return 0;
  if (!/^\d{1,8}$/.test(text)) throw new BadCell('unreadable');
  return Number(text);
}

export function readBlocks(cell: string) {
  try {
    return readAnswer(cell);
  } catch (error) {
    if (error instanceof UnreadableAnswer) throw new BadCell('unreadable');
    throw error;
  }
}

/** Yes or nothing. */
export function readYes(cell: string): boolean {
  const text = cell.trim().toLowerCase();
  if (['', '否', 'no', 'false', '0'].includes(text)) return false;
  if (['是', 'yes', 'true', '1'].includes(text)) return true;
  throw new BadCell('unreadable');
}

function required<V>(value: V | undefined | null, problem: CellProblem): V {
  if (value === undefined || value === null) throw new BadCell(problem);
  return value;
}

const nonEmpty = <V>(values: readonly V[]) => (values.length > 0 ? values : undefined);
