import type { Aim, FigureUnit } from '../../domain/board';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/kernel';
import type { Language } from '../text/language';

/** A figure in pieces: numbers are set large, their units small. */
export interface Piece {
  readonly text: string;
  readonly isUnit: boolean;
}

interface Units {
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
  readonly tenThousand: string;
}
const UNITS: Readonly<Record<Language, Units>> = {
  zh: { day: '天', hour: '小时', minute: '分', second: '秒', tenThousand: '万' },
  en: { day: 'd', hour: 'h', minute: 'min', second: 's', tenThousand: 'k' },
};

/** A value as it is set on a card. */
export function figurePieces(value: number, unit: FigureUnit, language: Language): readonly Piece[] {
  switch (unit) {
    case 'count':
      return countPieces(value, UNITS[language], language);
    case 'millis':
      return timePieces(value, UNITS[language]);
    case 'share':
      return [number(percent(value)), small('%')];
    case 'stars':
      return [number(value.toFixed(1))];
  }
}

/** The same in a line: 1 小时 20 分, 91%, 4.6. */
export function figureWords(value: number, unit: FigureUnit, language: Language): string {
  const pieces = figurePieces(value, unit, language);
  return unit === 'share' || unit === 'stars'
    ? pieces.map(({ text }) => text).join('')
    : pieces.map(({ text }) => text).join(' ');
}

/** What is aimed at, as a number alone stands for it. */
export const aimWords = (aim: Aim, unit: FigureUnit, language: Language): readonly string[] =>
  [aim.value, ...(aim.is === 'between' ? [aim.upTo] : [])].map((value) => figureWords(value, unit, language));

/** At an axis, where there is room for one number and one unit. */
export function axisWords(value: number, unit: FigureUnit, language: Language): string {
  const { day, hour, minute, second } = UNITS[language];
  if (unit === 'count')
    return value < 10_000 ? String(Math.round(value * 10) / 10) : figureWords(value, unit, language);
  if (unit !== 'millis') return figureWords(value, unit, language);
  const [size, word] =
    value >= 2 * DAY
      ? [DAY, day]
      : value >= 2 * HOUR
        ? [HOUR, hour]
        : value >= 2 * MINUTE
          ? [MINUTE, minute]
          : [SECOND, second];
  return `${Math.round((value / size) * 10) / 10}${language === 'en' ? ' ' : ''}${word}`;
}

/** 1,280; where it becomes long, in the thousands of the language: 12.8 万, 128 k. */
function countPieces(value: number, { tenThousand }: Units, language: Language): readonly Piece[] {
  if (value < 100_000) return [number(String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ','))];
  const size = language === 'en' ? 1_000 : 10_000;
  return [number((value / size).toFixed(1).replace(/\.0$/, '')), small(tenThousand)];
}

/** Two units at most; the smaller is left out where it says nothing. */
function timePieces(millis: number, { day, hour, minute, second }: Units): readonly Piece[] {
  const seconds = Math.round(millis / SECOND);
  const minutes = Math.round(seconds / 60);
  if (seconds < 60) return two(seconds, second, 0, '');
  // Past ten minutes nobody counts seconds.
  if (seconds < 600) return two(Math.floor(seconds / 60), minute, seconds % 60, second);
  if (minutes < 60) return two(minutes, minute, 0, '');
  if (minutes < 1_440) return two(Math.floor(minutes / 60), hour, minutes % 60, minute);
  return two(Math.floor(minutes / 1_440), day, Math.floor((minutes % 1_440) / 60), hour);
}

const two = (count: number, word: string, rest: number, restWord: string): readonly Piece[] => [
  number(String(count)),
  small(word),
  ...(rest > 0 ? [number(String(rest)), small(restWord)] : []),
];

/** 91, and never 100 where something is missing. */
function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '99';
  if (rounded === 0 && share > 0) return '1';
  return String(rounded);
}

const number = (text: string): Piece => ({ text, isUnit: false });
const small = (text: string): Piece => ({ text, isUnit: true });
