import { misfitOf, SETTINGS, type SettingKey } from '../../../domain/settings';
import type { SettingValue } from './use-settings';

/** What is saved of what was typed: trimmed, nothing empty, nothing twice. Null where that leaves no name of one's own. */
export function typedValue(typed: SettingValue): SettingValue | null {
  if (typeof typed === 'number') return typed;
  if (typeof typed === 'string') return typed.trim();
  if (Array.isArray(typed)) return tidyTexts(typed);
  const named = Object.entries(typed).flatMap(([word, name]) => (name.trim() ? [[word, name.trim()] as const] : []));
  return named.length === 0 ? null : Object.fromEntries(named);
}

/** The same of the English beside it, whose texts stay at the places of what is kept of those. Null where there is none. */
export function typedEnglish(typed: SettingValue, beside: SettingValue): SettingValue | null {
  const english = Array.isArray(typed) && Array.isArray(beside) ? placed(typed, beside) : typedValue(typed);
  const isNone = Array.isArray(english) ? english.every((one) => one === '') : english === '';
  return isNone ? null : english;
}

const tidyTexts = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((one) => one.trim()).filter((one) => one !== '')),
];

function placed(english: readonly string[], beside: readonly string[]): string[] {
  const all = beside.map((one) => one.trim());
  return tidyTexts(beside).map((one) => (english[all.indexOf(one)] ?? '').trim());
}

/** Whether it may be saved: it fits, and is not a list of nothing. */
export function canBeSaved(key: SettingKey, value: SettingValue | null): boolean {
  if (value === null) return true;
  const { kind } = SETTINGS[key];
  if (kind.type === 'texts' && Array.isArray(value) && value.length === 0) return false;
  return misfitOf(kind, value) === undefined;
}

/** Values are small; the order of names says nothing. */
export function isSameValue(one: SettingValue | null, other: SettingValue | null): boolean {
  const plain = (value: SettingValue | null): string =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? JSON.stringify(Object.entries(value).sort())
      : JSON.stringify(value);
  return plain(one) === plain(other);
}
