import * as v from 'valibot';
import { FIELD_CHARS, LIST_COUNTS } from '../domain/kernel';
import { action } from './action';
import { ADMIN } from './allowed';
import { idempotencyKey, millis, text } from './fields';

const campaign = v.object({
  keywords: v.pipe(
    v.array(text(FIELD_CHARS.campaignKeyword)),
    v.minLength(1),
    v.maxLength(LIST_COUNTS.campaignKeywords),
  ),
  text: text(FIELD_CHARS.campaignText),
  english: v.exactOptional(text(FIELD_CHARS.campaignText)),
  fromAt: millis,
  untilAt: millis,
});

/** What a conversation answers to which words while a campaign lasts. */
export const campaignActions = {
  'campaign.list': action({
    kind: 'read',
    allow: ADMIN,
    input: v.object({}),
    output: v.object({
      campaigns: v.array(
        v.object({
          keywords: v.array(v.string()),
          text: v.string(),
          english: v.exactOptional(v.string()),
          fromAt: v.number(),
          untilAt: v.number(),
        }),
      ),
      version: v.number(),
    }),
  }),
  /**
   * All of them as they shall be: of two that answer at the same time the first does, so their order is kept. INVALID_INPUT
   * names the campaign and the rule: it ends before it begins (`backwards`), or shares a word with one of the same days
   * (`keyword_twice`).
   */
  'campaign.save': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({
      key: idempotencyKey,
      campaigns: v.pipe(v.array(campaign), v.maxLength(LIST_COUNTS.campaigns)),
      expectedVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    output: v.object({ version: v.number(), at: millis }),
  }),
} as const;
