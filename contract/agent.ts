import * as v from 'valibot';
import { DESK_ROLES } from '../domain/agent';
import { FIELD_CHARS, LIST_COUNTS, OUR_LIMITS } from '../domain/kernel';
import { CALL_OUTCOMES } from '../domain/ticket';
import { action } from './action';
import { ANSWERS, EVERYONE_AT_THE_DESK, READS } from './allowed';
import { answeringActions } from './answering';
import { bulkActions } from './bulk';
import { cannedActions } from './canned';
import { countedTickets, deskActions, ownPlace } from './desk';
import { articleForAgent } from './faq';
import { cursor, id, idempotencyKey, millis, text } from './fields';
import { findingActions } from './finding';
import { anyway, flaggedActions } from './flagged';
import { heardOf } from './incidents';
import { macroActions } from './macros';
import { mergingActions } from './merging';
import { missedActions } from './missed';
import { grantedNotice } from './notices';
import { agentOrderActions } from './order-requests';
import { ownWords } from './own-words';
import { qualityActions } from './quality';
import { queueItem } from './queue-item';
import { revealActions } from './reveals';
import { saidOfTicketActions } from './said-of-ticket';
import { saysSomething, ticketAck, ticketForAgent, ticketText, ticketWords, timelinePage } from './tickets';
import { viewActions } from './views';
import { ownWordLists } from './words';

const deskRole = v.picklist(DESK_ROLES);
const onTicket = { key: idempotencyKey, ticketId: id };
const openTicket = { ticketId: id, isTyping: v.optional(v.boolean(), false) };

const mentions = v.optional(v.pipe(v.array(id), v.maxLength(LIST_COUNTS.mentions)), []);
const labelIds = v.optional(v.pipe(v.array(id), v.maxLength(LIST_COUNTS.labelsOfTicket)), []);

/** What the desk may do with tickets. Which tickets is decided by the predicates in domain/agent. */
export const agentActions = {
  'session.get': action({
    kind: 'read',
    allow: EVERYONE_AT_THE_DESK,
    input: v.object({}),
    output: v.object({
      member: v.object({
        id: v.string(),
        name: v.string(),
        roles: v.array(deskRole),
        /** A lead may have several. */
        teams: v.array(v.object({ id: v.string(), name: v.string() })),
      }),
      /** How the caller can be told of work while they do not look; absent where the shop has no template for it. */
      notice: v.optional(v.object(grantedNotice)),
      /** What the shop calls itself. */
      shopName: v.optional(v.string()),
      /** The same to who reads English: its Chinese name where it has no other. */
      shopNameEnglish: v.optional(v.string()),
      /** Words of the shop's own, in place of the page's. */
      words: v.optional(v.object({ ...ownWords, holdReasons: v.optional(v.array(v.string())) })),
      /** For who answers: lists that the shop has made its own; of the others the phone has its own. */
      wordLists: v.optional(ownWordLists),
      /** Actions of the agent, merchant and exchange functions that the roles allow, as `agent/ticket.claim`. */
      may: v.array(v.string()),
    }),
  }),
  /**
   * `waiting`: unclaimed, longest waiting first, a card counting as some minutes. `mine`: held by the caller, waiting shoppers
   * first. `mentions`: a note names them. `elsewhere`: answered in WeChat's own tool, newest first.
   * `beside`: the ticket that stands open next to the list, so that one question answers both.
   */
  'queue.list': action({
    kind: 'read',
    allow: ANSWERS,
    input: v.object({
      view: v.picklist(['waiting', 'mine', 'mentions', 'elsewhere']),
      cursor,
      beside: v.optional(v.object(openTicket)),
    }),
    output: v.object({
      tickets: v.array(queueItem),
      nextCursor: v.optional(v.string()),
      /** Both at most `countedTickets`, which then means that many or more. */
      waitingCount: countedTickets,
      mineCount: countedTickets,
      /** Tickets with a note that names the caller and that they have not opened since; not told beside what is answered elsewhere. */
      mentionsCount: v.optional(countedTickets),
      /** Few stars that nobody has looked after, of the teams the caller oversees; absent for who oversees none. */
      poorCount: v.optional(countedTickets),
      /** People answer conversations in WeChat's own tool, so there is something to look at in `elsewhere`. */
      hasElsewhere: v.optional(v.boolean()),
      ...heardOf,
      me: ownPlace,
      /** Absent also where it may not be read any more; `ticket.get` then says why. */
      beside: v.optional(ticketForAgent),
    }),
  }),
  /** `isTyping`: whether the caller types an answer to it now, which colleagues and the shopper may see. */
  'ticket.get': action({
    kind: 'read',
    allow: READS,
    input: v.object(openTicket),
    output: ticketForAgent,
  }),
  /** What came before in the timeline: `earlierCursor` of the answer before. */
  'ticket.earlier': action({
    kind: 'read',
    allow: READS,
    input: v.object({ ticketId: id, cursor: v.pipe(v.string(), v.maxLength(120)) }),
    output: timelinePage,
  }),
  'ticket.claim': action({ kind: 'write', allow: ANSWERS, input: v.object(onTicket), output: ticketAck }),
  /**
   * `asks`: the reply needs an answer, so the ticket waits for the shopper. `anyway`: why words of the shop's lists stand in it. Such
   * a reply goes out either way, and is marked.
   */
  'ticket.reply': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.pipe(
      v.object({ ...onTicket, ...ticketWords, asks: v.optional(v.boolean(), false), anyway }),
      v.check((said) => saysSomething(said), 'words or a picture'),
    ),
    output: ticketAck,
  }),
  /** `mentions`: members named in it, who may read the ticket: being named gives no right. They find it until they open it. */
  'ticket.note': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ ...onTicket, text: text(OUR_LIMITS.noteChars), mentions }),
    output: ticketAck,
  }),
  /** Labels put on and taken off; a ticket has a few at most. NOT_FOUND for a label that stands no longer. */
  'ticket.label': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ ...onTicket, add: labelIds, remove: labelIds }),
    output: ticketAck,
  }),
  'ticket.transfer': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({
      ...onTicket,
      to: v.variant('kind', [
        v.object({ kind: v.literal('member'), memberId: id }),
        v.object({ kind: v.literal('team'), teamId: id }),
        /** Whoever is there for its topic and has least to do; NOT_FOUND, reason `no_expert`, where nobody is. */
        v.object({ kind: v.literal('expert') }),
      ]),
      note: v.optional(text(OUR_LIMITS.noteChars)),
    }),
    output: ticketAck,
  }),
  'ticket.hold': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ ...onTicket, untilAt: millis, reason: text(FIELD_CHARS.holdReason) }),
    output: ticketAck,
  }),
  'ticket.resume': action({ kind: 'write', allow: ANSWERS, input: v.object(onTicket), output: ticketAck }),
  'ticket.resolve': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ ...onTicket, text: v.optional(ticketText), anyway }),
    output: ticketAck,
  }),
  /**
   * How a call went: `reached`; `missed`, to be called again from `nextAt` on, or at any time; `undone`: the last of these is taken
   * back. The shopper reads it.
   */
  'ticket.noteCall': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ ...onTicket, outcome: v.picklist(CALL_OUTCOMES), nextAt: v.optional(millis) }),
    output: ticketAck,
  }),
  ...agentOrderActions,
  ...revealActions,
  /** Looks a text up in everything published, the business guide and emergency scripts among it; best first. */
  'guide.search': action({
    kind: 'read',
    allow: READS,
    input: v.object({ text: text(FIELD_CHARS.guideSearch) }),
    output: v.object({ articles: v.array(articleForAgent) }),
  }),
  ...deskActions,
  ...qualityActions,
  ...flaggedActions,
  ...answeringActions,
  ...macroActions,
  ...bulkActions,
  ...viewActions,
  ...mergingActions,
  ...saidOfTicketActions,
  ...findingActions,
  ...missedActions,
  ...cannedActions,
} as const;
