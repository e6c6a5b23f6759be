import { charCount } from '../kernel';

/** What a setting may hold, so that a page can draw its field and whoever reads it can tell whether it fits. */
export type SettingKind =
  | { readonly type: 'text'; readonly maxChars: number }
  | { readonly type: 'texts'; readonly most: number; readonly maxChars: number }
  /** A text for each of a few words of ours; one that is left out keeps its own. */
  | { readonly type: 'names'; readonly of: readonly string[]; readonly maxChars: number }
  | { readonly type: 'choice'; readonly among: readonly string[] }
  /** Records with a page of their own, checked there. */
  | { readonly type: 'records' };

/** Whether a stored value is one of this kind. Settings may be written by hand, so none is believed. */
export function fits(kind: SettingKind, value: unknown): boolean {
  switch (kind.type) {
    case 'text':
      return isText(value, kind.maxChars);
    case 'texts':
      return Array.isArray(value) && value.length <= kind.most && value.every((one) => isText(one, kind.maxChars));
    case 'names':
      return (
        typeof value === 'object' &&
        value !== null &&
        Object.entries(value).every(([name, text]) => kind.of.includes(name) && isText(text, kind.maxChars))
      );
    case 'choice':
      return typeof value === 'string' && kind.among.includes(value);
    case 'records':
      return typeof value === 'object' && value !== null;
  }
}

const isText = (value: unknown, maxChars: number): boolean =>
  typeof value === 'string' && value.trim() !== '' && charCount(value) <= maxChars;
