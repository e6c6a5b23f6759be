import type { Millis } from '../../../domain/kernel';
import type { SendOutcome } from '../../../domain/notice';
import type { Effect, HeadDoc, OutboxDoc, TicketDoc } from '../../_records/documents';
import type { HeadChanges } from '../../_records/head';
import type { Left } from '../left';
import type { WantedOfShopper } from '../reactions';
import { notice } from './notice';

/** What a plan may look at: the ticket after the change, who of the desk made it, and its shopper's head. */
export interface PlanContext {
  readonly ticket: TicketDoc;
  readonly by: string | null;
  readonly head: HeadDoc | undefined;
  readonly now: Millis;
  /** The words that the change says, if any, and the outbox row that will hold what is said of it. */
  readonly said: string | undefined;
  readonly hasPictures: boolean;
  readonly rowId: string;
}

/** How an attempt ended, for one effect: as it is now, and what its shopper's head gets back. */
export interface Ended<E> {
  readonly effect: E;
  readonly changes: HeadChanges;
  /** It may be tried again at once, another way. */
  readonly isAgainAtOnce?: boolean;
}

/** How things stand when an effect that has waited is to be done. */
export interface Later {
  readonly ticket: TicketDoc | undefined;
  /** Of whom it is for. */
  readonly head: HeadDoc | undefined;
  /** Where it is for somebody of the desk: when a page of theirs last asked. */
  readonly beatAt: Millis | undefined;
  /** Of a note of care: whether there is no reason for it any more. */
  readonly isCareOver: boolean;
  /** When what it tells of happened. */
  readonly happenedAt: Millis;
  readonly now: Millis;
}

/** How an attempt went, and what it leaves to do by itself, also where it has to be tried again. */
export type Attempted = SendOutcome & { readonly left?: readonly Left[] };

/** How one kind of effect is done. All but `run` is pure. */
export interface EffectKind<E> {
  /** Does it. Never throws: a failure is an outcome. */
  readonly run: (effect: E, row: OutboxDoc) => Promise<Attempted>;
  /** As it stands when nothing is to be mended: undefined where `fail` has to say. */
  readonly succeed: (effect: E, outcome: SendOutcome) => E | undefined;
  readonly fail: (effect: E, outcome: SendOutcome, head: HeadDoc | undefined, now: Millis) => Ended<E>;
  /** Before another attempt: with how it is done now, or given up. */
  readonly again: (effect: E, head: HeadDoc | undefined, now: Millis, row: Pick<OutboxDoc, 'ticketId'>) => Ended<E>;
  readonly giveUp: (effect: E, head: HeadDoc | undefined, reason: string) => Ended<E>;
  /** Why it is told no more, where it has waited: `outdated`, `joined`; undefined: it is. Absent: it tells of no ticket. */
  readonly overBecause?: (effect: E, later: Later) => string | undefined;
}

/** One that follows from a change of a ticket. */
export interface TicketEffectKind<W, E> extends EffectKind<E> {
  /** As it goes into the outbox, and what it uses up; undefined when it cannot be done, so that no row is made. */
  readonly plan: (wanted: W, context: PlanContext) => { readonly effect: E; readonly changes: HeadChanges } | undefined;
}

const PLANNED = { notice } as const;

export interface Plan {
  readonly effects: readonly Effect[];
  /** What they use up. */
  readonly changes: HeadChanges;
}

export const NOTHING_PLANNED: Plan = { effects: [], changes: {} };

/** Whether one is told by what its shopper granted, in WeChat and not where they look. */
export const usesGrant = (effect: Effect): boolean => effect.type === 'notice' && effect.channel === 'subscribe';

/** A plan for later: how each is told, and what that uses up, is seen when it is due. */
export const heldBack = ({ effects }: Plan): Plan => ({
  effects: effects.map((effect) => (effect.type === 'notice' ? { ...effect, channel: null } : effect)),
  changes: {},
});

/** Plans what is wanted, each with what the one before left in the head. */
export function planEffects(wanted: readonly WantedOfShopper[], context: PlanContext): Plan {
  const effects: Effect[] = [];
  let changes: HeadChanges = {};
  for (const one of wanted) {
    const head = context.head && { ...context.head, ...changes };
    const planned = PLANNED[one.type].plan(one, { ...context, head });
    if (!planned) continue;
    effects.push(planned.effect);
    changes = { ...changes, ...planned.changes };
  }
  return { effects, changes };
}
