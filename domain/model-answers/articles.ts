import type { FaqArticle } from '../faq';
import { fillBlock, messageWords, wordsOf } from '../faq/reading';
import { type ReaderLanguage, utf8Bytes } from '../kernel';
import { MODEL_BOUNDS } from './bounds';

/** A published article as a model reads it: in one language, without a fact of anybody's order. */
export interface ModelArticle {
  readonly id: string;
  readonly question: string;
  readonly text: string;
}

/** An article for a model; its text is cut after a line, within `MODEL_BOUNDS.articleBytes`. */
export function modelArticle(article: FaqArticle, language: ReaderLanguage): ModelArticle {
  const { question, blocks } = wordsOf(article, language);
  // Without facts a slot reads as it does to whoever has no order.
  const text = messageWords(blocks.map((block) => fillBlock(block, {})));
  return { id: article.id, question, text: beginning(text) };
}

/** Whole lines as far as they fit: half a sentence may say the opposite of it. */
function beginning(text: string): string {
  const kept: string[] = [];
  let bytes = 0;
  for (const line of text.split('\n')) {
    bytes += utf8Bytes(line) + 1;
    if (bytes > MODEL_BOUNDS.articleBytes) break;
    kept.push(line);
  }
  return kept.join('\n');
}
