import * as v from 'valibot';
import {
  ALERTS,
  CONNECTION_BOUNDS,
  CONNECTION_KINDS,
  DISPATCH_FAILURES,
  DISPATCH_STATES,
  WEBHOOK_EVENTS,
} from '../domain/connections';
import { action } from './action';
import { ADMIN } from './allowed';
import { cursor, id, idempotencyKey, millis, text } from './fields';

const B = CONNECTION_BOUNDS;
const wants = v.pipe(
  v.array(v.picklist([...WEBHOOK_EVENTS, ...ALERTS])),
  v.minLength(1),
  v.maxLength(WEBHOOK_EVENTS.length),
);
const version = v.pipe(v.number(), v.integer(), v.minValue(0));
const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));

/** Where it leads. What no schema sees is asked in the handler, which names the field and the rule. */
const target = v.variant('kind', [
  v.object({ kind: v.literal('webhook'), address: text(B.addressChars) }),
  /** The robot’s address as WeCom shows it, or its key alone. */
  v.object({ kind: v.literal('wecom'), address: text(B.addressChars) }),
  v.object({
    kind: v.literal('email'),
    host: text(B.hostChars),
    port,
    user: text(B.userChars),
    /** Left out: the one that is kept. */
    password: v.optional(text(B.passwordChars)),
    from: text(B.mailChars),
    to: v.pipe(v.array(text(B.mailChars)), v.minLength(1), v.maxLength(B.recipients)),
  }),
]);

const failure = v.nullable(v.picklist(DISPATCH_FAILURES));
const connection = v.object({
  id: v.string(),
  kind: v.picklist(CONNECTION_KINDS),
  name: v.string(),
  isOn: v.boolean(),
  wants: v.array(v.string()),
  withTexts: v.boolean(),
  withShopper: v.boolean(),
  /** What of its target may be shown again. A key, a password and a webhook’s whole address are not. */
  shows: v.string(),
  /** Of a mailbox: how it was set up, but for the password. */
  mailbox: v.optional(
    v.object({ host: v.string(), port: v.number(), user: v.string(), from: v.string(), to: v.array(v.string()) }),
  ),
  /** Whether whoever saved it may still set it up; where not, nothing is sent until somebody saves it anew. */
  isStanding: v.boolean(),
  savedBy: v.string(),
  takenAt: v.nullable(millis),
  failure,
  failureCode: v.nullable(v.number()),
  /** Until when it is left alone after failing often; null: it is not. */
  pausedUntilAt: v.nullable(millis),
  version: v.number(),
});

const onConnection = { key: idempotencyKey, connectionId: id };

/** What is told outside: other systems, a WeCom group, mailboxes. `courier` sends it, each minute. */
export const connectionActions = {
  'connection.list': action({
    kind: 'read',
    allow: ADMIN,
    input: v.object({}),
    output: v.object({ connections: v.array(connection) }),
  }),
  /**
   * Makes one (without `connectionId`, `expectedVersion` 0) or changes it; `target` left out stays. A new webhook’s `secret` is answered
   * here and never again. INVALID_INPUT names the field and the rule; INVALID_STATE where there are as many as there may be.
   */
  'connection.save': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({
      key: idempotencyKey,
      connectionId: v.optional(id),
      expectedVersion: version,
      kind: v.picklist(CONNECTION_KINDS),
      name: text(B.nameChars),
      isOn: v.boolean(),
      wants,
      withTexts: v.optional(v.boolean(), false),
      withShopper: v.optional(v.boolean(), false),
      target: v.optional(target),
    }),
    output: v.object({ connectionId: v.string(), version: v.number(), secret: v.optional(v.string()), at: millis }),
  }),
  /** A new secret of a webhook, answered once. What it replaces signs beside it for a day. */
  'connection.renewSecret': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object(onConnection),
    output: v.object({ connectionId: v.string(), version: v.number(), secret: v.string(), at: millis }),
  }),
  /** What still waits for it is not sent. */
  'connection.remove': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object(onConnection),
    output: v.object({ connectionId: v.string(), at: millis }),
  }),
  /** Sends something that says it is a test, within a minute, the way everything goes. */
  'connection.test': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object(onConnection),
    output: v.object({ dispatchId: v.string(), at: millis }),
  }),
  /** What was told to one and what became of it, the newest first; of one state, or all of it. Kept for 30 days. */
  'connection.dispatches': action({
    kind: 'read',
    allow: ADMIN,
    input: v.object({ connectionId: id, state: v.optional(v.picklist(DISPATCH_STATES)), cursor }),
    output: v.object({
      dispatches: v.array(
        v.object({
          id: v.string(),
          type: v.picklist(['change', 'alert', 'summary', 'test']),
          /** What it tells: events or alerts by name, a day. */
          tells: v.array(v.string()),
          ticketNumber: v.optional(v.string()),
          state: v.picklist(DISPATCH_STATES),
          attempts: v.number(),
          failure,
          code: v.nullable(v.number()),
          /** When it is tried next; null: it is not. */
          nextAt: v.nullable(millis),
          at: millis,
        }),
      ),
      nextCursor: v.optional(v.string()),
    }),
  }),
  /** Sends again what nobody took. INVALID_STATE for one that is under way or was taken. */
  'connection.sendAgain': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({ key: idempotencyKey, dispatchId: id }),
    output: v.object({ dispatchId: v.string(), at: millis }),
  }),
} as const;
