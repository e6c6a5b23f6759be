import * as v from 'valibot';
import { TOPICS } from '../domain/events';
import { LIST_COUNTS } from '../domain/kernel';
import { CHANNELS, PRIORITIES, PROMISE_BOUNDS, TARGET_MINUTES } from '../domain/service-level';
import { MEMBER_TIERS } from '../domain/shop';
import { action } from './action';
import { LEADS } from './allowed';
import { id, idempotencyKey, millis, text } from './fields';

const among = <const T extends readonly string[]>(words: T) =>
  v.pipe(v.array(v.picklist(words)), v.maxLength(words.length));
const target = v.nullable(
  v.pipe(v.number(), v.integer(), v.minValue(TARGET_MINUTES.min), v.maxValue(TARGET_MINUTES.max)),
);

/** What is promised to some messages, in minutes. What no schema sees (the last takes all, names differ) is asked in the handler. */
const policy = v.object({
  id,
  name: text(PROMISE_BOUNDS.nameChars),
  match: v.object({
    teamIds: v.pipe(v.array(id), v.maxLength(LIST_COUNTS.teams)),
    topics: among(TOPICS),
    tiers: among(MEMBER_TIERS),
    priorities: among(PRIORITIES),
    channels: among(CHANNELS),
  }),
  targets: v.object({ first: target, next: target, resolution: target }),
  isInHours: v.boolean(),
});

/** How soon which messages are answered and resolved. */
export const promiseActions = {
  'promise.get': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({}),
    output: v.object({
      /** The first that fits holds, the last takes what is left; none where nothing is promised. */
      policies: v.array(policy),
      /** Those that the caller may change, by their ids. */
      ownIds: v.array(v.string()),
      /** Whether they may change all, and the order. */
      isForAll: v.boolean(),
      teams: v.array(v.object({ id: v.string(), name: v.string() })),
      /** Whether anybody said when the shop is there: otherwise day and night count. */
      hasHours: v.boolean(),
      version: v.number(),
    }),
  }),
  /**
   * All of them as they shall be; none takes every promise back. A lead's own are those of their teams alone: FORBIDDEN for a
   * change of any other. INVALID_INPUT names the place and the rule. What is open is set anew within minutes.
   */
  'promise.save': action({
    kind: 'write',
    allow: LEADS,
    input: v.object({
      key: idempotencyKey,
      policies: v.pipe(v.array(policy), v.maxLength(PROMISE_BOUNDS.promises)),
      expectedVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    output: v.object({ version: v.number(), at: millis }),
  }),
} as const;
