import type { Millis } from '../kernel';

/** What a number means that somebody sends back: a category to open, or a question to answer. */
export interface MenuItem {
  readonly type: 'category' | 'article';
  readonly id: string;
}

/** What the machine remembers of a talk with one person: nothing they wrote, nor who they are. */
export interface Talk {
  /** The last numbered list, in its order. Empty: a number means nothing. */
  readonly menu: readonly MenuItem[];
  /** Messages in a row in which it found nothing. */
  readonly misses: number;
  /** How often a person was asked for in so many words. */
  readonly personAsks: number;
  /** The category they last looked at: what a person will probably be asked about. */
  readonly aboutCategoryId: string | null;
  /** When somebody last said something. */
  readonly lastAt: Millis;
}

export const NEW_TALK: Talk = Object.freeze({ menu: [], misses: 0, personAsks: 0, aboutCategoryId: null, lastAt: 0 });
