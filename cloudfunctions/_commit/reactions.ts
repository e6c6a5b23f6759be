import { isComplaintClock, type TicketFact, type TicketFactName } from '../../domain/events';
import type { Millis } from '../../domain/kernel';
import type { DeskNoticeCause, NoticeCause } from '../../domain/notice';
import { answersAfter, areFew } from '../../domain/ticket';
import type { HeadDoc, MemberDoc, TicketDoc } from '../_records/documents';
import { ratingSetAside } from '../_records/earlier-ratings';
import { sealPreview } from '../_records/ticket-texts';

/** What somebody outside is to be told or asked after a commit. Each kind has its file in effects/. */
export type WantedOfShopper = { readonly type: 'notice'; readonly cause: NoticeCause };
export type WantedOfHolder = { readonly type: 'desk_notice'; readonly cause: DeskNoticeCause };
/** Whoever oversees it. */
export type WantedOfLeads = { readonly type: 'lead_notice'; readonly cause: DeskNoticeCause };
export type Wanted = WantedOfShopper | WantedOfHolder | WantedOfLeads;

type Reaction<N extends TicketFactName> = (fact: TicketFact<N>) => Wanted | readonly Wanted[] | undefined;

const tell = (cause: NoticeCause): Wanted => ({ type: 'notice', cause });
const tellLeads = (cause: DeskNoticeCause): Wanted => ({ type: 'lead_notice', cause });
/** Whoever has it now. */
const tellHolder = (cause: DeskNoticeCause): Wanted => ({ type: 'desk_notice', cause });

/**
 * What follows from what happens to a ticket. A consequence is a line here and, if its kind is new, a file in effects/:
 * whoever makes the change knows nothing of it.
 */
const REACTIONS: { readonly [N in TicketFactName]?: Reaction<N> } = {
  replied: ({ asks }) => tell(asks ? 'asked' : 'replied'),
  // Who solved it themselves knows.
  resolved: ({ by }) => (by === 'agent' ? tell('resolved') : undefined),
  expired: () => tell('expired'),
  ended: () => tell('ended'),
  assigned: () => tellHolder('given'),
  transferred: ({ to }) => (to === 'member' ? tellHolder('passed_on') : undefined),
  wrote: ({ isThanks }) => (isThanks ? undefined : tellHolder('answered')),
  reopened: () => tellHolder('answered'),
  merged: () => tell('merged'),
  split_off: () => tell('split'),
  incident_told: () => tell('incident'),
  incident_mended: () => tell('mended'),
  took_in: () => tellHolder('took_in'),
  rated: ({ stars }) => (areFew(stars) ? tellLeads('rated_poorly') : undefined),
  rule_ran: ({ tellsLeads }) => (tellsLeads ? tellLeads('by_rule') : undefined),
  rule_replied: () => tell('auto_replied'),
  order_complained: () => tellLeads('complained'),
  feedback_given: () => tellLeads('complained'),
  order_seconded: () => tellLeads('to_second'),
  'clock.due_soon': ({ clock }) => (isComplaintClock(clock) ? tellLeads('complaint_due_soon') : tellHolder('due_soon')),
  'clock.breached': ({ clock, apologises }) => [
    tellLeads(isComplaintClock(clock) ? 'complaint_overdue' : 'overdue'),
    ...(apologises ? [tell('apology')] : []),
  ],
};

/** What these facts want. Of several that tell the same person the last one speaks: one change, one notice. */
export function wantedAfter(facts: readonly TicketFact[]): Wanted[] {
  const wanted = new Map<Wanted['type'], Wanted>();
  for (const fact of facts) {
    const react = REACTIONS[fact.name] as Reaction<TicketFactName> | undefined;
    for (const follows of [react?.(fact) ?? []].flat()) wanted.set(follows.type, follows);
  }
  return [...wanted.values()];
}

/** What leaves somebody in a queue in which they may be given to somebody. */
const QUEUED: ReadonlySet<TicketFactName> = new Set([
  'created',
  'reopened',
  'released',
  'went_silent',
  'transferred',
  'came_back',
  'own_agent_set',
  'reservation_ended',
]);

/**
 * The teams whose queue is to be looked at after a commit: where somebody came to wait, and where somebody of the desk has room
 * again.
 */
export function teamsToRoute(
  facts: readonly TicketFact[],
  after: Pick<TicketDoc, 'queue' | 'teamId'>,
  freed: readonly (readonly string[])[],
): readonly string[] {
  const isQueued = after.queue === 'waiting' && facts.some(({ name }) => QUEUED.has(name));
  return [...new Set([...(isQueued ? [after.teamId] : []), ...freed.flat()])];
}

/** The change in which something happened: the ticket before and after it, and the words that went with it. */
interface Happened {
  readonly before: TicketDoc;
  readonly after: TicketDoc;
  readonly words: string | undefined;
  /** Who of the desk did it; undefined for a shopper and for time. */
  readonly memberId?: string | undefined;
}
type Kept = Partial<Pick<TicketDoc, 'preview' | 'rating' | 'earlierRatings' | 'handover' | 'answers'>>;
type Keeping<N extends TicketFactName> = (fact: TicketFact<N>, happened: Happened) => Kept;

/** Its new holder has done something with it: that it was passed on is no news. */
const takenUp = (): Kept => ({ handover: null });

/** Lists show the last words; mere thanks for what is done are none. */
const lastWords = ({ before, after, words }: Happened): Kept =>
  words === undefined || after.queue === 'none' ? {} : { preview: sealPreview(before, words) };

/**
 * What follows in the ticket itself, beside what the rules of its state change: in the same transaction, whichever way the
 * change came. A line here; whoever makes the change knows nothing of it.
 */
const KEPT: { readonly [N in TicketFactName]?: Keeping<N> } = {
  wrote: (_fact, happened) => lastWords(happened),
  feedback_given: (_fact, happened) => lastWords(happened),
  reopened: (_fact, { before }) => ({ ...ratingSetAside(before), answers: [] }),
  // Counted for the stars: of whoever wrote it, who need not be who holds it.
  replied: (_fact, { before, memberId }) => ({
    ...takenUp(),
    ...(memberId !== undefined && { answers: answersAfter(before.answers ?? [], memberId) }),
  }),
  // Answered and passed on in one: whoever takes it next is told from whom all the same.
  transferred: (_fact, { after }) => (after.handover ? { handover: after.handover } : {}),
  held: takenUp,
  resolved: ({ by }) => (by === 'agent' ? takenUp() : {}),
};

/** What these facts leave in the ticket. */
export function keptAfter(facts: readonly TicketFact[], happened: Happened): Kept {
  return Object.assign(
    {},
    ...facts.map((fact) => {
      const keeps = KEPT[fact.name] as ((fact: TicketFact, happened: Happened) => Kept) | undefined;
      return keeps?.(fact, happened);
    }),
  ) as Kept;
}

/** Who of the desk answered, and the ticket after it. */
interface Answered {
  readonly after: Pick<TicketDoc, 'lastAssigneeId'>;
  readonly by: Pick<MemberDoc, '_id'>;
  readonly at: Millis;
}
type KeptOfShopper = Pick<HeadDoc, 'lastAgent'>;

/** Whoever comes back goes to whose ticket it was. */
const answeredBy = ({ after, by, at }: Answered): KeptOfShopper => ({
  lastAgent: { id: after.lastAssigneeId ?? by._id, at },
});

/** What follows in the head of its shopper from what the desk did. They are told of it as well, so it costs no call. */
const KEPT_OF_SHOPPER: { readonly [N in TicketFactName]?: (answered: Answered) => KeptOfShopper } = {
  replied: answeredBy,
  resolved: answeredBy,
};

/** What these facts leave in its shopper's head; `by` is absent for what nobody of the desk did. */
export function keptOfShopperAfter(
  facts: readonly TicketFact[],
  { by, ...answered }: Omit<Answered, 'by'> & { readonly by: Answered['by'] | undefined },
): Partial<KeptOfShopper> {
  if (!by) return {};
  return Object.assign({}, ...facts.map(({ name }) => KEPT_OF_SHOPPER[name]?.({ ...answered, by })));
}
