/**
 * npm run bench:faq-snapshot
 *
 * What it takes to bring a published FAQ to a phone: bytes as JSON, deflated, and in parts of an answer of `faq.read`,
 * which WeChat refuses above 1 MB (-604001). Two kinds of words: sentences of the demo shop drawn anew, and characters
 * drawn at random, which no real shop writes and deflating helps least. And how long building it takes, and the whole check
 * before publishing with 50 articles changed.
 */
import { publicationOf } from '../cloudfunctions/_faq/faq-publication';
import { FAQ_CATEGORIES, faqArticles } from '../demo/seed/faq';
import type { FaqArticle } from '../domain/faq';
import { answerText, checkEdition } from '../domain/faq/editing';
import { shopperTree } from '../domain/faq/reading';
import { seeded, WECHAT_LIMITS } from '../domain/kernel';

const SIZES = [150, 1_000, 5_000];
const START = Date.UTC(2026, 10, 20);

const seeds = faqArticles(START).filter(({ tier }) => tier !== 'guide');
const sentences = seeds
  .flatMap(({ blocks }) => answerText(blocks).split(/(?<=[。；])|\n+/))
  .filter((one) => one !== '');

function grown(count: number, write: (chars: number, random: () => number) => string): FaqArticle[] {
  const random = seeded(count);
  return Array.from({ length: count }, (_, place) => {
    const seed = seeds[place % seeds.length] as FaqArticle;
    return {
      ...seed,
      id: `${seed.id}-${place}`,
      question: write(seed.question.length, random).slice(0, 60),
      similar: seed.similar.map((text) => write(text.length, random).slice(0, 60)),
      blocks: [{ type: 'text', text: write(answerText(seed.blocks).length, random) }],
    };
  });
}

function ofSentences(chars: number, random: () => number): string {
  let text = '';
  while (text.length < chars) text += sentences[Math.floor(random() * sentences.length)];
  return text.slice(0, chars);
}

function ofAnything(chars: number, random: () => number): string {
  return Array.from({ length: chars }, () => String.fromCharCode(0x4e00 + Math.floor(random() * 3_500))).join('');
}

const kilobytes = (bytes: number) => Math.round(bytes / 1024);

const rows = Object.entries({ 'as the demo shop writes': ofSentences, 'characters at random': ofAnything }).flatMap(
  ([words, write]) =>
    SIZES.map((articles) => {
      const edition = { categories: FAQ_CATEGORIES, articles: grown(articles, write) };
      const json = Buffer.byteLength(JSON.stringify(shopperTree(edition)));
      const startedAt = performance.now();
      const [{ hash, bodies } = { hash: '', bodies: [] }] = publicationOf(edition).parts;
      const millis = performance.now() - startedAt;
      const checkedAt = performance.now();
      const changed = new Set(edition.articles.slice(0, 50).map(({ id }) => id));
      checkEdition({ edition, changed, pages: undefined, goneFiles: new Set(), now: START });
      const checkMillis = performance.now() - checkedAt;
      const answers = bodies.map((body, part) =>
        Buffer.byteLength(
          JSON.stringify({
            ok: true,
            data: { unchanged: false, hash, publishedAt: START, part, parts: bodies.length, body },
          }),
        ),
      );
      const largest = Math.max(...answers);
      if (largest >= WECHAT_LIMITS.callResponseBytes) throw new Error(`an answer of ${largest} bytes`);
      return {
        words,
        articles,
        'JSON KB': kilobytes(json),
        'sent KB': kilobytes(answers.reduce((sum, bytes) => sum + bytes, 0)),
        parts: bodies.length,
        'largest answer KB': kilobytes(largest),
        'to build ms': Math.round(millis),
        'to check ms': Math.round(checkMillis),
      };
    }),
);

console.table(rows);
console.log(`WeChat's limit for an answer: ${kilobytes(WECHAT_LIMITS.callResponseBytes)} KB`);
