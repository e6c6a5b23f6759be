import * as v from 'valibot';
import { OUR_LIMITS } from '../domain/kernel';
import { PRESENCES } from '../domain/routing';
import { action } from './action';
import { ANSWERS, LEADS } from './allowed';
import { cursor, id, idempotencyKey, millis } from './fields';
import { incidentActions } from './incidents';
import { grantedNotice, subscribeChoices } from './notices';
import { queueItem } from './queue-item';
import { ticketAck, topic } from './tickets';

const presenceState = v.picklist(PRESENCES);
/** How much somebody has that is theirs to do, and whether nothing more is given to them. */
const load = v.object({ count: v.number(), isFull: v.boolean() });
/** Somebody of the desk as colleagues see them. */
const colleague = v.object({
  id: v.string(),
  name: v.string(),
  teamIds: v.array(v.string()),
  presence: presenceState,
  /** Whether their phone shows the desk now. */
  isHeard: v.boolean(),
  load,
  /** Topics they are there for by name; absent: all alike. */
  skills: v.optional(v.array(topic)),
});

/** The caller's own. */
export const ownPlace = v.object({
  presence: presenceState,
  /** Since when. */
  presenceAt: millis,
  /** Put to busy since somebody waited for an answer that did not come. */
  wasSilent: v.boolean(),
  load,
});

export const countedTickets = v.pipe(v.number(), v.maxValue(OUR_LIMITS.countedTickets));

/** Who is at the desk, what each holds, and who gets what. */
export const deskActions = {
  /** Whether one takes what comes. Offline hands back what is not answered. */
  'presence.set': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ key: idempotencyKey, to: presenceState }),
    output: v.object({ presence: presenceState, at: millis }),
  }),
  /** Takes who stands first in the queues of the caller's teams; NOT_FOUND where nobody waits. */
  'ticket.next': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ key: idempotencyKey }),
    output: ticketAck,
  }),
  /** What the caller tapped in WeChat's dialog, to be told of work while they do not look. */
  'notice.grant': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ key: idempotencyKey, choices: subscribeChoices }),
    output: v.object({ notices: v.array(v.object(grantedNotice)) }),
  }),
  /** Whom a ticket can be given to. */
  'colleague.list': action({
    kind: 'read',
    allow: ANSWERS,
    input: v.object({}),
    output: v.object({
      teams: v.array(v.object({ id: v.string(), name: v.string() })),
      members: v.array(colleague),
    }),
  }),
  /** The desk as a lead sees it: who is there, what each holds, who waits for whom, who is silent. An admin sees all teams. */
  'team.board': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({}),
    output: v.object({
      teams: v.array(
        v.object({
          id: v.string(),
          name: v.string(),
          /** Waiting in its queue, and since when the first of them. */
          waitingCount: countedTickets,
          longestSinceAt: v.optional(millis),
          onDuty: v.number(),
        }),
      ),
      members: v.array(
        v.object({
          ...colleague.entries,
          conversations: v.number(),
          messages: v.number(),
          /** Of what they hold, those whose shopper waits for an answer, and since when the first of them. */
          awaitedCount: v.number(),
          awaitedSinceAt: v.optional(millis),
        }),
      ),
      /** Few stars that nobody has looked after: at most `countedTickets`, which then means that many or more. */
      poorCount: countedTickets,
      /** In their teams: of how many something promised is over. */
      overdueCount: countedTickets,
      /** More is held than was looked at: counts of what is awaited may be too low. */
      isPartial: v.boolean(),
    }),
  }),
  /** What one of them holds, or what waits in a team's queue: as far as the caller oversees it. */
  'team.tickets': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({
      of: v.variant('kind', [
        v.object({ kind: v.literal('member'), memberId: id }),
        v.object({ kind: v.literal('team'), teamId: id }),
        v.object({ kind: v.literal('overdue') }),
      ]),
      cursor,
    }),
    output: v.object({ tickets: v.array(queueItem), nextCursor: v.optional(v.string()) }),
  }),
  ...incidentActions,
} as const;
