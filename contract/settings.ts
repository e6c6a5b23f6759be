import * as v from 'valibot';
import { FIELD_CHARS } from '../domain/kernel';
import { EDITABLE_SETTINGS } from '../domain/settings';
import { action } from './action';
import { ADMIN } from './allowed';
import { id, idempotencyKey, millis, textOrNone } from './fields';

/** As many entries as the longest list of a setting could have; what one of them may hold is checked by its kind. */
const MAX_ENTRIES = 50;

const typed = textOrNone(FIELD_CHARS.settingText);
/** A value of whatever kind: a text or one of a few words, a number, texts, names for our words. */
const settingValue = v.union([
  typed,
  v.number(),
  v.pipe(v.array(typed), v.maxLength(MAX_ENTRIES)),
  v.pipe(
    v.record(id, typed),
    v.check((names) => Object.keys(names).length <= MAX_ENTRIES),
  ),
]);
const settingKey = v.picklist(EDITABLE_SETTINGS);
const version = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a shop says of its desk. Each instance of a function keeps what it read for half a minute. */
export const settingsActions = {
  'settings.get': action({
    kind: 'read',
    allow: ADMIN,
    input: v.object({}),
    output: v.object({
      /** As each holds now: the shop's own, or as it comes. */
      settings: v.array(v.object({ key: settingKey, value: settingValue, isOwn: v.boolean() })),
      version: v.number(),
      /** Of a shop whose orders WeChat has: from when they are, and WeChat's code where it does not tell them any more. */
      orders: v.optional(v.object({ asOfAt: v.optional(millis), refusedCode: v.optional(v.number()) })),
      /** WeChat's code where the shop wants 意见反馈 and WeChat does not let it be asked for. */
      feedback: v.optional(v.object({ refusedCode: v.number() })),
    }),
  }),
  /** Null takes a setting back to its default. INVALID_INPUT tells in `details` which `setting` and by which `reason`. */
  'settings.save': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({
      key: idempotencyKey,
      changes: v.pipe(
        v.record(settingKey, v.nullable(settingValue)),
        v.check((changes) => Object.keys(changes).length > 0),
      ),
      expectedVersion: version,
    }),
    output: v.object({ version: v.number(), at: millis }),
  }),
} as const;
