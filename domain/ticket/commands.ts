import type { RatingReason, TicketFact } from '../events';
import type { Millis, Sealed } from '../kernel';
import type { AssignReason, HeadStart } from '../routing';
import type { CallOutcome } from './calls';
import type { RuleRun } from './rule-run';
import type { Splitting } from './splitting';
import type { MergedTicket, Person, TicketState } from './state';

/** Whom a ticket is given to. */
export type TransferTarget =
  | { readonly kind: 'member'; readonly member: Person & { readonly teamIds: readonly string[] } }
  | { readonly kind: 'team'; readonly teamId: string };

/** Whether the words are those of somebody upset, and what that is worth in the queue. */
export interface Complaint {
  readonly isUpset: boolean;
  readonly worthMillis: Millis;
}

/** What somebody wants of a ticket, or what a moment brings about. Whether they may is asked before. */
export type TicketCommand =
  | { readonly type: 'claim'; readonly by: Person }
  /** The router gives it; of so many who had room. */
  | {
      readonly type: 'assign';
      readonly to: Person & { readonly teamIds: readonly string[] };
      readonly reason: AssignReason;
      readonly candidates: number;
    }
  | { readonly type: 'reply'; readonly asks: boolean }
  | { readonly type: 'note'; readonly mentions?: readonly string[] }
  | { readonly type: 'label'; readonly added: readonly string[]; readonly removed: readonly string[] }
  /** Whether it is answered before others; `standing`: what lets it stand earlier as it was before, where that is taken back. */
  | { readonly type: 'set_urgent'; readonly isUrgent: boolean; readonly standing?: readonly HeadStart[] }
  /** The desk says that its shopper does not complain, or that they did after all. */
  | { readonly type: 'set_complaint'; readonly isComplaint: boolean }
  /** WeChat says that its shopper complained of its order, and what that is worth in the queue; and that it is over there. */
  | { readonly type: 'complain_of_order'; readonly worthMillis: Millis }
  | { readonly type: 'end_order_complaint' }
  /** Its shopper wrote to WeChat's form 意见反馈, and what that is worth in the queue. */
  | { readonly type: 'give_feedback'; readonly worthMillis: Millis }
  /** Who looks after its shopper; until when it waits for them alone, where it waits. */
  | { readonly type: 'set_own_agent'; readonly to: Person | null; readonly untilAt: Millis }
  /** Whom it waits for alone cannot come any more. */
  | { readonly type: 'end_reservation'; readonly for: string }
  /** `takesBack`: as it was before it was passed on last. */
  | { readonly type: 'transfer'; readonly to: TransferTarget; readonly takesBack?: true }
  | { readonly type: 'hold'; readonly untilAt: Millis; readonly reason: Sealed }
  | { readonly type: 'resume' }
  | { readonly type: 'resolve'; readonly by: 'agent' | 'shopper'; readonly isReply: boolean }
  | { readonly type: 'write'; readonly text: string; readonly hasPictures: boolean; readonly complaint?: Complaint }
  /** `to`: who answers it from now on; absent, the desk. */
  | {
      readonly type: 'reopen';
      readonly hasText: boolean;
      readonly complaint?: Complaint;
      /** What the shop says of its shopper by now; absent: as it was. */
      readonly standing?: readonly HeadStart[];
      readonly to?: 'desk' | 'wechat';
    }
  /** Its shopper said something more to whoever answers in WeChat's own tool. */
  | { readonly type: 'write_elsewhere'; readonly text: string; readonly hasPictures: boolean }
  /** As `write`, of what was answered there and is answered at the desk from now on. */
  | { readonly type: 'come_back'; readonly text: string; readonly hasPictures: boolean; readonly complaint?: Complaint }
  | { readonly type: 'rate'; readonly stars: number; readonly reasons: readonly RatingReason[] }
  /** Who oversees it takes few stars upon themselves, or has looked after them. */
  | { readonly type: 'look_after'; readonly step: 'take' | 'settle'; readonly by: Person }
  | { readonly type: 'withdraw' }
  /** It goes on in that other ticket of its shopper. */
  | { readonly type: 'merge'; readonly into: MergedTicket }
  /** That other ticket of its shopper goes on here. */
  | { readonly type: 'take_in'; readonly from: TicketState & MergedTicket }
  /** Some of its messages are answered in another ticket of its shopper from now on. */
  | ({ readonly type: 'split' } & Splitting)
  /** Somebody of the desk called, and from when they wish it now. */
  | { readonly type: 'note_call'; readonly outcome: CallOutcome; readonly wishedAt: Millis | null }
  | { readonly type: 'change_callback'; readonly wishedAt: Millis | null }
  | { readonly type: 'reveal'; readonly what: 'phone' | 'text' }
  /** Those who held it can no longer answer. */
  | { readonly type: 'release'; readonly from: readonly string[] }
  /**
   * Its holder went off duty: back to the queue, where somebody waits for an answer. What rests goes on resting, and what was taken
   * after they left stays theirs.
   */
  | { readonly type: 'hand_back'; readonly from: string; readonly leftAt: Millis }
  /** Its holder has been silent for too long, perhaps. */
  | { readonly type: 'pass_silence' }
  /** The teams it may wait in stand no longer. */
  | { readonly type: 'leave_team'; readonly from: readonly string[]; readonly to: string }
  /** Its clocks came to what is due, and is told. `worthMillis`: what a broken promise is worth in the queue. */
  | {
      readonly type: 'pass_clocks';
      readonly facts: readonly TicketFact[];
      readonly worthMillis: Millis;
    }
  /** Many have what it is about: it is of an incident, is told what is known of it, and that it is over. */
  | { readonly type: 'link_incident'; readonly incidentId: string }
  | { readonly type: 'tell_incident'; readonly incidentId: string }
  | { readonly type: 'mend_incident'; readonly incidentId: string }
  /** A rule of the shop's was set off: what it does, together. */
  | ({ readonly type: 'run_rule' } & RuleRun)
  /** The moment of its timer, perhaps. */
  /** `earlier`: how much less than at most the shop keeps what was written. */
  | { readonly type: 'pass_time'; readonly earlier?: Millis };
