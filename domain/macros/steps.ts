import type { AnywayReason } from '../events';
import { LIST_COUNTS } from '../kernel';

/** How a macro leaves a ticket: at most one way, and always last. */
export type MacroEnd =
  | { readonly do: 'hold'; readonly hours: number; readonly reason: string }
  | { readonly do: 'transfer'; readonly teamId: string }
  | { readonly do: 'resolve' };

/** What is said to a shopper. */
export interface MacroWords {
  readonly text: string;
  /** The same for one who reads English. */
  readonly english?: string;
}

interface MacroReply extends MacroWords {
  readonly asks: boolean;
  /** Why it says words that one is warned of, as whoever prepared it was asked. */
  readonly anyway?: AnywayReason;
}

/** What a macro does to a ticket, from a closed list: labels, one reply, one way on. */
export interface MacroSteps {
  readonly labelIds: readonly string[];
  /** Its words may name what canned replies may; whoever runs it sees them filled in. */
  readonly reply: MacroReply | null;
  readonly end: MacroEnd | null;
}

export type MacroStep =
  | { readonly do: 'label'; readonly labelIds: readonly string[] }
  | ({ readonly do: 'reply' } & MacroReply)
  | MacroEnd;

/** The steps in the order in which they are taken: whoever passes it on or is done says so first. */
export function stepsOf({ labelIds, reply, end }: MacroSteps): readonly MacroStep[] {
  return [
    ...(labelIds.length > 0 ? [{ do: 'label', labelIds } as const] : []),
    ...(reply ? [{ do: 'reply', ...reply } as const] : []),
    ...(end ? [end] : []),
  ];
}

/** Why these are no macro: nothing to do; it waits for an answer and is done or rests at once; more labels than a ticket has. */
export type MacroProblem = 'empty' | 'asks_and_ends' | 'labels';

export function macroProblem(steps: MacroSteps): MacroProblem | undefined {
  if (stepsOf(steps).length === 0) return 'empty';
  if (steps.reply?.asks && (steps.end?.do === 'resolve' || steps.end?.do === 'hold')) return 'asks_and_ends';
  return steps.labelIds.length > LIST_COUNTS.labelsOfTicket ? 'labels' : undefined;
}
