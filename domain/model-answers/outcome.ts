import type { ModelFailure } from '../kernel';
import type { ModelRefusal } from './check';

/** Why a model was not asked, or what it said not said, though nothing was wrong with that. `off`: the shop turned it off meanwhile. */
export type ModelDrop =
  | 'off'
  | 'shopper_cap'
  | 'shop_cap'
  | 'taken_over'
  | 'newer_message'
  | 'no_articles'
  | 'no_window'
  | 'late';

/** What became of a question for a model, as figures have it. `wasAsked`: it cost something. */
export type ModelOutcome =
  | { readonly outcome: 'said'; readonly wasAsked: true; readonly articleId: string }
  | { readonly outcome: 'refused'; readonly wasAsked: true; readonly why: ModelRefusal }
  | { readonly outcome: 'failed'; readonly wasAsked: true; readonly why: ModelFailure }
  | { readonly outcome: 'dropped'; readonly wasAsked: boolean; readonly why: ModelDrop };
