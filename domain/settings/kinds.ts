import { charCount } from '../kernel';

/** What a setting may hold, so that a page can draw its field and whoever reads it can tell whether it fits. */
export type SettingKind =
  | { readonly type: 'text'; readonly maxChars: number; readonly mayBeEmpty?: boolean }
  /** `beside`: each is the English of the one at its place in that list; empty: there is none. */
  | { readonly type: 'texts'; readonly most: number; readonly maxChars: number; readonly beside?: 'holdReasons' }
  /** A text for each of a few words of ours; one that is left out keeps its own. */
  | { readonly type: 'names'; readonly of: readonly string[]; readonly maxChars: number }
  | { readonly type: 'choice'; readonly among: readonly string[] }
  /** Any of these, or none. */
  | { readonly type: 'choices'; readonly among: readonly string[] }
  /** A whole number from `min` to `max`; a tap on its page's buttons takes it `step` further. */
  | {
      readonly type: 'number';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      /** What it counts: a page has its words for each. */
      readonly unit: 'minutes' | 'days' | 'times' | 'yuan' | 'conversations' | 'messages' | 'oclock' | 'notices';
    }
  /** Records with a page of their own, checked there. */
  | { readonly type: 'records' };

/** Why a value is none of its kind: by the rule's name as in a schema, with where it stands in the value and the limit. */
export interface Misfit {
  readonly rule: 'check' | 'min_length' | 'max_length' | 'picklist' | 'integer' | 'min_value' | 'max_value';
  /** Of a list or of names: which of them. Empty: the value as a whole. */
  readonly at: string;
  readonly requirement?: number;
}

/** Whether a stored value is one of this kind. Settings may be written by hand, so none is believed. */
export function fits(kind: SettingKind, value: unknown): boolean {
  return misfitOf(kind, value) === undefined;
}

/** What keeps a value from being one of this kind; undefined when it is one. */
export function misfitOf(kind: SettingKind, value: unknown): Misfit | undefined {
  switch (kind.type) {
    case 'text':
      return value === '' && kind.mayBeEmpty ? undefined : textMisfit(value, kind.maxChars);
    case 'texts':
      if (!Array.isArray(value)) return WRONG;
      if (value.length > kind.most) return { rule: 'max_length', at: '', requirement: kind.most };
      return firstMisfit(
        value.map((one, place) =>
          one === '' && kind.beside ? undefined : textMisfit(one, kind.maxChars, String(place)),
        ),
      );
    case 'names':
      if (!isRecord(value)) return WRONG;
      return firstMisfit(
        Object.entries(value).map(([name, text]) =>
          kind.of.includes(name) ? textMisfit(text, kind.maxChars, name) : { rule: 'picklist', at: name },
        ),
      );
    case 'choice':
      return typeof value === 'string' && kind.among.includes(value) ? undefined : { rule: 'picklist', at: '' };
    case 'choices':
      if (!Array.isArray(value)) return WRONG;
      return firstMisfit(
        value.map((one, index) => (kind.among.includes(one) ? undefined : { rule: 'picklist', at: String(index) })),
      );
    case 'number':
      return numberMisfit(value, kind);
    case 'records':
      return typeof value === 'object' && value !== null ? undefined : WRONG;
  }
}

const WRONG: Misfit = { rule: 'check', at: '' };

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const firstMisfit = (found: readonly (Misfit | undefined)[]): Misfit | undefined =>
  found.find((one) => one !== undefined);

function numberMisfit(
  value: unknown,
  { min, max }: { readonly min: number; readonly max: number },
): Misfit | undefined {
  if (typeof value !== 'number') return WRONG;
  if (!Number.isInteger(value)) return { rule: 'integer', at: '' };
  if (value < min) return { rule: 'min_value', at: '', requirement: min };
  return value > max ? { rule: 'max_value', at: '', requirement: max } : undefined;
}

function textMisfit(value: unknown, maxChars: number, at = ''): Misfit | undefined {
  if (typeof value !== 'string') return { rule: 'check', at };
  if (value.trim() === '') return { rule: 'min_length', at, requirement: 1 };
  return charCount(value) > maxChars ? { rule: 'max_length', at, requirement: maxChars } : undefined;
}
