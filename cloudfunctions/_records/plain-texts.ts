import type { NoticeWords } from '../../domain/notice';
import type {
  AccessLogDoc,
  EntryDoc,
  FaqMissDoc,
  HeadDoc,
  OutboxDoc,
  TalkDoc,
  TicketDoc,
  TicketRating,
  TurnDoc,
} from './documents';

/*
 * What somebody typed is sealed, or it does not compile: of the records that hold people's words, each field that may be
 * any text at all has to be named here with the reason why it is none of theirs. Nothing of this is there at run time.
 */

/** Fields that may hold any text: neither sealed nor one of a few words. Those of what is inside, by their path. */
type Plain<T, Path extends string = ''> = T extends readonly (infer Item)[]
  ? Plain<Item, Path>
  : T extends object
    ? { [K in keyof T & string]-?: Found<NonNullable<T[K]>, `${Path}${K}`> }[keyof T & string]
    : never;
type Found<V, Path extends string> = V extends string
  ? string extends V
    ? Path
    : never
  : V extends readonly (infer Item)[]
    ? Found<Item, Path>
    : V extends object
      ? Plain<V, `${Path}.`>
      : never;

/** Passes when exactly these are plain. */
type Exactly<T, Named extends string> = [Plain<T>] extends [Named]
  ? [Named] extends [Plain<T>]
    ? true
    : never
  : never;

type Ids = '_id' | 'ticketId' | 'memberId';

export type TypedTextsAreSealed = [
  Exactly<
    TicketDoc,
    // Ids and numbers that we make.
    | '_id'
    | 'number'
    | 'mergedIntoNumber'
    | 'mergedIntoId'
    | 'merged.id'
    | 'merged.number'
    | 'splits.id'
    | 'splits.number'
    | 'splits.entryIds'
    | 'splitFrom.id'
    | 'splitFrom.number'
    | 'splitFrom.entryIds'
    | 'splitFrom.by'
    | 'shopperId'
    | 'teamId'
    | 'assigneeId'
    | 'lastAssigneeId'
    | 'reserved.for'
    | 'reserved.name'
    | 'sameAgentId'
    | 'answers.memberId'
    | 'rating.agentId'
    | 'earlierRatings.agentId'
    | 'poorBy.id'
    | 'clocks.teamId'
    // The version of the rules that they go by.
    | 'clocks.rules'
    | 'incident.id'
    | 'ruled.ids'
    // Names at the desk, which shoppers read; the shopper's own is masked.
    | 'assigneeName'
    | 'poorBy.name'
    | 'handover.by'
    | 'request.firstBy'
    | 'request.firstByName'
    | 'shopperName'
    // The shop's own words.
    | 'order.id'
    | 'order.title'
    | 'order.numbers'
    | 'packet.read.question'
    // Of the order; of the shopper's name a hash under a key that is not in the database.
    | 'findable'
    | 'labels'
    | 'mentioned.memberId'
    // Masked.
    | 'callback.maskedPhone'
    | 'packet.turns'
  >,
  Exactly<
    EntryDoc,
    Extract<Ids, '_id' | 'ticketId'> | 'authorId' | 'authorName' | 'pictures' | 'inputHash' | FactNames
  >,
  Exactly<HeadDoc, '_id' | 'lastAgent.id' | 'noticed.ticketId'>,
  // Fixed words, and the name of who answered at the desk.
  Exactly<
    OutboxDoc,
    | Extract<Ids, '_id' | 'ticketId'>
    | 'to'
    | 'ticketNumber'
    | 'teamId'
    | `effects.words.${keyof NoticeWords}`
    | 'effects.reason'
    | 'effects.memberId'
    | 'effects.turnId'
    | 'effects.talkId'
    | 'effects.waitsAs'
    | 'effects.orderId'
    | 'effects.entryId'
    | 'effects.ruleIds'
    | 'effects.articleIds'
  >,
  Exactly<TalkDoc, '_id' | 'ticketId' | 'menu.id' | 'aboutCategoryId' | 'recent' | 'pictures'>,
  // `why` is a code of ours.
  Exactly<TurnDoc, '_id' | 'talkId' | 'facts.articleId' | 'facts.why'>,
  Exactly<TicketRating, 'agentId'>,
  // The name that shoppers read beside replies.
  Exactly<AccessLogDoc, Ids | 'memberName'>,
  Exactly<FaqMissDoc, '_id'>,
];
/** Ids among the facts for figures: the others are numbers, and codes of ours. */
type FactNames =
  | 'facts.assigneeId'
  | 'facts.teamId'
  | 'happened.fromTeamId'
  | 'happened.agentId'
  | 'happened.mentions'
  | 'happened.added'
  | 'happened.removed'
  | 'happened.ticketId'
  | 'happened.macroId'
  | 'happened.ruleId'
  | 'happened.incidentId'
  | 'happened.kind';

/** Does not compile when one of them is `never`. */
export const TYPED_TEXTS_ARE_SEALED: TypedTextsAreSealed = [true, true, true, true, true, true, true, true, true];
