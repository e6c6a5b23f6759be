import { faqArticles } from '../faq';
import queries from './queries.json';

/** How a message differs from plain writing. `na_near` and `na_far` have no answer in this FAQ. */
export const QUERY_SLICES = [
  'clean',
  'homophone',
  'fuzzy',
  'drop',
  'swap',
  'trad',
  'noise',
  'heavy',
  'na_near',
  'na_far',
] as const;
export type QuerySlice = (typeof QUERY_SLICES)[number];

/** A shopper's message and the articles that answer it; none when it must be refused. */
export interface SeedQuery {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly string[];
  readonly slice: QuerySlice;
  /** The clean message that this one is a slip of. */
  readonly base?: string;
}

export interface KnowledgeEntry {
  readonly id: string;
  readonly question: string;
  readonly similar: readonly string[];
  readonly category: string;
}

export const SEED_QUERIES: readonly SeedQuery[] = queries as readonly SeedQuery[];

/** What shoppers can find: every article but those for agents. */
export function seedKnowledgeBase(): readonly KnowledgeEntry[] {
  return faqArticles(0)
    .filter((article) => article.tier !== 'guide')
    .map(({ id, question, similar, categoryId }) => ({ id, question, similar, category: categoryId }));
}
