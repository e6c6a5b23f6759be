import * as v from 'valibot';
import { WORD_BOUNDS, WORD_LISTS } from '../domain/wording';
import { action } from './action';
import { ADMIN } from './allowed';
import { idempotencyKey, millis, text } from './fields';

const list = v.picklist(WORD_LISTS);
const listedWord = v.object({
  word: text(WORD_BOUNDS.wordChars),
  /** What reads well in its place; absent: nothing does. */
  better: v.optional(text(WORD_BOUNDS.betterChars)),
  /** Longer words that hold it and mean no harm. */
  except: v.optional(v.pipe(v.array(text(WORD_BOUNDS.exceptionChars)), v.maxLength(WORD_BOUNDS.exceptions))),
  /** Also written with other characters of the same sound. */
  sounds: v.optional(v.boolean()),
});
const listedWords = v.pipe(v.array(listedWord), v.maxLength(WORD_BOUNDS.words));

/** A shop's own lists, in place of those that come with us; a list that is not there is as it comes. */
export const ownWordLists = v.object(
  Object.fromEntries(WORD_LISTS.map((name) => [name, v.optional(listedWords)])) as Record<
    (typeof WORD_LISTS)[number],
    v.OptionalSchema<typeof listedWords, undefined>
  >,
);

/** Words that somebody is warned of before a shopper reads them, and words that say that a shopper is upset. */
export const wordActions = {
  'word.list': action({
    kind: 'read',
    allow: ADMIN,
    input: v.object({}),
    output: v.object({
      lists: v.array(v.object({ list, words: listedWords, isOwn: v.boolean() })),
      version: v.number(),
    }),
  }),
  /** One list as it shall be; null: as it comes. INVALID_INPUT names the word and the rule. Holds within half a minute. */
  'word.save': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({
      key: idempotencyKey,
      list,
      words: v.nullable(listedWords),
      expectedVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    output: v.object({ version: v.number(), at: millis }),
  }),
} as const;
