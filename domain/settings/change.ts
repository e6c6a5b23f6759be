import { AppError } from '../kernel';
import { misfitOf } from './kinds';
import { isSet, settingOf } from './read';
import { EDITABLE_SETTINGS, SETTINGS, type SettingKey } from './registry';
import type { SettingValues } from './values';

/** What one setting was and becomes; null for the default. */
export interface SettingChange {
  readonly setting: SettingKey;
  readonly before: SettingValues[SettingKey] | null;
  readonly after: SettingValues[SettingKey] | null;
}

/**
 * What an admin's changes come down to: only what differs from what the shop has. Null takes a setting back to its default.
 * Throws INVALID_INPUT, naming the setting and why, when one is not theirs to change or does not fit.
 */
export function settingChanges(
  stored: Partial<SettingValues>,
  wanted: Readonly<Partial<Record<string, unknown>>>,
): readonly SettingChange[] {
  return Object.entries(withEnglish(stored, wanted)).flatMap(([key, after]) => {
    const setting = requireEditable(key);
    if (after !== null) requireFit(setting, after);
    const change = { setting, before: ownOf(stored, setting), after: after as SettingChange['after'] };
    return isSame(change.before, change.after) ? [] : [change];
  });
}

/** A list's English stands by places: where the list changes without it, it would say another's. */
function withEnglish(
  stored: Partial<SettingValues>,
  wanted: Readonly<Partial<Record<string, unknown>>>,
): Readonly<Partial<Record<string, unknown>>> {
  const { holdReasons } = wanted;
  if (holdReasons === undefined || 'holdReasonsEnglish' in wanted) return wanted;
  return isSame(ownOf(stored, 'holdReasons'), holdReasons) ? wanted : { ...wanted, holdReasonsEnglish: null };
}

function requireEditable(key: string): SettingKey {
  const setting = EDITABLE_SETTINGS.find((one) => one === key);
  if (!setting) throw refused(key, 'picklist');
  return setting;
}

function requireFit(setting: SettingKey, value: unknown): void {
  const misfit = misfitOf(SETTINGS[setting].kind, value);
  if (misfit) throw refused(setting, misfit.rule, misfit.at, misfit.requirement);
}

function refused(setting: string, rule: string, at = '', requirement?: number): AppError {
  const path = at === '' ? setting : `${setting}.${at}`;
  const field = { path, rule, ...(requirement === undefined ? {} : { requirement }) };
  return new AppError('INVALID_INPUT', { setting, reason: rule, fields: [field] });
}

const ownOf = (stored: Partial<SettingValues>, setting: SettingKey): SettingChange['before'] =>
  isSet(stored, setting) ? settingOf(stored, setting) : null;

/** Values are small and of one kind; the order of names says nothing. */
const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other);
const plain = (value: unknown): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? JSON.stringify(Object.entries(value).sort())
    : JSON.stringify(value);
