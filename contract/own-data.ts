import * as v from 'valibot';
import { KEPT_KINDS, LOOK_REASONS } from '../domain/privacy';
import { action } from './action';
import { cursor, idempotencyKey, millis } from './fields';

const erasure = v.object({ askedAt: millis, isFinished: v.boolean() });

/** What is kept of whoever calls. Theirs alone: identity is the openid, and nobody else can ask. */
export const ownDataActions = {
  'data.get': action({
    kind: 'read',
    allow: 'shopper',
    input: v.object({}),
    output: v.object({
      /** For how many days what was written is kept after it is over. */
      keepDays: v.number(),
      /** What there is, counted to a hundred; by `goneAt` all of it is gone if nothing more comes. */
      kept: v.array(v.object({ kind: v.picklist(KEPT_KINDS), count: v.number(), goneAt: v.optional(millis) })),
      /** Who looked at something hidden of theirs, the last first, at most a hundred. */
      looks: v.array(
        v.object({
          at: millis,
          ticketId: v.string(),
          number: v.string(),
          who: v.string(),
          what: v.picklist(['phone', 'text']),
          why: v.picklist([...LOOK_REASONS, 'other']),
        }),
      ),
      /** Absent where nothing was asked to be deleted lately. */
      erasure: v.optional(erasure),
    }),
  }),
  /**
   * Deletes what is kept of the caller, but for messages that are still being answered and what belongs to them: at once as far as
   * that goes, the rest within minutes. What can come back no more is lost, so it is asked for twice on the page. RATE_LIMITED
   * past five in an hour.
   */
  'data.delete': action({
    kind: 'write',
    allow: 'shopper',
    input: v.object({ key: idempotencyKey }),
    output: v.object({ askedAt: millis }),
  }),
} as const;

/** In `exchange`, which makes files. */
export const ownDataFileActions = {
  /**
   * A part of what is kept of the caller as an Excel file to fetch: twenty messages with what was said in them, in the first part
   * also what the machine was told and the rest. Its link lasts hours, the file a day. RATE_LIMITED past twenty in ten minutes.
   */
  'data.export': action({
    kind: 'read',
    allow: 'shopper',
    input: v.object({ cursor, language: v.optional(v.picklist(['zh', 'en']), 'zh') }),
    output: v.object({
      url: v.string(),
      fileName: v.string(),
      /** Messages in this part. */
      count: v.number(),
      nextCursor: v.optional(v.string()),
    }),
  }),
} as const;
