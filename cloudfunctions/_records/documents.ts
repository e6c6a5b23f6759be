import type { DeskRole, RolesSince, Team } from '../../domain/agent';
import type { Calendar, Interval } from '../../domain/calendar';
import type { CannedEnglish, CannedPurpose, CannedScope } from '../../domain/canned';
import type { ConnectionOutline } from '../../domain/connections';
import type { ReplyWindow, Said, Talk } from '../../domain/conversation';
import type { ConversationFact, OtherFact, TicketFact, TicketMoveFacts } from '../../domain/events';
import type { NotHelpedReason } from '../../domain/faq/learning';
import type { Via } from '../../domain/handoff';
import type { CallWindow, Millis, ReaderLanguage } from '../../domain/kernel';
import type { Label } from '../../domain/labels';
import type {
  Denials,
  DeskNoticeCause,
  Grants,
  NoticeCause,
  NoticeChannel,
  Noticed,
  NoticeKind,
  NoticeWords,
  TemplateKeys,
  Told,
} from '../../domain/notice';
import type {
  FeedbackSeen,
  OrderComplaint,
  OrderRequestKind,
  Pass,
  PulledSource,
  RequestReason,
  RequestStatus,
} from '../../domain/orders';
import type { LookReasonTold } from '../../domain/privacy';
import type { HeadStartReason, Load, PlaceTold, Presence } from '../../domain/routing';
import type { KeptRule } from '../../domain/rules';
import type { SettingValues } from '../../domain/settings';
import type { MemberTier, OrderState } from '../../domain/shop';
import type { Mention, RatingReason, TicketEvent, TicketState, Topic, UsualReply, Wish } from '../../domain/ticket';
import type { Sealed } from '../_sdk/crypto';
import type { Base } from './base';
import type { ConnectionDoc, DispatchDoc } from './connection-documents';
import type { AnswerBatchDoc, MacroDoc, ViewDoc } from './depth-documents';
import type {
  FaqArticleDoc,
  FaqCategories,
  FaqContents,
  FaqDayDoc,
  FaqImportDoc,
  FaqImportPartDoc,
  FaqMissDoc,
  FaqPublicationDoc,
  FaqSchedule,
  FaqSettings,
  FaqSnapshotDoc,
  FaqVersionDoc,
} from './faq-documents';
import type { FigureDoc } from './figure-documents';
import type { ConversationDoc, NoticeDoc, WalletDoc } from './former-documents';
import type { AlarmDoc, IncidentDoc, LiveAlarm, LiveIncident } from './incident-documents';
import type { AuditLogDoc, NightReadsDoc } from './operation-documents';
import type { ErasureDoc, ExportRequestDoc } from './privacy-documents';
import type { QaDraw, QaTaskDoc, ReviewDoc } from './quality-documents';
import type { RotaSettings } from './rota-documents';
import type { RuleLogDoc } from './rule-documents';

export { NEVER } from '../../domain/kernel';
export type { Base } from './base';
export type * from './connection-documents';
export type * from './depth-documents';
export type * from './faq-documents';
export type * from './figure-documents';
export type * from './former-documents';
export type * from './incident-documents';
export type * from './operation-documents';
export type * from './privacy-documents';
export type * from './quality-documents';
export type * from './rota-documents';
export type * from './rule-documents';

/** Stars of one resolution. */
export interface TicketRating {
  readonly stars: number;
  readonly reasons: readonly RatingReason[];
  /** Sealed at `tickets/<id>/comment`. */
  readonly comment: Sealed | null;
  readonly at: Millis;
  /** Whose they are: who answered most. Absent from those of earlier builds. */
  readonly agentId?: string | null;
}

/** A ticket: what the rules of domain/ticket read and change, and what people see besides. */
export interface TicketDoc extends Base, TicketState {
  readonly number: string;
  /** How it came and is answered; absent: as a message left in the mini program. */
  readonly channel?: 'conversation';
  readonly shopperId: string;
  /** Masked when it is written: nobody at the desk needs more. */
  readonly shopperName: string;
  readonly tier: MemberTier;
  readonly topic: Topic;
  /** First words of the last shopper message, masked; sealed at `tickets/<id>/preview`. */
  readonly preview: Sealed;
  /** First words of the first message, for the shopper's own list; sealed at `tickets/<id>/subject`. */
  readonly subject: Sealed;
  readonly order: {
    readonly id: string;
    readonly title: string;
    readonly state: OrderState;
    readonly amountFen: number;
    /** What it and its parcel were called by when the ticket was opened, which is not masked; absent in older ones. */
    readonly numbers?: readonly string[];
  } | null;
  readonly packet: {
    readonly read: readonly {
      readonly question: string;
      readonly helped?: boolean;
      readonly reason?: NotHelpedReason;
    }[];
    /** Sealed at `tickets/<id>/searched`. */
    readonly searched: Sealed | null;
    /** How they came into the mini program; absent where nothing is known of it. */
    readonly via?: Via;
    /** What their mini program was read in; absent where it did not say. */
    readonly language?: ReaderLanguage;
    /** What was said to the machine before, by the ids of these `turns`, oldest first; absent where nothing was. */
    readonly turns?: readonly string[];
  };
  /** The phone is sealed at `tickets/<id>/phone`. */
  readonly callback: (Wish & { readonly phone: Sealed; readonly maskedPhone: string }) | null;
  /** Of the last resolution. */
  readonly rating: TicketRating | null;
  /** Of the resolutions before, where it was reopened after being rated; absent where it never was. */
  readonly earlierRatings?: readonly TicketRating[];
  /** Who was named in a note and has not opened it since; absent: nobody ever was. */
  readonly mentioned?: readonly Mention[];
  /** The shop's labels on it, by id; absent: none. */
  readonly labels?: readonly string[];
  /**
   * What it is found by at the desk: its order's id and numbers, and a keyed hash of its shopper's name (`findable.ts`). Emptied
   * with the ticket; absent until migration 13 has come by.
   */
  readonly findable?: readonly string[];
  /** When everything that somebody wrote or that leads to a person was taken out of it; absent before. */
  readonly erasedAt?: Millis;
  /**
   * Who passed it on last and with which first words, until its new holder does something with it. Absent or null: nobody
   * has. The words are masked and sealed at `tickets/<id>/handover`.
   */
  readonly handover?: { readonly by: string; readonly words: Sealed | null } | null;
  /** Up to which change the shopper had read when something new was last there to read; absent before. */
  readonly shopperSeenAt?: Millis;
  /** How often the shopper changed it lately; absent before the first change. */
  readonly shopperChanges?: CallWindow;
  /** How often the desk told its shopper something lately; absent before the first time. */
  readonly deskChanges?: CallWindow;
  /** In a conversation: what was said of its place last, and when that is looked at again; NEVER: not any more. Absent elsewhere. */
  readonly placeTold?: PlaceTold;
  readonly placeAt?: Millis;
  /** What its shopper asks to be done with the order it is about; absent: nothing, or it was erased. */
  readonly request?: {
    readonly kind: OrderRequestKind;
    readonly status: RequestStatus;
    /** What saying yes pays back, in fen; 0: nothing. */
    readonly amountFen: number;
    readonly reason?: RequestReason;
    /** A new address as JSON; sealed at `tickets/<id>/address`. Absent where none is asked for. */
    readonly address?: Sealed;
    /** Who said yes first, where it needs another. */
    readonly firstBy?: string;
    readonly firstByName?: string;
  };
  /** Drawn for inspectors, who may read it from then on once it is finished; absent: it was not. */
  readonly isSampled?: true;
  /** Who answered its shopper within the day before it came; absent: nobody. */
  readonly sameAgentId?: string;
}

/**
 * One change of a ticket: a message, a note or an event. Append-only. Its id derives from who did what with which
 * idempotency key, so it is also the record that the change happened, with the answer that was given.
 */
export interface EntryDoc extends Base {
  readonly ticketId: string;
  readonly kind: 'shopper' | 'agent' | 'note' | 'event';
  readonly event: TicketEvent | null;
  readonly authorId: string | null;
  readonly authorName: string | null;
  /** Sealed at `ticket_entries/<id>`. */
  readonly text: Sealed | null;
  /** The same for a shopper who reads English, of what the shop says to many; sealed at `ticket_entries/<id>/english`. */
  readonly english?: Sealed;
  readonly pictures: readonly string[];
  readonly facts: TicketMoveFacts;
  /** What happened, in this order: figures are folds over them. Absent from entries of the first builds (see `factsOf`). */
  readonly happened?: readonly TicketFact[];
  /** How its ticket stood after it, as rules ask and it shows nowhere else; absent where none could be set off, and before. */
  readonly stood?: {
    readonly reasons: readonly HeadStartReason[];
    readonly waitingSinceAt: Millis;
    readonly lastWordAt: Millis;
  };
  /** How its shopper was to be told of it; what became of that stands in the outbox. Absent where nothing was to be told, and before. */
  readonly told?: Told;
  readonly at: Millis;
  readonly inputHash: string;
  readonly ack: unknown;
}

export interface MemberDoc extends Base {
  readonly openid: string;
  readonly name: string;
  readonly roles: readonly DeskRole[];
  /** Absent until migration 2 has come by. */
  readonly rolesSince?: RolesSince;
  readonly teamIds: readonly string[];
  /** Changes made lately; absent before the first. */
  readonly writes?: CallWindow;
  readonly status: 'active' | 'disabled';
  /** Whether they take what comes, by their own word; absent before the first. That their phone shows the desk stands in `beats`. */
  readonly presence?: Presence;
  /** What they hold that is theirs to do, changed in the commit that changes it; absent before the first. `v` counts the changes. */
  readonly load?: Load & { readonly v: number };
  /** When the router last gave them something, and when something of theirs was last done; absent before. */
  readonly givenAt?: Millis;
  readonly freedAt?: Millis;
  /** Topics they are given; none, or absent: all. */
  readonly skills?: readonly Topic[];
}

/**
 * That somebody's phone shows the desk, and what they look at. `_id` is that of the member; `updatedAt` is the beat. In a record of its
 * own, or each beat would stand in the way of a ticket that is given to them.
 */
export interface BeatDoc extends Base {
  readonly name: string;
  /** What they have open; null: a list. */
  readonly ticketId: string | null;
  /** Until when they count as typing there. */
  readonly typingUntilAt: Millis;
  /** Until when WeChat shows that to the shopper; absent while it does not. */
  readonly typingShownUntilAt?: Millis;
}

/**
 * That a shopper's page shows a message. `_id` is that of their head; `updatedAt` is when it last said so. In a record of its own: it
 * changes by itself, so it would stand in the way of a reply in the ticket, and of everything in the head.
 */
export interface WatchDoc extends Base {
  readonly ticketId: string;
}

/** What happened at the desk beside tickets. Append-only: figures are folds over it. */
export interface DeskEventDoc extends Base {
  readonly fact: OtherFact;
}

/** `_id` is the hash of the code. */
export interface InviteDoc extends Base {
  readonly name: string;
  readonly roles: readonly DeskRole[];
  readonly teamIds: readonly string[];
  readonly invitedBy: string;
  readonly expiresAt: Millis;
  readonly usedBy: string | null;
  /** Who took it back; absent while nobody has. */
  readonly revokedBy?: string;
}

/** A write that is not a change of a ticket: that it happened, and the answer that was given. */
export interface IdempotencyDoc extends Base {
  readonly action: string;
  readonly inputHash: string;
  readonly ack: unknown;
}

/** One notice to a ticket's shopper, as a commit wants it told. */
export interface NoticeEffect {
  readonly type: 'notice';
  readonly kind: NoticeKind;
  readonly cause: NoticeCause;
  /** Words of the notice, before they are cut to the template's fields. Never what somebody wrote. */
  readonly words: NoticeWords;
  /** What was written, for a conversation in which it is said itself; sealed at `outbox/<id>`. Absent elsewhere. */
  readonly said?: Sealed;
  /** Whether pictures go with it: they are looked at in the mini program. */
  readonly hasPictures?: boolean;
  readonly status: 'queued' | 'sent' | 'dropped';
  /** How it is being told, which is paid for; null while it waits for another attempt. */
  readonly channel: NoticeChannel | null;
  /** When that was paid for; absent of earlier builds, and while nothing is. */
  readonly paidAt?: Millis;
  /** Why it was dropped: `no_grant`, `denied` (43101), `too_many_attempts`, `outdated`, `joined` (another told it), or WeChat's code. */
  readonly reason: string | null;
}

/** One notice to whoever has a ticket, should they not look when it is due. What it costs is taken then. */
export interface DeskNoticeEffect {
  readonly type: 'desk_notice';
  readonly cause: DeskNoticeCause;
  readonly memberId: string;
  /** Never what somebody wrote. */
  readonly words: NoticeWords;
  readonly status: 'queued' | 'sent' | 'dropped';
  /** Whether a grant was taken off for the attempt under way, and when. */
  readonly isPaid: boolean;
  readonly paidAt?: Millis;
  /** Why it was dropped: `outdated` (seen, or over), else as of `NoticeEffect`. */
  readonly reason: string | null;
}

/** What the machine says in a conversation. */
export interface AnswerEffect {
  readonly type: 'answer';
  /** The turn that holds the words, and what was before it. */
  readonly turnId: string;
  readonly number?: number;
  /** The words as the turn has them, until they are said or dropped. Absent from rows of earlier builds. */
  readonly reply?: Sealed;
  /** A welcome is over for whoever wrote meanwhile. */
  readonly isWelcome?: boolean;
  readonly talkId: string;
  /** Says that a person takes over: the one thing that is said once one has. */
  readonly isHandover: boolean;
  /** Tells whoever waits as this ticket of their place: not said once somebody took it. Absent elsewhere. */
  readonly waitsAs?: string;
  /** A model's words: marked as such by WeChat too, and not said once something else was. */
  readonly isModel?: true;
  /** Said later than this it would be in the way. */
  readonly untilAt: Millis;
  readonly status: 'queued' | 'sent' | 'dropped';
  /** Why it was dropped: `taken_over`, `outdated`, `too_many_attempts`, or WeChat's code. */
  readonly reason: string | null;
}

/** One notice some days after a parcel came, asked for as its shopper said that it had. What it costs is taken then. */
export interface CareEffect {
  readonly type: 'care';
  readonly orderId: string;
  readonly words: NoticeWords;
  readonly status: 'queued' | 'sent' | 'dropped';
  /** Whether a grant was taken off for the attempt under way, and when. */
  readonly isPaid: boolean;
  readonly paidAt?: Millis;
  /** Why it was dropped: `outdated` (they have asked something, or the shop sends none), else as of `NoticeEffect`. */
  readonly reason: string | null;
}

/** Rules of the shop's that a change set off. */
export interface RulesEffect {
  readonly type: 'rules';
  /** The entry of that change. */
  readonly entryId: string;
  /** In the shop's order. */
  readonly ruleIds: readonly string[];
  /** Later than this nobody expects it any more. */
  readonly untilAt: Millis;
  readonly status: 'queued' | 'sent' | 'dropped';
  readonly reason: string | null;
}

/**
 * A question that the machine was not sure about, for a model in the shop's cloud. `courier` is woken for it and answers it in time; what
 * it did not come to falls due at `untilAt`, where `jobs` writes down that it was too late.
 */
export interface ModelEffect {
  readonly type: 'model';
  /** The turn that holds the question, and its place in the talk: once another came, nobody waits for this. */
  readonly turnId: string;
  readonly talkId: string;
  readonly number: number;
  /** The articles that the matcher found nearest, best first. */
  readonly articleIds: readonly string[];
  readonly language: ReaderLanguage;
  readonly untilAt: Millis;
  readonly status: 'queued' | 'sent' | 'dropped';
  /** What became of it, where nothing was said: a code of `domain/model-answers`. */
  readonly reason: string | null;
}

/** Whatever has to be done outside after a commit. */
export type Effect = NoticeEffect | DeskNoticeEffect | AnswerEffect | CareEffect | RulesEffect | ModelEffect;

/**
 * All that one commit wants done outside for one person: born leased to the call that made it, or due later, for `jobs`.
 */
export interface OutboxDoc extends Base {
  readonly to: string;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly effects: readonly Effect[];
  /** Every attempt counts, also one whose end nobody saw. */
  readonly attempts: number;
  /** When it is due; while somebody is at it, the end of their lease; NEVER when nothing is left to do. */
  readonly nextAt: Millis;
  /** The team of its ticket, whose lead looks after what could not be told; absent where it is of none. */
  readonly teamId?: string;
  /** When it was known that something in it could not be told; absent where nothing is, 0 where it is tried again. */
  readonly failedAt?: Millis;
  /** How often somebody of the desk had it tried again; absent: never. */
  readonly triedAgain?: number;
}

/** Who of the desk answered somebody last. */
export interface LastAgent {
  readonly id: string;
  readonly at: Millis;
}

/**
 * What is known of a person in front of all records: what they granted, what WeChat takes from us in their conversation,
 * what they have not read. Polled by every page with the entry, so it stays tiny; written field by field, and never with
 * what changes by itself (a heartbeat, what is seen). After thirty quiet days all but the grants and the
 * desk's door is emptied.
 */
export interface HeadDoc extends Base {
  readonly grants: Grants;
  /** When they were last told of work as somebody of the desk; absent before the first time. */
  readonly deskToldAt?: Millis;
  /** Of what they were told by a notice last, and how often lately; absent before the first. */
  readonly noticed?: Noticed | null;
  /** When WeChat last said that nothing of a kind is granted (43101): what was under way by then is not given back. */
  readonly deniedAt?: Denials;
  /** Grants told lately; absent before the first. */
  readonly grantCalls?: CallWindow;
  /** What WeChat still takes from us in their conversation, by our own count. */
  readonly window: ReplyWindow;
  readonly lastMessageAt: Millis | null;
  readonly enteredAt: Millis | null;
  /** The origin string of their last entry: hints, not trusted. Sealed at `heads/<id>`, as it may quote a search. */
  readonly origin: Sealed | null;
  /** Tickets with something new for them, each with the version that brought it. */
  readonly unread: Readonly<Record<string, number>>;
  /** Whether the desk's door is shown to them. For display only, never a right. */
  readonly isDeskMember?: boolean;
  /** Their unionid, where WeChat gave one: for webhooks that may say who. Sealed at `heads/<id>/unionid`; null once it was emptied. */
  readonly unionid?: Sealed | null;
  /** Who answered them last, and when; absent before anybody did. */
  readonly lastAgent?: LastAgent | null;
  /** When all but those two is emptied, NEVER when it was. */
  readonly emptiesAt: Millis;
}

/** What the machine remembers of its talk with somebody. `_id` is that of their head. */
export interface TalkDoc extends Base, Talk {
  /** How many turns there were: the number of the last. */
  readonly turns: number;
  /** The ticket in which a person took over last, finished or not; null before the first. */
  readonly ticketId: string | null;
  /** Whether a person has it, or is being waited for: as it was when somebody last said something. */
  readonly isWithPerson: boolean;
  /** Until when WeChat's own tool has it, of builds that made no ticket of that; 0 since. */
  readonly elsewhereUntilAt: Millis;
  /** The last turns since the machine began anew, oldest first. */
  readonly recent: readonly string[];
  /** The last pictures since then, which go along with a handover. */
  readonly pictures: readonly string[];
  /** Where they came from last, as their head says; null: nowhere; absent: not remembered here. Sealed at `talks/<id>/origin`. */
  readonly origin?: Sealed | null;
  /** The last question in their own words, for the queue; sealed at `talks/<id>`. */
  readonly asked: Sealed | null;
}

/** What somebody said to the machine and what it said back. `_id` derives from the push. */
export interface TurnDoc extends Base {
  readonly talkId: string;
  /** Its place in the talk, taken where it is written: two of one second keep their order. */
  readonly number: number;
  /** `model`: what became of a question for a model, and its words where they are said. */
  readonly kind: Said['kind'] | 'entered' | 'place' | 'model';
  /** Sealed at `turns/<id>/said`; null where there were no words. */
  readonly said: Sealed | null;
  /** Sealed at `turns/<id>/reply`; null where nothing was said back. */
  readonly reply: Sealed | null;
  readonly facts: readonly ConversationFact[];
}

/** A push already handled. `_id` derives from MsgId, or from who, when and which event. */
export interface PushDoc extends Base {
  readonly returned: unknown;
}

/** An order as its source has it. Who writes one says which source it is and when the source last changed it. */
export interface OrderDoc {
  readonly _id: string;
  /** Where it comes from (`domain/orders`); absent: the shop's own program writes it here. */
  readonly source?: string;
  /** When its source last changed it: what is older never overwrites it. Absent from records of shops that do not keep it. */
  readonly updatedAt?: Millis;
  /** When its source was last asked about this one by itself; absent: never. */
  readonly checkedAt?: Millis;
  readonly number: string;
  readonly shopperId: string;
  readonly state: OrderState;
  readonly stateAt: Millis;
  readonly title: string;
  readonly items: readonly { title: string; spec: string; quantity: number; priceFen: number; image: string }[];
  readonly amountFen: number;
  readonly receiver: {
    readonly name: string;
    readonly phone: string;
    readonly region: string;
    readonly address: string;
  };
  readonly createdAt: Millis;
  readonly carrier?: string;
  readonly trackingNumber?: string;
  readonly expectedShipAt?: Millis;
  readonly shippedAt?: Millis;
  readonly expectedArriveAt?: Millis;
  readonly payDeadlineAt?: Millis;
  readonly refundAmountFen?: number;
  readonly refundExpectedAt?: Millis;
  /** When it was paid; absent where nothing says so. */
  readonly paidAt?: Millis;
  /** When its parcel is known to have moved last, and what was said of it; absent: nothing says so. */
  readonly movedAt?: Millis;
  readonly moved?: string;
  /** Whether its shopper has complained of it at WeChat; absent: not that is known. */
  readonly inComplaint?: boolean;
  /** The ticket in which that is answered, and which of its complaints it is; absent: it never had one. */
  readonly complaint?: OrderComplaint;
  /** That its ticket does not say yet what WeChat tells of it. */
  readonly complaintDue?: boolean;
  /** Its after-sale at the 微信小店 that is not over, by the id there; absent: none. */
  readonly afterSaleId?: string;
  /** What its shopper asked for last of each kind: when, and in which ticket; without one it was done at once. Absent: nothing. */
  readonly asked?: Readonly<Partial<Record<OrderRequestKind, { readonly at: Millis; readonly ticketId?: string }>>>;
  /** Counts changes that are ours; those of the shop's program may count in it too. */
  readonly v?: number;
}

/** The shop's customers. `_id` is the openid. */
export interface ShopperDoc {
  readonly _id: string;
  readonly name: string;
  readonly tier: MemberTier;
  /** As whom WeChat knows them in all of the shop's accounts, where the shop wrote it; told to webhooks that ask for it. */
  readonly unionid?: string;
  /** Until when they pay for a membership, as the shop sells it; absent: they do not. */
  readonly paidUntil?: Millis;
  /** The member of the desk who looks after them; absent: whoever is there. */
  readonly agentId?: string;
  /** What they were called when that was said. */
  readonly agentName?: string;
}

export interface CannedReplyDoc extends Base {
  readonly title: string;
  readonly text: string;
  /** The same for a shopper who reads English; absent: there is none. */
  readonly english?: CannedEnglish;
  readonly shortcut: string;
  readonly rank: number;
  /** Absent: in none. */
  readonly folder?: string;
  /** What it is for; absent: for any day. */
  readonly purpose?: CannedPurpose;
  /** Go with it, by the ids of their files; absent: none. */
  readonly pictures?: readonly string[];
  /** Whose it is. Absent until migration 12 has come by: the shop's. */
  readonly scope?: CannedScope;
}

export interface AccessLogDoc extends Base {
  readonly memberId: string;
  readonly ticketId: string;
  readonly what: 'phone' | 'text';
  /** What they were called then, and why by its kind: both for the shopper to read. Absent in lines of earlier builds. */
  readonly memberName?: string;
  readonly why?: LookReasonTold;
  /** Sealed at `access_log/<id>`; null once its ticket was erased. */
  readonly reason: Sealed | null;
}

/** A template of the account and which of its keywords carries what. */
export interface TemplateSetting {
  readonly templateId: string;
  readonly keys: TemplateKeys;
}

/** `_id` is `desk`. */
export interface DeskSettings extends Partial<Omit<SettingValues, 'entryOpens'>> {
  readonly _id: string;
  readonly teams: readonly Team[];
  readonly defaultTeamId: string;
  readonly entryOpens: 'help' | 'conversation';
  readonly templates: Readonly<Partial<Record<NoticeKind, TemplateSetting>>>;
  readonly miniprogramState: 'developer' | 'trial' | 'formal';
  /** Pages of the mini program as in its app.json. Without them the FAQ's links are not checked. */
  readonly pages?: readonly string[];
  /** Words of `getWXContext().SOURCE` that a push comes under, besides the one taken for it. Absent: none. */
  readonly pushSources?: readonly string[];
  /** What is done by itself to which tickets, in this order. Absent: nothing is. */
  readonly rules?: readonly KeptRule[];
  /** What is told outside, as every commit asks it; keys and addresses lie in `connections`. Absent: nothing is. */
  readonly connections?: readonly ConnectionOutline[];
  /**
   * Since when clocks are to be set anew, and how far that has come: in which place, after which ticket. Null or absent: all are
   * as they should be. Begins when every instance has read what was changed.
   */
  readonly resetClocks?: { readonly fromAt: Millis; readonly place: number; readonly after: string } | null;
  /** What WeChat's shipping message was told to open; null or absent: WeChat's own page. */
  readonly shippingPath?: string | null;
  /** Hash of the one-time code for the first admin; null once used. */
  readonly adminClaimHash: string | null;
  readonly v: number;
}
/** `_id` is `admins`: written by every change of who is an admin, so that two of them cannot pass each other. */
export interface AdminGuard {
  readonly _id: string;
  readonly v: number;
}
/** `_id` is `pace`: how soon the desk usually answers, measured by `chores`. */
export interface UsualReplySettings extends UsualReply {
  readonly _id: string;
  readonly v: number;
}
/** `_id` is `storage`: what stands before a path in the id of a file, which the platform tells only with a file. */
export interface StorageSettings {
  readonly _id: string;
  readonly prefix: string;
  readonly v: number;
}
/** `_id` is `order_pull`: how far the orders of the shop's source were looked at. Absent: never yet. */
export interface OrderPullSettings {
  readonly _id: string;
  readonly source: PulledSource;
  /** The pass under way; null between two. */
  readonly pass: Pass | null;
  /** When the last pass began that came to its end: so old is at most what it told; absent before the first. */
  readonly completedAt?: Millis;
  /** WeChat's code where it would not tell (48001: no right to it), and until when it is not asked again; null: it told. */
  readonly refused: { readonly code: number; readonly untilAt: Millis } | null;
  /** The pass over what is over, for complaints of it; null between two. Absent: never yet. */
  readonly finished?: { readonly pass: Pass | null; readonly beganAt: Millis };
  readonly v: number;
}
/** `_id` is `feedback_pull`: how far WeChat's 意见反馈 was seen. Absent: never yet. */
export interface FeedbackPullSettings extends FeedbackSeen {
  readonly _id: string;
  readonly refused: OrderPullSettings['refused'];
  readonly v: number;
}
/** `_id` is `schema`: how many migrations the records have behind them, and how far the one under way has come. */
export interface SchemaSettings {
  readonly _id: string;
  readonly version: number;
  readonly cursor: string | null;
  readonly v: number;
}
/**
 * `_id` is `live`: what every page with the entry asks for besides a person's head, written only when it changes, and field by
 * field (`setLive`). Incidents come to stand here.
 */
export interface LiveSettings {
  readonly _id: string;
  /** Of the FAQ that shoppers read; absent before anything was published. */
  readonly faqHash?: string;
  /** When the shop is open in the days to come; absent or null where it said nothing. */
  readonly hours?: readonly Interval[] | null;
  /** The same of each team that has hours of its own, by its id. Absent until hours were saved, or a day began. */
  readonly teamHours?: Readonly<Record<string, readonly Interval[]>>;
  /** How many are on duty, by the team's id; teams in which nobody is are left out. Absent before anybody ever was. */
  readonly onDuty?: Readonly<Record<string, number>>;
  /** What many have at this moment, the newest first; absent before anything ever was. */
  readonly incidents?: readonly LiveIncident[];
  /** What suddenly many ask and nobody has looked at; absent before anything ever was. For the desk alone. */
  readonly alarms?: readonly LiveAlarm[];
  readonly v: number;
}
/** A calendar, and the version under which it was saved last. */
export interface SavedCalendar extends Calendar {
  readonly v: number;
}
/** `_id` is `hours`: when the shop and its teams are there. Absent: nobody said, and nothing is promised. */
export interface HoursSettings {
  readonly _id: string;
  readonly shop: SavedCalendar | null;
  /** By the team's id. One without its own is there when the shop is. */
  readonly teams: Readonly<Record<string, SavedCalendar>>;
  /** What held before, oldest first: of the shop (null) or a team, until when. What is over counts by it. Absent: nothing else did. */
  readonly former?: readonly {
    readonly teamId: string | null;
    readonly calendar: Calendar | null;
    readonly untilAt: Millis;
  }[];
  readonly v: number;
}
/** `_id` is `labels`: what the shop sorts its tickets by. Absent: it made none yet. */
export interface LabelSettings {
  readonly _id: string;
  readonly labels: readonly Label[];
  readonly v: number;
}
/** `_id` is `lease_<function>`: until when a run of its jobs is under way. */
export interface JobLease {
  readonly _id: string;
  readonly untilAt: Millis;
  readonly v: number;
}
export type SettingsDoc =
  | QaDraw
  | JobLease
  | LiveSettings
  | HoursSettings
  | LabelSettings
  | RotaSettings
  | DeskSettings
  | SchemaSettings
  | OrderPullSettings
  | FeedbackPullSettings
  | StorageSettings
  | UsualReplySettings
  | FaqSettings
  | FaqContents
  | FaqCategories
  | FaqSchedule
  | AdminGuard;

/** Paths that somebody was given to put files at. `_id` derives from the call, or from the path of an export. */
export interface UploadDoc extends Base {
  readonly paths: readonly string[];
}

/** How often a person did something lately. `_id` derives from who and what; `createdAt` is when the counting began. */
export interface RateDoc extends Base {
  readonly count: number;
}

/** Every collection by name, with what it holds. Declared with its indexes in collections.ts. */
export interface Documents {
  tickets: TicketDoc;
  ticket_entries: EntryDoc;
  incidents: IncidentDoc;
  alarms: AlarmDoc;
  members: MemberDoc;
  beats: BeatDoc;
  watches: WatchDoc;
  desk_events: DeskEventDoc;
  invites: InviteDoc;
  idempotency: IdempotencyDoc;
  outbox: OutboxDoc;
  heads: HeadDoc;
  notices: NoticeDoc;
  wallets: WalletDoc;
  conversations: ConversationDoc;
  push_events: PushDoc;
  talks: TalkDoc;
  turns: TurnDoc;
  faq_articles: FaqArticleDoc;
  faq_versions: FaqVersionDoc;
  faq_snapshots: FaqSnapshotDoc;
  faq_publications: FaqPublicationDoc;
  faq_days: FaqDayDoc;
  faq_misses: FaqMissDoc;
  faq_imports: FaqImportDoc;
  faq_import_parts: FaqImportPartDoc;
  figures: FigureDoc;
  qa_reviews: ReviewDoc;
  qa_tasks: QaTaskDoc;
  orders: OrderDoc;
  shoppers: ShopperDoc;
  canned_replies: CannedReplyDoc;
  answer_batches: AnswerBatchDoc;
  macros: MacroDoc;
  rule_log: RuleLogDoc;
  views: ViewDoc;
  access_log: AccessLogDoc;
  audit_log: AuditLogDoc;
  night_reads: NightReadsDoc;
  export_requests: ExportRequestDoc;
  erasures: ErasureDoc;
  connections: ConnectionDoc;
  dispatches: DispatchDoc;
  uploads: UploadDoc;
  rates: RateDoc;
  settings: SettingsDoc;
}
export type CollectionName = keyof Documents;
