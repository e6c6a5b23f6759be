import type { TicketFact, TicketFactName } from '../../domain/events';
import type { NoticeCause } from '../../domain/notice';

/** What somebody outside is to be told or asked after a commit. Each kind has its file in effects/. */
export type Wanted = { readonly type: 'notice'; readonly cause: NoticeCause };

type Reaction<N extends TicketFactName> = (fact: TicketFact<N>) => Wanted | undefined;

const tell = (cause: NoticeCause): Wanted => ({ type: 'notice', cause });

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
};

/** What these facts want. Of several that tell the shopper the last one speaks: one change, one notice. */
export function wantedAfter(facts: readonly TicketFact[]): Wanted[] {
  const wanted = new Map<Wanted['type'], Wanted>();
  for (const fact of facts) {
    const react = REACTIONS[fact.name] as ((fact: TicketFact) => Wanted | undefined) | undefined;
    const follows = react?.(fact);
    if (follows) wanted.set(follows.type, follows);
  }
  return [...wanted.values()];
}
