import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MatchEntry } from '../../domain/faq/matching';
import type { BenchQuery, BenchSet } from './sets';

const SEED = fileURLToPath(new URL('../../demo/seed', import.meta.url));
const QUERIES = `${SEED}/queries/queries.json`;

/** The demo shop's FAQ with the messages written for it; absent until both are there. `hasSimilar` brings the keywords too. */
export async function readSeedSet(hasSimilar: boolean): Promise<BenchSet | undefined> {
  if (!existsSync(QUERIES) || !existsSync(`${SEED}/faq/index.ts`)) return undefined;
  const seed = (await import(`${SEED}/faq/index.ts`)) as { faqArticles(now: number): readonly MatchEntry[] };
  const articles = seed.faqArticles(0);
  return {
    name: 'seed FAQ',
    entries: articles.map(({ id, question, similar = [], keywords = [], english }) => ({
      id,
      question,
      similar: hasSimilar ? similar : [],
      keywords: hasSimilar ? keywords : [],
      ...(english && { english }),
    })),
    queries: JSON.parse(readFileSync(QUERIES, 'utf8')) as BenchQuery[],
  };
}
