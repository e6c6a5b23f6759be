import { maskText } from '../compliance';

/** What a field was or became, as far as the log keeps it. */
export type LoggedValue =
  | string
  | number
  | boolean
  | null
  | readonly LoggedValue[]
  | { readonly [name: string]: LoggedValue };

export interface OperationChange {
  readonly field: string;
  readonly before: LoggedValue;
  readonly after: LoggedValue;
}

/** Fields of whatever was changed, by name. Undefined: there was no such thing before, or is none any more. */
export type Fields = Readonly<Record<string, unknown>> | undefined;

/** What one line keeps: enough to tell what somebody did, never a copy of the shop. */
const MOST_FIELDS = 20;
const MOST_ENTRIES = 20;
const MOST_DEPTH = 4;
const MOST_CHARS = 200;
const MOST_CHARS_OF_LINE = 4_000;

/**
 * What differs between two states, field by field, cut to what a line of the log may hold; numbers that may lead to a person are
 * masked in every text. What stayed as it was is left out.
 */
export function changesBetween(before: Fields, after: Fields): readonly OperationChange[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const budget = { left: MOST_CHARS_OF_LINE };
  return names
    .filter((name) => !isSame(before?.[name], after?.[name]))
    .slice(0, MOST_FIELDS)
    .map((field) => ({
      field,
      before: logged(before?.[field], budget),
      after: logged(after?.[field], budget),
    }));
}

interface Budget {
  left: number;
}

function logged(value: unknown, budget: Budget, depth = 0): LoggedValue {
  if (typeof value === 'string') return loggedText(value, budget);
  if (typeof value === 'number' || typeof value === 'boolean') {
    budget.left -= String(value).length;
    return value;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (depth === MOST_DEPTH || budget.left <= 0) return CUT;
  if (Array.isArray(value)) {
    const kept: LoggedValue[] = value.slice(0, MOST_ENTRIES).map((one) => logged(one, budget, depth + 1));
    return value.length > MOST_ENTRIES ? [...kept, CUT] : kept;
  }
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const kept = entries.slice(0, MOST_ENTRIES).map(([name, one]) => {
    const key = loggedText(name, budget);
    return [key, logged(one, budget, depth + 1)] as const;
  });
  return Object.fromEntries(entries.length > MOST_ENTRIES ? [...kept, [CUT, CUT]] : kept);
}

/** Stands for what is left out. */
const CUT = '…';

function loggedText(text: string, budget: Budget): string {
  const masked = maskText(text);
  const characters = [...masked];
  const most = Math.max(0, Math.min(MOST_CHARS, budget.left));
  budget.left -= Math.min(characters.length, most);
  return characters.length > most ? `${characters.slice(0, most).join('')}${CUT}` : masked;
}

/** A text as a line may name something by it. */
export const loggedName = (name: string): string => loggedText(name, { left: MOST_CHARS });

/** The order of names says nothing; a name without a value is none. */
const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other);
const plain = (value: unknown): string => JSON.stringify(value ?? null, sorted);
const sorted = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
