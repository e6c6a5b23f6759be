import * as v from 'valibot';
import { CANNED_PURPOSES } from '../domain/canned';
import { FIELD_CHARS } from '../domain/kernel';
import { action } from './action';
import { ANSWERS } from './allowed';
import { cursor, id, idempotencyKey, millis, picture, pictureFileIds, text, textOrNone } from './fields';

const of = v.picklist(['shop', 'team', 'own']);
const purpose = v.picklist(CANNED_PURPOSES);
const cannedReply = v.object({
  id: v.string(),
  title: v.string(),
  /** With its variables, as `{{order.expectedShipAt|尽快}}`: filled in where it is used. */
  text: v.string(),
  /** Typed behind a slash; empty where it has none. */
  /** The same in English; absent: there is none. Without a title it is found by its Chinese one alone. */
  english: v.exactOptional(v.object({ title: v.string(), text: v.string() })),
  shortcut: v.string(),
  folder: v.optional(v.string()),
  /** What it is for; absent: for any day. */
  purpose: v.optional(purpose),
  /** Sent along with it; absent: none. */
  pictures: v.optional(v.array(picture)),
  of,
  teamId: v.optional(v.string()),
  mayEdit: v.boolean(),
  version: v.number(),
});
const cannedAck = v.object({ replyId: v.string(), version: v.number(), at: millis });
const expectedVersion = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Replies prepared for the whole shop, for a team, and by everybody for themselves. */
export const cannedActions = {
  /** All that the caller may use. */
  'cannedReply.list': action({
    kind: 'read',
    allow: ANSWERS,
    input: v.object({ cursor }),
    output: v.object({ replies: v.array(cannedReply), nextCursor: v.optional(v.string()) }),
  }),
  /**
   * Makes one (without `replyId`) or changes one. Whose it is decides who may: one's own everybody, a team's its lead, the
   * shop's an admin. A variable that nothing fills is INVALID_INPUT.
   */
  'cannedReply.save': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({
      key: idempotencyKey,
      replyId: v.optional(id),
      title: text(FIELD_CHARS.cannedTitle),
      text: text(FIELD_CHARS.cannedText),
      /** Its variables by the same rules. */
      english: v.exactOptional(
        v.object({ title: textOrNone(FIELD_CHARS.cannedEnglishTitle), text: text(FIELD_CHARS.cannedEnglishText) }),
      ),
      shortcut: v.pipe(textOrNone(FIELD_CHARS.cannedShortcut), v.regex(/^\S*$/)),
      folder: v.optional(text(FIELD_CHARS.cannedFolder)),
      /** Absent: for any day. */
      purpose: v.optional(purpose),
      /** The caller's own, or those that it has. */
      pictures: pictureFileIds,
      of,
      /** With `of: 'team'`. */
      teamId: v.optional(id),
      /** Of a new one 0. */
      expectedVersion,
    }),
    output: cannedAck,
  }),
  'cannedReply.remove': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ key: idempotencyKey, replyId: id, expectedVersion }),
    output: v.object({ replyId: v.string(), at: millis }),
  }),
} as const;
