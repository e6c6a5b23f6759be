import type { Millis, ReaderLanguage } from '../../kernel';
import type { ArticleConditions, EnglishArticle } from '../article';
import type { AskerFacts } from '../reading';
import type { ArticleTier } from '../tiers';

/** What the matcher needs of an article; every `FaqArticle` is one. */
export interface MatchEntry {
  readonly id: string;
  readonly question: string;
  readonly similar?: readonly string[];
  readonly keywords?: readonly string[];
  /** The same question in English: found by a message that holds no Chinese. */
  readonly english?: Pick<EnglishArticle, 'question' | 'similar'>;
  /** Related questions come rather from the same category; finding an answer never looks at it. */
  readonly categoryId?: string;
  readonly tier?: ArticleTier;
  readonly conditions?: ArticleConditions;
}

/** Who asks, and about what. Facts left out are unknown, and an unknown fact excludes nothing. */
export interface MatchContext {
  /** Agents see every tier; shoppers never see `guide`, and `emergency` only while one lasts. */
  readonly audience?: 'shopper' | 'agent';
  readonly isEmergency?: boolean;
  readonly facts?: AskerFacts;
  /** The present moment. Without it neither days of validity nor days in a state are judged. */
  readonly now?: Millis;
  /** What the reader's page is in. English wordings are looked for letter by letter only where it is English. */
  readonly language?: ReaderLanguage;
}

/** Settings of an operator. */
export interface MatcherOptions {
  /**
   * Of messages about this shop that no article answers, the share that may be answered all the same; of messages about
   * something else hardly any are. 0.05 unless said otherwise.
   */
  readonly falseAnswerRate?: number;
  /** More groups of words that mean the same, one group a string, words between spaces. */
  readonly synonyms?: readonly string[] | undefined;
}

/** An entry that may be meant. The score is the matcher's own, comparable within one matcher only. */
export interface Suggestion {
  readonly id: string;
  readonly score: number;
}

/**
 * What became of a message: `answer` (sure enough to say it), `suggest` (「您是不是想问」, one to three), or `refused`.
 * Beside an answer the suggestions are its runners-up.
 */
export type MatchResult = Ranking &
  (
    | { readonly outcome: 'answer'; readonly answer: Suggestion; readonly suggestions: readonly Suggestion[] }
    | { readonly outcome: 'suggest'; readonly answer?: undefined; readonly suggestions: readonly Suggestion[] }
    | { readonly outcome: 'refused'; readonly answer?: undefined; readonly suggestions: readonly [] }
  );

/** What every outcome carries: the best score, and the best entries whatever the outcome (for agents and for measuring). */
export interface Ranking {
  readonly score: number;
  readonly ranked: readonly Suggestion[];
}
