import type { ModelRefusal } from './check';

/** Why a model was not asked, or what it said not said, though nothing was wrong with that. */
export const MODEL_DROPS = [
  /** The shop turned it off, or an admin's right to it went. */
  'off',
  'shopper_cap',
  'shop_cap',
  'taken_over',
  'newer_message',
  'no_articles',
  'no_window',
  'late',
] as const;
export type ModelDrop = (typeof MODEL_DROPS)[number];

/** How the platform's model failed. */
export const MODEL_FAILURES = ['timed_out', 'busy', 'not_open', 'broken'] as const;
export type ModelFailure = (typeof MODEL_FAILURES)[number];

/** What became of a question for a model, as figures have it. `wasAsked`: it cost something. */
export type ModelOutcome =
  | { readonly outcome: 'said'; readonly wasAsked: true; readonly articleId: string }
  | { readonly outcome: 'refused'; readonly wasAsked: true; readonly why: ModelRefusal }
  | { readonly outcome: 'failed'; readonly wasAsked: true; readonly why: ModelFailure }
  | { readonly outcome: 'dropped'; readonly wasAsked: boolean; readonly why: ModelDrop };
