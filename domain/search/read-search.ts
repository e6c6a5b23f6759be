import { plainName } from './plain-name';
import { foldedWords } from './words';

/** What somebody at the desk may mean by what they typed. Only what it can be is there. */
export interface Sought {
  /** A ticket's number. */
  readonly number?: string;
  /** An order's id or number, or its parcel's, folded. */
  readonly order?: string;
  /** A shopper's whole name, plain. */
  readonly name: string;
  /** Words that a message holds, all of them, folded. */
  readonly words: readonly string[];
}

const TICKET_NUMBER = /^(\d{4})-?(\d{5})$/;
/** What ids and numbers of orders and parcels are made of; at least one digit tells them from words. */
const CODE = /^(?=.*\d)[a-z0-9_-]{4,64}$/;
/** More words than anybody means. */
const MOST_WORDS = 5;

/** An id or number as it is compared: people read `SF` and type `sf`. */
export const foldedCode = (code: string): string => code.normalize('NFKC').trim().toLowerCase();

/** Reads what was typed: numbers and ids by their form, anything else as a name or as words. Pure. */
export function readSearch(typed: string): Sought {
  const code = foldedCode(typed).replace(/^(#|no\.?(?=\d))\s*/, '');
  const [, day, digits] = TICKET_NUMBER.exec(code) ?? [];
  return {
    ...(day && digits && { number: `${day}-${digits}` }),
    ...(CODE.test(code) && { order: code }),
    name: plainName(typed),
    words: foldedWords(typed).split(' ').filter(Boolean).slice(0, MOST_WORDS),
  };
}
