import * as v from 'valibot';
import { LIST_COUNTS, OUR_LIMITS } from '../domain/kernel';
import { CHANNELS, PRIORITIES } from '../domain/service-level';
import { MEMBER_TIERS, ORDER_STATES } from '../domain/shop';
import { TICKET_STATUSES, TOPICS } from '../domain/ticket';
import { asksNothing, VIEW_AMONG, VIEW_CLOCKS, VIEW_DAYS, VIEW_TITLE_CHARS } from '../domain/views';
import { action } from './action';
import { ANSWERS } from './allowed';
import { cursor, id, idempotencyKey, millis, text } from './fields';
import { queueItem } from './queue-item';

const someOf = <const T extends readonly string[]>(all: T) => v.pipe(v.array(v.picklist(all)), v.maxLength(all.length));
const ids = (most: number) => v.pipe(v.array(id), v.maxLength(most));

/** Which tickets it shows: those of any of each; what is empty takes all. */
const filter = v.object({
  among: v.picklist(VIEW_AMONG),
  statuses: someOf(TICKET_STATUSES),
  teamIds: ids(LIST_COUNTS.teams),
  topics: someOf(TOPICS),
  labelIds: ids(LIST_COUNTS.labelsOfTicket),
  tiers: someOf(MEMBER_TIERS),
  priorities: someOf(PRIORITIES),
  channels: someOf(CHANNELS),
  orderStates: someOf(ORDER_STATES),
  clock: v.nullable(v.picklist(VIEW_CLOCKS)),
  isAwaited: v.boolean(),
  withinDays: v.nullable(v.picklist(VIEW_DAYS)),
});

const of = v.picklist(['shop', 'team', 'own']);
const expectedVersion = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Filters of the desk's lists that are kept under a name: one's own, a team's, the shop's. */
export const viewActions = {
  /** All that the caller may look through. */
  'view.list': action({
    kind: 'read',
    allow: ANSWERS,
    input: v.object({}),
    output: v.object({
      views: v.array(
        v.object({
          id: v.string(),
          title: v.string(),
          filter,
          of,
          teamId: v.optional(v.string()),
          mayEdit: v.boolean(),
          version: v.number(),
        }),
      ),
    }),
  }),
  /**
   * What a filter shows of what the caller may read: what is open by its place in the queue, all others the newest first. `lookedIn`:
   * of how many, where there may be more.
   */
  'view.tickets': action({
    kind: 'read',
    allow: ANSWERS,
    input: v.object({ filter, cursor }),
    output: v.object({
      tickets: v.array(queueItem),
      nextCursor: v.optional(v.string()),
      lookedIn: v.optional(v.pipe(v.number(), v.maxValue(OUR_LIMITS.searchedTickets))),
    }),
  }),
  /** Makes one (without `viewId`) or changes one: one's own everybody, a team's its lead, the shop's an admin. */
  'view.save': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({
      key: idempotencyKey,
      viewId: v.optional(id),
      title: text(VIEW_TITLE_CHARS),
      filter: v.pipe(
        filter,
        v.check((asked) => !asksNothing(asked), 'something to ask for'),
      ),
      of,
      /** With `of: 'team'`. */
      teamId: v.optional(id),
      /** Of a new one 0. */
      expectedVersion,
    }),
    output: v.object({ viewId: v.string(), version: v.number(), at: millis }),
  }),
  'view.remove': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ key: idempotencyKey, viewId: id, expectedVersion }),
    output: v.object({ viewId: v.string(), at: millis }),
  }),
} as const;
