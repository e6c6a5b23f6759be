import { CHINA_OFFSET, DAY, type Millis, plainText } from '../../kernel';
import { readChina, utcText } from '../../moments';
import type { ArticleConditions } from '../article';
import { readAnswer, UnreadableAnswer } from '../editing';
import { provinceOf } from '../provinces';
import { type Cell, cellText, type DateCell } from './cell';
import { BadCell, type CellProblem } from './cell-problem';
import { memberTierOf, orderStateOf, tierOf } from './columns';

const LONGEST_EXACT = 1e15;

/** The text of a cell in a column of texts. Throws where the sheet no longer has what was meant. */
export function readText(cell: Cell | undefined): string {
  if (cell?.kind === 'fault') throw new BadCell(cell.fault);
  if (cell?.kind === 'number' && Math.abs(cell.value) >= LONGEST_EXACT) throw new BadCell('long_number');
  return plainText(cellText(cell)).trim();
}

/** Lines of a cell, empty ones left out. */
export function readLines(cell: string): string[] {
  return cell
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Keywords with line breaks or the marks of a list between them. A backslash makes a mark part of the word. */
export function readKeywords(cell: string): string[] {
  const words = cell.match(/(?:\\[\\、，,;；]|[^\n、，,;；])+/g) ?? [];
  return words.map((word) => word.replace(/\\([\\、，,;；])/g, '$1').trim()).filter((word) => word !== '');
}

/** A keyword as it stands in a list. */
export const writtenKeyword = (word: string): string => word.replace(/[\\、，,;；]/g, '\\$&');

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
export const readProvinces = (cell: string) => nonEmpty([...new Set(readWords(cell, provinceOf))]);

/**
 * `2-5`, `2-`, `-5`, or `3` for exactly three days, 天 behind it or not. A spreadsheet takes 2-5 for a day of the year and
 * shows 2月5日, 5-Feb or 02-May: from that the two numbers are read, the smaller first.
 */
export function readDays(cell: Cell | undefined): ArticleConditions['daysInState'] {
  if (cell?.kind === 'date') return daysOfDate(cell);
  const text = readText(cell)
    .normalize('NFKC')
    .replace(/\s|天/g, '')
    .replace(/[~～—–−至到]/g, '-');
  if (text === '') return undefined;
  const named = daysOfName(text);
  if (named) return named;
  const match = required(/^(\d{1,3})?(-)?(\d{1,3})?$/.exec(text), 'unreadable');
  const [, from, dash, to] = match;
  if (dash === undefined) return { min: Number(text), max: Number(text) };
  if (from === undefined && to === undefined) throw new BadCell('unreadable');
  return { ...(from !== undefined && { min: Number(from) }), ...(to !== undefined && { max: Number(to) }) };
}

const between = (one: number, other: number) => ({ min: Math.min(one, other), max: Math.max(one, other) });

function daysOfDate({ wallAt, shows }: DateCell) {
  if (shows.time || (shows.year && shows.day)) throw new BadCell('unreadable');
  // `3-45` became March 1945.
  return between(Number(utcText(wallAt, 'M')), Number(utcText(wallAt, shows.day ? 'D' : 'YY')));
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What a day or month of the year looks like once a spreadsheet saved it as text. */
function daysOfName(text: string) {
  const [, month, day] = /^(\d{1,2})月(\d{1,2})日$/.exec(text) ?? [];
  if (month !== undefined) return between(Number(month), Number(day));
  const [, before, name, after] = /^(\d{1,2})?-?([a-z]{3})-?(\d{1,2})?$/i.exec(text) ?? [];
  const nth = MONTHS.indexOf(name?.toLowerCase() ?? '') + 1;
  const other = before ?? after;
  return nth > 0 && other !== undefined ? between(nth, Number(other)) : undefined;
}

const MOMENT = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{3})?)?))?$/;
/** A lone digit of a day or an hour. */
const LONE_DIGIT = /\b\d\b/g;

/** A moment in China. A day alone begins at midnight; as an end (`isEnd`) it lasts until its last millisecond. */
export function readMoment(cell: Cell | undefined, isEnd: boolean): Millis | undefined {
  if (cell?.kind === 'date') return momentOfDate(cell, isEnd);
  const text = readText(cell).normalize('NFKC');
  if (text === '') return undefined;
  const [, year, month, day, time] = required(MOMENT.exec(text), 'unreadable');
  const plain = `${year}-${month}-${day} ${time ?? ''}`.replace(LONE_DIGIT, '0$&');
  return required(readChina(plain), 'unreadable') + (isEnd && time === undefined ? DAY - 1 : 0);
}

function momentOfDate({ wallAt, shows }: DateCell, isEnd: boolean): Millis {
  // An hour without a day, or a day of no year in particular.
  if (!shows.year || !shows.day) throw new BadCell('unreadable');
  const isWholeDay = !shows.time && wallAt % DAY === 0;
  return wallAt + (isEnd && isWholeDay ? DAY - 1 : 0) - CHINA_OFFSET;
}

/** How often it is asked a month; nothing is never. */
export function readDemand(cell: string): number {
  const text = cell
    .normalize('NFKC')
    .replace(/[,，\s]/g, '')
    .replace(/次$/, '');
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
  if (['', '否', '无', '×', 'no', 'n', 'false', '0'].includes(text)) return false;
  if (['是', '√', '✓', 'yes', 'y', 'true', '1'].includes(text)) return true;
  throw new BadCell('unreadable');
}

function required<V>(value: V | undefined | null, problem: CellProblem): V {
  if (value === undefined || value === null) throw new BadCell(problem);
  return value;
}

const nonEmpty = <V>(values: readonly V[]) => (values.length > 0 ? values : undefined);
