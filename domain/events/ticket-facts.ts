import type { Millis } from '../kernel';
import type {
  AnywayReason,
  CheckedList,
  ClockName,
  ComplaintCause,
  RatingReason,
  TicketEvent,
  TicketStatus,
  Topic,
} from './vocabulary';

/** Who set something off: somebody of the desk, the shopper, or a moment that came. */
export type Cause = 'agent' | 'shopper' | 'time';

type Nothing = Readonly<Record<never, never>>;

/**
 * Everything that happens to a ticket, with what each event says of itself: codes, numbers and ids of ours, never a person
 * nor a text. Figures, clocks and what follows from a change are folds over these.
 */
export interface TicketFacts {
  readonly created: { readonly topic: Topic; readonly headStartMillis: Millis; readonly hasOrder: boolean };
  /** The shopper wrote. Mere thanks ask nothing. */
  readonly wrote: { readonly isThanks: boolean };
  /** The desk wrote in public; `asks`: and waits for the shopper. */
  readonly replied: { readonly asks: boolean; readonly isFirst: boolean };
  /** What the desk wrote in public holds words of these lists; `anyway`: why, where whoever wrote it was asked. */
  readonly words_flagged: { readonly lists: readonly CheckedList[]; readonly anyway?: AnywayReason };
  /** A private note, and the colleagues named in it. */
  readonly noted: { readonly mentions?: readonly string[] };
  readonly labelled: { readonly added: readonly string[]; readonly removed: readonly string[] };
  /** The desk calls it urgent, or no longer. */
  readonly urgency_set: { readonly isUrgent: boolean };
  /** It is a complaint from now on: by upset words, as its shopper comes back after few stars, or as they complained at WeChat. */
  readonly complaint_raised: { readonly by: ComplaintCause };
  /** The desk says that it is none; and that it was one after all. */
  readonly complaint_taken_back: Nothing;
  readonly complaint_put_back: Nothing;
  /** Its shopper complained of its order at WeChat, as WeChat says; and that complaint is over there. */
  readonly order_complained: Nothing;
  readonly order_complaint_over: Nothing;
  /** Its shopper wrote what follows into WeChat's form 意见反馈. */
  readonly feedback_given: Nothing;
  /** Its shopper has an agent of their own from now on; null: none any more. */
  readonly own_agent_set: { readonly agentId: string | null };
  /** It waits for its shopper's own agent no longer: they cannot come. */
  readonly reservation_ended: Nothing;
  readonly claimed: Nothing;
  /** Given by the router. */
  readonly assigned: {
    readonly reason: 'free' | 'same_agent' | 'skill' | 'own_agent';
    readonly candidates: number;
  };
  /** Left the queue without an answer: withdrawn, merged, or gone. */
  readonly 'queue.left': { readonly waitedMillis: Millis };
  /** Answered in WeChat's own tool from now on; back at the desk; and over there. */
  readonly went_elsewhere: Nothing;
  readonly came_back: Nothing;
  readonly ended_elsewhere: Nothing;
  readonly transferred: { readonly to: 'member' | 'team'; readonly fromTeamId: string };
  /** Back in the queue because its holder cannot answer. */
  readonly released: Nothing;
  /** Taken back from whoever left its shopper without a word for so long. */
  readonly went_silent: { readonly afterMillis: Millis };
  readonly held: { readonly untilAt: Millis };
  readonly resumed: { readonly by: Cause };
  /** `agentId`: whose it was when its shopper said so. */
  readonly resolved: { readonly by: 'agent' | 'shopper'; readonly agentId?: string };
  readonly expired: Nothing;
  /** `afterMillis` its resolution, which `agentId` made, or which came of itself after days without a word (`wasExpired`). */
  readonly reopened: { readonly afterMillis: Millis; readonly agentId?: string; readonly wasExpired?: true };
  readonly closed: Nothing;
  /** Nobody had said anything for as long as texts are kept. */
  readonly ended: Nothing;
  readonly withdrawn: Nothing;
  /** It goes on in another ticket of the same shopper. */
  readonly merged: Nothing;
  /** Another ticket of the same shopper goes on in this one. */
  readonly took_in: { readonly ticketId: string };
  /** Some of its messages are answered in another ticket; this one was made of messages of another. */
  readonly split: { readonly ticketId: string };
  readonly split_off: { readonly ticketId: string };
  /** Of one resolution; `agentId`: who answered most on the way to it. */
  readonly rated: {
    readonly stars: number;
    readonly reasons: readonly RatingReason[];
    readonly agentId: string | null;
  };
  /** Somebody who oversees it looks after few stars; and has. */
  readonly poor_taken: Nothing;
  readonly poor_settled: Nothing;
  /** What follows was taken together, as somebody had prepared it. */
  readonly macro_run: { readonly macroId: string };
  /** A rule of the shop's took what follows; `tellsLeads`: and has it seen by who oversees it. Nothing of it sets off a rule. */
  readonly rule_ran: { readonly ruleId: string; readonly tellsLeads?: true };
  /** With words to the shopper that no person wrote: nobody is answered by them. */
  readonly rule_replied: Nothing;
  /** The shopper wishes to be called at another time; null: at any. */
  readonly callback_changed: { readonly wishedAt: Millis | null };
  /** The desk spoke with the shopper, reached nobody, or takes back that it said either; and from when they wish it now. */
  readonly called_back: { readonly wishedAt: Millis | null };
  readonly call_missed: { readonly wishedAt: Millis | null };
  readonly call_undone: { readonly wishedAt: Millis | null };
  /** Many have what it is about: it is of this incident from now on, is told what is known of it, and that it is over. */
  readonly incident_linked: { readonly incidentId: string };
  readonly incident_told: { readonly incidentId: string };
  readonly incident_mended: { readonly incidentId: string };
  /** Its shopper asks for something to be done with the order it is about, by the kind of it (`domain/orders`). */
  readonly order_asked: { readonly kind: string };
  /** The desk says yes; another person has to say it too; no; and the order went on before anybody could. */
  readonly order_done: { readonly kind: string };
  readonly order_seconded: { readonly kind: string };
  readonly order_refused: { readonly kind: string };
  readonly order_overtaken: { readonly kind: string };
  readonly phone_revealed: Nothing;
  readonly text_revealed: Nothing;
  /**
   * A clock came to its end: answered or resolved, or a promise that was broken already is owed no longer. Both times are work
   * time; `targetMillis` is null where nothing was promised, and such a one is met.
   */
  readonly 'clock.stopped': {
    readonly clock: ClockName;
    readonly tookMillis: Millis;
    readonly targetMillis: Millis | null;
    readonly isMet: boolean;
  };
  /** What was promised is due within little work time, and is over. `apologises`: its shopper is told so. */
  readonly 'clock.due_soon': { readonly clock: ClockName };
  readonly 'clock.breached': { readonly clock: ClockName; readonly apologises?: true };
}

export type TicketFactName = keyof TicketFacts;

/** One thing that happened to a ticket. A change may hold several: a last reply that also resolves. */
export type TicketFact<N extends TicketFactName = TicketFactName> = {
  readonly [K in N]: { readonly name: K } & TicketFacts[K];
}[N];

/** What a change did to a ticket, beside its facts: where it led, who had it, and the wait that it ended. */
export interface TicketMoveFacts {
  readonly from: TicketStatus | null;
  readonly to: TicketStatus;
  readonly assigneeId: string | null;
  readonly teamId: string;
  /** How long the shopper had waited when this ended it; null when it did not. */
  readonly waitedMillis: Millis | null;
}

/** Facts that are told by words or a note, and so are no line of their own in a timeline. */
const SPOKEN: ReadonlySet<TicketFactName> = new Set([
  'wrote',
  'replied',
  'noted',
  'incident_told',
  'incident_mended',
  'rule_replied',
  // The first words of its ticket say it.
  'order_asked',
]);
/** For the router's own books, for figures, and what the words themselves are marked with. */
const UNSHOWN: ReadonlySet<TicketFactName> = new Set([
  'queue.left',
  'macro_run',
  'clock.stopped',
  'words_flagged',
  'complaint_raised',
]);

/** The event that a timeline shows of these: the last that is not told by words. */
export function shownEvent(facts: readonly TicketFact[]): TicketEvent | null {
  const isSaid = facts.some(({ name }) => SPOKEN.has(name));
  const shown = facts.filter(({ name }) => !SPOKEN.has(name) && !UNSHOWN.has(name) && !(isSaid && name === 'rule_ran'));
  return (shown[shown.length - 1]?.name as TicketEvent | undefined) ?? null;
}
