import type { ComplaintCause, TicketFact, TicketFactName } from '../events';
import { type Millis, NEVER } from '../kernel';
import { complaintWorth } from '../routing';
import { areFew, isPoorlyRated, SETTLED } from './rating';
import type { TicketChanges, TicketState } from './state';

/*
 * Complaints of all ways stand in one list before whoever oversees the team, until each is settled. What leads there and out of it is
 * a table of what happened: whoever makes the change knows nothing of it.
 */

/** One that has to be answered and settled from now on. */
export const complaintOpened = (poorOf: ComplaintCause, at: Millis): TicketChanges => ({
  poorAt: at,
  poorBy: null,
  poorOf,
  poorAnsweredAt: null,
});

interface Happened {
  /** As the change leaves it, but for this. */
  readonly after: TicketState;
  readonly at: Millis;
}
type Leads<N extends TicketFactName> = (fact: TicketFact<N>, happened: Happened) => TicketChanges;

/** Raised once: what has it raised again while nobody has settled it is no news. */
const opens =
  (cause: ComplaintCause): Leads<TicketFactName> =>
  (_fact, { after, at }) =>
    isPoorlyRated(after) ? {} : complaintOpened(cause, at);

const isAnswered = (_fact: TicketFact, { after, at }: Happened): TicketChanges =>
  isPoorlyRated(after) && !after.poorAnsweredAt ? { poorAnsweredAt: at } : {};

/** Its end is the end of the complaint, but for few stars: those come after it, and are looked after by themselves. */
const endsWith = (_fact: TicketFact, { after }: Happened): TicketChanges =>
  isPoorlyRated(after) && causeOf(after) !== 'stars' ? SETTLED : {};

const LEADS: { readonly [N in TicketFactName]?: Leads<N> } = {
  complaint_raised: (fact, happened) => opens(fact.by)(fact, happened),
  complaint_put_back: opens('words'),
  order_complained: opens('order'),
  feedback_given: opens('feedback'),
  // It came back as the complaint that it was.
  reopened: (fact, happened) => (complaintWorth(happened.after) === undefined ? {} : opens('words')(fact, happened)),
  // Few stars are for the lead to look after; better ones of a later resolution settle those of an earlier.
  rated: ({ stars }, { after, at }) =>
    areFew(stars) ? complaintOpened('stars', at) : isPoorlyRated(after) ? SETTLED : {},
  replied: isAnswered,
  called_back: isAnswered,
  // Of what is finished nobody can write: that somebody looks after it is the answer.
  poor_taken: (fact, happened) => (happened.after.queue === 'none' ? isAnswered(fact, happened) : {}),
  // Of an order's complaint that is WeChat's to say, and of stars their shopper's.
  complaint_taken_back: (_fact, { after }) =>
    ['words', 'feedback'].includes(causeOf(after)) && isPoorlyRated(after) ? SETTLED : {},
  resolved: endsWith,
  expired: endsWith,
  ended: endsWith,
  ended_elsewhere: endsWith,
  withdrawn: endsWith,
  merged: endsWith,
};

/** What made it a complaint; earlier builds kept few stars alone. */
export const causeOf = ({ poorOf = 'stars' }: Pick<TicketState, 'poorOf'>): ComplaintCause => poorOf;

/** What a change does to a ticket's place among the complaints. */
export function laneAfter(after: TicketState, facts: readonly TicketFact[], at: Millis): TicketChanges {
  let changes: TicketChanges = {};
  for (const fact of facts) {
    const leads = LEADS[fact.name] as Leads<TicketFactName> | undefined;
    if (leads) changes = { ...changes, ...leads(fact, { after: { ...after, ...changes }, at }) };
  }
  return changes;
}

/** A complaint of a ticket that goes on in another goes on there, since then, where there is none yet. */
export const complaintBrought = (into: TicketState, from: TicketState): TicketChanges =>
  isPoorlyRated(from) && !isPoorlyRated(into)
    ? {
        poorAt: from.poorAt ?? NEVER,
        poorBy: from.poorBy ?? null,
        poorOf: causeOf(from),
        poorAnsweredAt: from.poorAnsweredAt ?? null,
      }
    : {};
