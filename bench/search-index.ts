/**
 * How long building the search index holds up a page: `npm run bench:search-index`. A page builds in slices (`src/shopper/search`),
 * and no slice can be shorter than its longest step. Each size runs in a process of its own, as an opened page does, where
 * nothing is compiled yet. A phone of some years is about six times slower: what it would take is the same figures times six.
 */
import { execFileSync } from 'node:child_process';
import { faqArticles } from '../demo/seed/faq';
import type { FaqArticle } from '../domain/faq';
import { createMatcher, createSearch, type ShopperSearch, shopperSearchInSteps } from '../domain/faq/matching';

const SIZES = [150, 2_147];
const SLOWER = 6;
/** As `use-search-index.ts` has it, in the time of a phone that is so much slower. */
const SLICE_MILLIS = 16 / SLOWER;
/** The least of them counts: whatever else the machine does only ever adds. */
const ROUNDS = 9;

interface Figures {
  readonly atOnce: number;
  readonly longestSlice: number;
  readonly longestStep: number;
  readonly firstAnswer: number;
  readonly whole: number;
}

/** The demo's articles again and again, no two with the same words. */
function articlesOf(count: number): FaqArticle[] {
  const seeds = faqArticles(0);
  const character = (nth: number) => String.fromCharCode(0x4e00 + ((nth * 7_919) % 3_000));
  return Array.from({ length: count }, (_, nth) => {
    const seed = seeds[nth % seeds.length] as FaqArticle;
    if (nth < seeds.length) return seed;
    const vary = (text: string) => `${text}${character(nth)}${character(nth + 1)}`;
    return { ...seed, id: `${seed.id}-${nth}`, question: vary(seed.question), similar: seed.similar.map(vary) };
  });
}

/** As it was: all in one go. */
function atOnce(count: number): Partial<Figures> {
  const articles = articlesOf(count);
  const startedAt = performance.now();
  createSearch(articles);
  createMatcher(articles);
  return { atOnce: performance.now() - startedAt };
}

function inSlices(count: number): Partial<Figures> {
  const articles = articlesOf(count);
  const steps = shopperSearchInSteps(articles);
  const startedAt = performance.now();
  let [sliceFrom, longestSlice, longestStep, firstAnswer] = [startedAt, 0, 0, 0];
  for (;;) {
    const stepFrom = performance.now();
    const step = steps.next();
    const now = performance.now();
    longestStep = Math.max(longestStep, now - stepFrom);
    longestSlice = Math.max(longestSlice, now - sliceFrom);
    if (now - sliceFrom >= SLICE_MILLIS) sliceFrom = now;
    const ready: ShopperSearch<FaqArticle> | undefined = step.value;
    if (ready && firstAnswer === 0) {
      ready('退款');
      firstAnswer = performance.now() - startedAt;
      // The page has had its turn.
      sliceFrom = performance.now();
    }
    if (step.done) return { longestSlice, longestStep, firstAnswer, whole: now - startedAt };
  }
}

function measured(how: string, count: number): Partial<Figures> {
  const args = [...process.execArgv, __filename, how, String(count)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Partial<Figures>;
}

function rowOf(articles: number): Record<string, string | number> {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ...measured('at-once', articles),
    ...measured('in-slices', articles),
  }));
  const of = (name: keyof Figures) => {
    const millis = Math.min(...rounds.map((round) => round[name] ?? 0));
    return `${millis.toFixed(1)} (${(SLOWER * millis).toFixed(0)})`;
  };
  return {
    articles,
    'all at once': of('atOnce'),
    'longest slice': of('longestSlice'),
    'longest step': of('longestStep'),
    'first answer': of('firstAnswer'),
    'all built': of('whole'),
  };
}

const [how, count] = process.argv.slice(2);
if (how === 'at-once') process.stdout.write(JSON.stringify(atOnce(Number(count))));
else if (how === 'in-slices') process.stdout.write(JSON.stringify(inSlices(Number(count))));
else {
  console.log(`\nMilliseconds, the least of ${ROUNDS} rounds (in brackets × ${SLOWER}, for a slow phone)`);
  console.table(SIZES.map(rowOf));
}
