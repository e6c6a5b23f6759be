/**
 * What a value may look like, by the kind its key names (`thing1` is a `thing`), after the table of the subscribe
 * message documentation. Lengths count characters, an emoji being one.
 */
type FieldRule = (value: string, allowed: readonly string[]) => boolean;

const upTo = (most: number): FieldRule => {
  return (value) => [...value].length <= most;
};
const matching = (pattern: RegExp, most: number): FieldRule => {
  return (value) => pattern.test(value) && [...value].length <= most;
};

const CLOCK = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?';
const DAY =
  '\\d{4}(?:年(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\\d|3[01])日|([-/.])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01]))';
const moment = (needs: 'clock' | 'day') =>
  new RegExp(needs === 'clock' ? `^(?:${DAY} ?)?${CLOCK}$` : `^${DAY}(?: ?${CLOCK})?$`);
const range = (one: RegExp): FieldRule => {
  return (value) => {
    const ends = value.split('~').map((end) => end.trim());
    return ends.length <= 2 && ends.every((end) => one.test(end));
  };
};

const HAS_CHINESE = /\p{Script=Han}/u;

const RULES: Readonly<Record<string, FieldRule>> = {
  thing: upTo(20),
  number: matching(/^-?\d+(?:\.\d+)?$/, 32),
  letter: matching(/^[A-Za-z]+$/, 32),
  symbol: matching(/^[^\p{L}\p{N}\s]+$/u, 5),
  character_string: matching(/^[\x21-\x7e]+$/, 32),
  time: range(moment('clock')),
  date: range(moment('day')),
  amount: matching(/^\p{Sc}?\d{1,10}(?:\.\d+)?元?$/u, 24),
  phone_number: matching(/^[\d+\-() *#]+$/, 17),
  car_number: upTo(8),
  name: (value) => [...value].length <= (HAS_CHINESE.test(value) ? 10 : 20) && !/\d/.test(value),
  phrase: matching(/^\p{Script=Han}+$/u, 5),
  enum: (value, allowed) => allowed.length === 0 || allowed.includes(value),
};

/** No line break or other control character in any value. */
const CONTROL = /\p{Cc}/u;

/** The kind of a keyword key, such as `character_string` for `character_string2`. */
export const kindOfKey = (key: string): string => key.replace(/\d+$/, '');

/**
 * Whether WeChat takes a value for a key.
 *
 * @param allowed an enum's values; empty when the template does not tell them
 */
export function isFieldValue(key: string, value: unknown, allowed: readonly string[] = []): boolean {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '' || CONTROL.test(text)) return false;
  const kind = kindOfKey(key);
  const rule = Object.hasOwn(RULES, kind) ? RULES[kind] : undefined;
  return rule ? rule(text, allowed) : true;
}
