/**
 * How long building the search index, and finding related questions, holds up a page of an old phone: `npm run bench:search-index`.
 * In a real browser whose processor is made six times slower, each round in a page of its own where nothing is compiled yet, as in
 * a page just opened.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../demo/browser/launch-browser';
import { faqArticles } from '../demo/seed/faq';
import type { FaqArticle } from '../domain/faq';
import type { Figures, measure, Work } from './search-index/in-page';

const SIZES = [150, 2_147];
const WORKS: readonly Work[] = ['search at once', 'search', 'related at once', 'related'];
const SLOWER = 6;
const ROUNDS = 5;

/** What the bundle leaves in the page. */
declare const inPage: { measure: typeof measure };

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

async function bundled(): Promise<string> {
  const entry = join(__dirname, 'search-index/in-page.ts');
  const options = { bundle: true, minify: true, write: false, format: 'iife', globalName: 'inPage' } as const;
  const { outputFiles } = await build({ entryPoints: [entry], target: 'chrome84', ...options });
  return outputFiles[0]?.text ?? '';
}

/** In a page that is opened and closed for it. */
async function measured(browser: Browser, code: string, work: Work, articles: readonly FaqArticle[]): Promise<Figures> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const held = await page.evaluateHandle((given) => given, articles);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addScriptTag({ content: code });
    // Arguments of a page come one by one.
    return await held.evaluate((given, name) => inPage.measure(name, given), work);
  } finally {
    await context.close();
  }
}

async function rowOf(
  browser: Browser,
  code: string,
  work: Work,
  count: number,
): Promise<Record<string, string | number>> {
  const articles = articlesOf(count);
  const rounds: Figures[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measured(browser, code, work, articles));
  const of = (name: keyof Figures): string => {
    const sorted = rounds.map((round) => round[name]).sort((a, b) => a - b);
    return `${(sorted[ROUNDS >> 1] ?? 0).toFixed(0)} (${(sorted.at(-1) ?? 0).toFixed(0)})`;
  };
  return {
    work,
    articles: count,
    'longest task': of('longestTask'),
    'longest step': of('longestStep'),
    'first answer': of('firstAnswer'),
    'all built': of('whole'),
  };
}

async function main(): Promise<void> {
  const code = await bundled();
  const browser = await launchBrowser();
  try {
    const rows: Record<string, string | number>[] = [];
    for (const count of SIZES) for (const work of WORKS) rows.push(await rowOf(browser, code, work, count));
    console.log(
      `\nMilliseconds on a processor ${SLOWER} times slower: the middle of ${ROUNDS} rounds (the worst of them)`,
    );
    console.table(rows);
  } finally {
    await browser.close();
  }
}

void main();
