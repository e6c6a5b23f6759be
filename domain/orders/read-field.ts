import { type Millis, SECOND } from '../kernel';

/** A record of another program: any field may be missing, or be something else. */
export type Raw = Readonly<Record<string, unknown>>;

export const recordIn = (value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};

export const listIn = (value: unknown, most: number): readonly Raw[] =>
  Array.isArray(value) ? value.slice(0, most).map(recordIn) : [];

/** A text, shortened to what we keep; a number written as one is one. */
export function textIn(value: unknown, mostChars = 200): string {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' ? [...value].slice(0, mostChars).join('') : '';
}

export const countIn = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.round(value)) : 0;

/** A moment that is told in seconds; undefined where none is. */
export function secondsIn(value: unknown): Millis | undefined {
  const seconds = typeof value === 'string' ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0
    ? Math.round(seconds * SECOND)
    : undefined;
}

/** Only the fields that have a value. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
