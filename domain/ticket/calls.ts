import { AppError, type Millis } from '../kernel';

/** A wish to be called, as far as calling goes. */
export interface Wish {
  /** The beginning of the part of a day; null: any time. */
  readonly wishedAt: Millis | null;
  /** When somebody of the desk spoke with them; absent while nobody has. */
  readonly calledAt?: Millis;
  /** As it was before the last call, to take that back; absent where nobody called. */
  readonly before?: { readonly wishedAt: Millis | null };
}

/** How a call went: they spoke, nobody answered, or it is taken back that somebody said either. */
export const CALL_OUTCOMES = ['reached', 'missed', 'undone'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/**
 * The wish after a call. Reached: it is met, and not due any more. Missed: it is moved to `nextAt`. Throws INVALID_STATE for a
 * call where the wish is met already, and where there is nothing to take back.
 */
export function wishAfter(
  { wishedAt, calledAt, before }: Wish,
  { outcome, nextAt }: { readonly outcome: CallOutcome; readonly nextAt: Millis | null },
  at: Millis,
): Wish {
  if (outcome === 'undone') {
    if (!before) throw new AppError('INVALID_STATE');
    return before;
  }
  if (calledAt !== undefined) throw new AppError('INVALID_STATE');
  return outcome === 'reached'
    ? { wishedAt, calledAt: at, before: { wishedAt } }
    : { wishedAt: nextAt, before: { wishedAt } };
}
