import * as v from 'valibot';
import { FIELD_CHARS } from '../domain/kernel';
import { isTemplateId, isTemplateKeyword, NOTICE_KINDS, NOTICE_PARTS } from '../domain/notice';
import { action } from './action';
import { ADMIN } from './allowed';
import { idempotencyKey, millis } from './fields';

const kind = v.picklist(NOTICE_KINDS);
const keyword = v.pipe(v.string(), v.maxLength(FIELD_CHARS.templateKey), v.check(isTemplateKeyword));
const keys = v.pipe(
  v.record(v.picklist(NOTICE_PARTS), keyword),
  v.check((chosen) => Object.keys(chosen).length > 0),
  // One keyword carries one thing.
  v.check((chosen) => new Set(Object.values(chosen)).size === Object.keys(chosen).length),
);
const template = v.object({
  templateId: v.pipe(v.string(), v.maxLength(FIELD_CHARS.templateId), v.check(isTemplateId)),
  keys,
});

/** The account's templates for notices, one a kind. */
export const templateActions = {
  'template.list': action({
    kind: 'read',
    allow: ADMIN,
    input: v.object({}),
    output: v.object({
      templates: v.array(
        v.object({
          kind,
          /** Null where there is none: then nobody is told this way. */
          template: v.nullable(v.object({ templateId: v.string(), keys: v.record(v.string(), v.string()) })),
        }),
      ),
      version: v.number(),
    }),
  }),
  /** Null takes the template away. What was granted for another template is worth nothing to WeChat. */
  'template.save': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({
      key: idempotencyKey,
      kind,
      template: v.nullable(template),
      expectedVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    output: v.object({ version: v.number(), at: millis }),
  }),
  /**
   * Sends the notice to the caller, as a shopper would get it, with the saved template. They have just allowed one: first
   * thing in the tap. WeChat’s refusal is an answer, with its code. INVALID_STATE where the kind has no template.
   */
  'template.test': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({ key: idempotencyKey, kind }),
    output: v.object({ isSent: v.boolean(), refusal: v.optional(v.number()), at: millis }),
  }),
} as const;
