import type { DateCell } from '../../../domain/faq/exchange';

/** What a cell's format says of the number in it. */
export interface NumberFormat {
  /** Set when the number is a day or a time. */
  readonly date?: DateCell['shows'];
  readonly isPercent?: boolean;
  /** Filled up with zeros to so many digits. */
  readonly zeros?: number;
}

/** Formats that have a number only, for Chinese and for other editions of Excel. ECMA-376 18.8.30. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export const builtInFormat = (id: number): NumberFormat => {
  const code = BUILT_IN[id];
  return code === undefined ? {} : readFormat(code);
};

/** Reads a format's code, `yyyy/m/d h:mm;@`. Only what is for positive numbers counts. */
export function readFormat(code: string): NumberFormat {
  const bare = code
    // Words, single characters, blanks as wide as something, and conditions, colours or languages.
    .replace(/"[^"]*"?/g, ' ')
    .replace(/\\.|_.|\*./g, ' ')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]
    ?.toLowerCase();
  if (bare === undefined || /general|通用格式|@/.test(bare)) return {};
  // In 0.00E+00 nothing is a date; in ss.00 the zeros are parts of a second.
  const isNumber = /[#?]|e[+-]/.test(bare) || (/0/.test(bare) && !/s/.test(bare));
  if (!isNumber && /[ymdhs]/.test(bare)) return { date: whatItShows(bare) };
  if (bare.includes('%')) return { isPercent: true };
  const zeros = /^\s*(0{2,})\s*$/.exec(bare)?.[1];
  return zeros ? { zeros: zeros.length } : {};
}

function whatItShows(bare: string): DateCell['shows'] {
  // Beside hours or seconds an m is a minute.
  const withoutMinutes = bare
    .replace(/(h+\]?[^a-z]*)m+/g, '$1')
    .replace(/m+([^a-z]*s)/g, '$1')
    .replace(/\[m+\]/g, '');
  return {
    year: /[ye]/.test(withoutMinutes),
    month: /m/.test(withoutMinutes.replace(/am\/pm|a\/p/g, '')),
    day: /d/.test(withoutMinutes),
    time: /[hs]|\[m+\]/.test(bare),
  };
}
