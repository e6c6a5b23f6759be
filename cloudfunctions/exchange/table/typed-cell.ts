import { type Cell, textCell } from '../../../domain/faq/exchange';
import { DAY } from '../../../domain/kernel';
import { readUtc } from '../../../domain/moments';
import type { NumberFormat } from './number-format';

/** A cell as a sheet's XML has it. */
export interface RawCell {
  /** `t`: what kind of value it is; a number when it says nothing. */
  readonly type: string;
  /** `v`, or the text that stands in the cell itself. Undefined where there is none. */
  readonly value: string | undefined;
  readonly formula: string | undefined;
  /** Has what only a newer Excel can show, as a picture: the value is a stand-in. */
  readonly isRich: boolean;
}

export interface CellSurroundings {
  readonly format: NumberFormat;
  readonly is1904: boolean;
  readonly shared: (index: number) => string;
}

const PICTURE = /^(?:_xlfn\.)?(?:_xlws\.)?(?:DISPIMG|IMAGE)\s*\(/i;
/** 1970-01-01 as the two calendars of spreadsheets count it. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** The 29th of February 1900, which never was: what comes before it is one day off. */
const MISSING_DAY = 60;
/** 9999-12-31. */
const LAST_DAY = 2_958_466;

/** What a cell holds, with its type; undefined when it is empty. */
export function typedCell(raw: RawCell, { format, is1904, shared }: CellSurroundings): Cell | undefined {
  const { type, value, formula } = raw;
  if (formula !== undefined && PICTURE.test(formula)) return { kind: 'fault', fault: 'picture', text: `=${formula}` };
  if (value === undefined || (value === '' && type !== 'str')) {
    return formula === undefined ? undefined : { kind: 'fault', fault: 'no_result', text: `=${formula}` };
  }
  switch (type) {
    case 's':
      return textCell(shared(Number(value)));
    case 'str':
    case 'inlineStr':
      return textCell(unescaped(value));
    case 'b':
      return { kind: 'yesNo', value: value === '1' || value === 'true' };
    case 'e':
      return { kind: 'fault', fault: raw.isRich ? 'picture' : 'error_value', text: value };
    case 'd':
      return isoCell(value);
    default:
      return numberCell(value, format, is1904);
  }
}

/** Spreadsheets write characters that XML does not hold as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function numberCell(text: string, { date, isPercent, zeros }: NumberFormat, is1904: boolean): Cell {
  const value = Number(text);
  if (!Number.isFinite(value)) return { kind: 'fault', fault: 'error_value', text };
  if (date) {
    const wallAt = wallTime(value, text, is1904);
    return wallAt === undefined
      ? { kind: 'fault', fault: 'error_value', text: '#####' }
      : { kind: 'date', wallAt, shows: date };
  }
  return { kind: 'number', value, text: shownNumber(value, isPercent, zeros) };
}

/** As many digits as a spreadsheet keeps: 0.1 + 0.2 is 0.3. */
function shownNumber(value: number, isPercent = false, zeros = 0): string {
  if (isPercent) return `${Number((value * 100).toPrecision(15))}%`;
  const text = String(Number(value.toPrecision(15)));
  return Number.isInteger(value) && value >= 0 ? text.padStart(zeros, '0') : text;
}

/** Days since the calendar's beginning as a wall clock; undefined when a sheet would show ##### for it. */
function wallTime(value: number, text: string, is1904: boolean): number | undefined {
  if (value < 0 || value >= LAST_DAY) return undefined;
  const days = is1904 ? value - EPOCH_1904 : value - EPOCH_1900 + (value < MISSING_DAY ? 1 : 0);
  const at = days * DAY;
  // A fraction of few digits means a second that it does not quite reach.
  const digits = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  const step = digits > 0 && digits < 8 ? 1_000 : 1;
  return Math.round(at / step) * step;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?Z?$/;
const MILLIS_CHARS = 'HH:mm:ss.SSS'.length;

function isoCell(text: string): Cell {
  const [, day = '', time] = ISO.exec(text) ?? [];
  const wallAt = readUtc(`${day} ${time?.slice(0, MILLIS_CHARS) ?? ''}`);
  if (wallAt === undefined) return { kind: 'fault', fault: 'error_value', text };
  return { kind: 'date', wallAt, shows: { year: true, month: true, day: true, time: time !== undefined } };
}
