import type { ComplaintCause } from '../events';
import type { Millis, Sealed } from '../kernel';
import type { HeadStart, Reservation } from '../routing';
import type { TicketClocks } from '../service-level';
import type { AnswerCount } from './credit';
import type { Ruled } from './rule-run';
import type { TicketStatus } from './vocabulary';

/**
 * Where a ticket stands: `waiting` in the queue, nobody holds it; `held`, somebody does; `elsewhere`, people answer it in WeChat's
 * own tool, whose words we never see; `none`, finished.
 */
export const TICKET_QUEUES = ['waiting', 'held', 'elsewhere', 'none'] as const;
export type TicketQueue = (typeof TICKET_QUEUES)[number];

/** A member of the desk, as a ticket remembers them. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A ticket that went into another, by what it is found and called by. */
export interface MergedTicket {
  readonly id: string;
  readonly number: string;
}

/** A ticket that was split from another: which of that one's messages it is of. They stay where they were written. */
export interface SplitTicket extends MergedTicket {
  readonly entryIds: readonly string[];
  /** Since when the oldest of them waited for an answer as it was split; absent: all had one. */
  readonly waitedSinceAt?: Millis;
}

/** The ticket that one was split from, by whom of the desk and when. */
export interface SplitFrom extends MergedTicket {
  readonly entryIds: readonly string[];
  readonly by: string;
  readonly at: Millis;
}

/** A rest, as it was. */
export interface EndedHold {
  readonly untilAt: Millis;
  readonly reason: Sealed;
}

/**
 * All of a ticket that the rules read and change. What is kept in the database has this and more: texts, the order,
 * the packet. Absent moments are `NEVER` where an index sorts by them and null elsewhere.
 */
export interface TicketState {
  readonly status: TicketStatus;
  readonly queue: TicketQueue;
  readonly teamId: string;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  /** Who held it last; kept when it is finished. */
  readonly lastAssigneeId: string | null;
  /** What lets it stand before those who came at the same moment. Absent from tickets of earlier builds. */
  readonly headStarts?: readonly HeadStart[];
  /** By how much: all of these together. */
  readonly headStartMillis: Millis;
  /** What it was worth that this was a complaint, where the desk has taken that back; absent or null: it has not. */
  readonly notComplaint?: Millis | null;
  /** Since when the shopper waits for a person, NEVER when they do not. */
  readonly waitingSinceAt: Millis;
  /** Its place in the queue: `waitingSinceAt` less the head start, so that one index sorts it. NEVER as above. */
  readonly queueAt: Millis;
  /** When time itself moves the ticket (see `dueMove`), NEVER when it does not. */
  readonly timerAt: Millis;
  readonly firstReplyAt: Millis | null;
  readonly resolvedAt: Millis | null;
  /** Resolved by running out of days: no stars are asked for. */
  readonly isExpired: boolean;
  readonly holdUntilAt: Millis | null;
  /** Somebody typed it, so it is sealed before the rules see it. */
  readonly holdReason: Sealed | null;
  /** The rest that ended as it was last passed on, for whoever takes just that back; absent or null: none. */
  readonly endedHold?: EndedHold | null;
  readonly mergedIntoNumber: string | null;
  /** The ticket in which it goes on; absent where it does not, and from those of earlier builds. */
  readonly mergedIntoId?: string;
  /** Those that go on in this one, in the order they came; absent: none. */
  readonly merged?: readonly MergedTicket[];
  /** Those that were split from this one, in their order; absent: none. */
  readonly splits?: readonly SplitTicket[];
  /** The one it was split from; absent or null: none, or it went back. */
  readonly splitFrom?: SplitFrom | null;
  /** When somebody last wrote to the other side. From then on it is kept for so long, unfinished or not. */
  readonly lastWordAt: Millis;
  /** The last thing that happened to it and that its shopper may know of. */
  readonly lastAt: Millis;
  /** Whether the desk said or did something that the shopper has not opened yet. */
  readonly hasUnread: boolean;
  /** For whom alone it waits, and until when; absent or null where it may go to anybody. */
  readonly reserved?: Reservation | null;
  readonly rating: { readonly stars: number; readonly at?: Millis } | null;
  /** Who answered since it began or was reopened: stars are of who answered most (`creditedFor`). Absent from those of earlier builds. */
  readonly answers?: readonly AnswerCount[];
  /** Since when a complaint (few stars, upset words, one of its order at WeChat) waits to be settled, NEVER when none is left; absent where none ever came. */
  readonly poorAt?: Millis;
  /** Who oversees it and looks after that now. */
  readonly poorBy?: Person | null;
  /** What made it one; absent from those of earlier builds, which kept few stars alone. */
  readonly poorOf?: ComplaintCause;
  /** When somebody answered since; absent or null: nobody yet. */
  readonly poorAnsweredAt?: Millis | null;
  /** When it came to the desk from WeChat's own tool: how soon it was answered counts from then. Absent where it never did. */
  readonly cameBackAt?: Millis;
  /** Since when whoever holds it has it, or whoever held it last had it; absent from those of earlier builds. */
  readonly takenAt?: Millis;
  /** How long whoever holds it may leave its shopper without a word; absent where nobody is hurried. */
  readonly silentAfterMillis?: Millis;
  /** When its holder has been silent for too long, NEVER while nobody waits for them; absent where nobody is hurried. */
  readonly silentAt?: Millis;
  /** What is promised for it, and how much of that is left. Absent from those of earlier builds, and where none ever ran. */
  readonly clocks?: TicketClocks;
  /** The next moment at which something about them is due, NEVER when nothing is; absent with them. */
  readonly clockAt?: Millis;
  /** Since when something promised is over and still owed, NEVER where nothing is; absent with them. */
  readonly overdueAt?: Millis;
  /** Absent: of none. */
  readonly incident?: InIncident;
  /** What rules of the shop's did to it lately; absent: nothing. */
  readonly ruled?: Ruled;
}

/** Of which incident a ticket is, and what its shopper has been told of it. */
export interface InIncident {
  readonly id: string;
  readonly told: 'nothing' | 'known' | 'mended';
}

/** The fields that a move changed. Stars are given beside the moves: they change nothing else. */
export type TicketChanges = Partial<Omit<TicketState, 'rating'>>;
