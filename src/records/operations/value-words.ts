import { type Millis, ownValue } from '../../../domain/kernel';
import type { LoggedValue } from '../../../domain/operations';
import { SETTINGS } from '../../../domain/settings';
import { formatSlot, hoursText } from '../../text/hours';
import type { Language } from '../../text/language';
import { codeWords, loggedText } from '../../text/logged';
import { promisesText } from '../../text/promises';
import { formatWeekdays } from '../../text/rota';
import { settingsText } from '../../text/settings';
import { formatWhen } from '../../text/time';

/** What a line of the log is read with. */
export interface Reading {
  readonly language: Language;
  readonly now: Millis;
  /** Of roles and teams, by their ids. */
  readonly names: Readonly<Record<string, string>>;
}

/** A code of ours by which nobody knows anything. */
const UNSAID: ReadonlySet<string> = new Set(['id']);
/** What something of several parts is called by, where it has one of these. */
const CALLED = ['name', 'title', 'text'] as const;
/** Numbers that are minutes. */
const IN_MINUTES: ReadonlySet<string> = new Set(['first', 'next', 'resolution', 'waitedMinutes']);

/** What a field is called: as a setting's own page calls it, or by its word. */
export function fieldWords(field: string, language: Language): string {
  const { settings } = settingsText[language];
  return ownValue<{ title: string }>(settings, field)?.title ?? ownValue(loggedText[language].fields, field) ?? field;
}

/** What a field was and what it is, as a person reads it. Of two lists what stands in both is left out. */
export function changeWords(
  { field, before, after }: { readonly field: string; readonly before: string; readonly after: string },
  reading: Reading,
): { readonly before: string; readonly after: string } {
  const [was, is] = onlyOther(JSON.parse(before) as LoggedValue, JSON.parse(after) as LoggedValue);
  return { before: worded(was, field, reading), after: worded(is, field, reading) };
}

function onlyOther(was: LoggedValue, is: LoggedValue): readonly [LoggedValue, LoggedValue] {
  if (!Array.isArray(was) || !Array.isArray(is)) return [was, is];
  const without = (list: readonly LoggedValue[], others: readonly LoggedValue[]): readonly LoggedValue[] => {
    const known = new Set(others.map((one) => JSON.stringify(one)));
    return list.filter((one) => !known.has(JSON.stringify(one)));
  };
  const [gone, come] = [without(was, is), without(is, was)];
  // Only their order is another.
  return gone.length + come.length === 0 ? [was, is] : [gone, come];
}

function worded(value: LoggedValue, field: string, reading: Reading): string {
  const text = loggedText[reading.language];
  if (isNothing(value)) return text.nothing;
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (typeof value === 'number') return numberWords(value, field, reading);
  if (typeof value === 'string') {
    const codes = ownValue(codeWords(reading.language), field) ?? {};
    return ownValue(codes, value) ?? ownValue(reading.names, value) ?? ownValue(text.words, value) ?? value;
  }
  if (Array.isArray(value)) return listWords(value, field, reading);
  return thingWords(value as Readonly<Record<string, LoggedValue>>, field, reading);
}

function numberWords(value: number, field: string, { language, now }: Reading): string {
  if (field.endsWith('At')) return formatWhen(value, now, language);
  if (IN_MINUTES.has(field)) return promisesText[language].span(value);
  if (field === 'hours') return loggedText[language].hours(value);
  const kind = ownValue<(typeof SETTINGS)[keyof typeof SETTINGS]>(SETTINGS, field)?.kind;
  return kind?.type === 'number' ? settingsText[language].units[kind.unit](value) : String(value);
}

function listWords(list: readonly LoggedValue[], field: string, reading: Reading): string {
  const { language } = reading;
  const text = loggedText[language];
  if (field === 'labelIds') return text.count(list.length);
  if (field === 'weekdays') return formatWeekdays(list.map(Number), language);
  if (field === 'week') return weekWords(list, reading);
  const isOfThings = list.some((one) => typeof one === 'object' && one !== null && !isSpan(one));
  return list.map((one) => worded(one, field, reading)).join(isOfThings ? text.between : text.join);
}

function weekWords(days: readonly LoggedValue[], reading: Reading): string {
  const { language } = reading;
  const text = loggedText[language];
  const slots = days.map((day) => (isNothing(day) ? text.closed : worded(day, '', reading)));
  if (new Set(slots).size === 1) return text.everyDay(slots[0] ?? text.closed);
  const { weekdays } = hoursText[language];
  return slots.map((one, day) => `${weekdays[day] ?? ''} ${one}`).join(text.between);
}

/** By its name, and all of it that says something. */
function thingWords(thing: Readonly<Record<string, LoggedValue>>, of: string, reading: Reading): string {
  const { language } = reading;
  const codes = ownValue(codeWords(language), of) ?? {};
  const text = loggedText[language];
  if (isSpan(thing)) return formatSlot(thing, language);
  const called = CALLED.find((field) => typeof thing[field] === 'string' && thing[field] !== '');
  const parts = Object.entries(thing)
    .filter(([field, one]) => field !== called && !UNSAID.has(field) && one !== false && !isNothing(one))
    .map(([field, one]) => {
      const name = ownValue(codes, field) ?? ownValue(reading.names, field) ?? fieldWords(field, language);
      return one === true ? name : text.said(name, worded(one, field, reading));
    });
  if (called === undefined) return parts.length === 0 ? text.nothing : parts.join(text.and);
  const name = String(thing[called]);
  return parts.length === 0 ? name : text.named(name, parts.join(text.and));
}

const isSpan = (value: unknown): value is { readonly from: number; readonly to: number } =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 2 &&
  'from' in value &&
  'to' in value &&
  typeof value.from === 'number' &&
  typeof value.to === 'number';

/** Nothing, and what holds nothing but that: of what a promise is for, what is left open. */
function isNothing(value: LoggedValue): boolean {
  if (value === null || value === '') return true;
  if (typeof value !== 'object') return false;
  return Object.entries(value).every(([field, one]) => UNSAID.has(field) || one === false || isNothing(one));
}
