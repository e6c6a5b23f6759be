import type { Steps } from '../../kernel';
import type { ArticleBlock } from '../article';
import { characterTablesInSteps } from './characters';
import { shareOf } from './common-words';
import type { MatchEntry } from './entry';
import { EVERYDAY_SYNONYMS, MATTERLESS_GROUPS } from './everyday-synonyms';
import { fold } from './normalise';

/** An entry with its answer, in which the matter often stands in other words: 碎了, 发错 and 少发 all end in 补发. */
export interface ReadableEntry extends MatchEntry {
  readonly blocks?: readonly ArticleBlock[];
}

/** How alike the entries of one knowledge base are, 0 to 1. */
export interface Likeness {
  between(one: number, other: number): number;
}

/** What the words of each part count. The question says what it is about; the answer says much besides. */
const QUESTION = 3;
const OTHER_WORDING = 2;
const ANSWER = 1;

/** Bounds the work for a long answer; the matter stands in its first paragraphs. */
const MAX_ANSWER_CHARS = 600;

/** When, where, how, why, what: what is asked of a matter, not the matter. */
const ASKING = new RegExp(
  EVERYDAY_SYNONYMS.slice(0, MATTERLESS_GROUPS)
    .flatMap((line) => line.split(' '))
    .sort((one, other) => other.length - one.length)
    .join('|'),
  'g',
);

/**
 * Compares articles by the pairs of characters they share, the rarer the more (cosine of weights by inverse frequency), over
 * questions, other wordings, keywords and answers. Ranking a message needs care with every slip of typing; two articles were
 * written by the same hand, and what counts between them is the matter. In steps of an article.
 */
export function* likenessInSteps(entries: readonly ReadableEntry[]): Steps<Likeness> {
  const questions: string[] = [];
  const laid: Weights[] = [];
  const holding = new Map<string, number>();
  yield* characterTablesInSteps();
  // An engine reads a pattern at its first use, and this one is the longest.
  hasMatter('退');
  yield;
  for (const entry of entries) {
    const weights = piecesOf(entry);
    questions.push(fold(entry.question).trim());
    laid.push(weights);
    for (const piece of weights.keys()) holding.set(piece, (holding.get(piece) ?? 0) + 1);
    yield;
  }
  const weigh = (piece: string, weight: number) =>
    weight * Math.log(1 + (entries.length + 1) / (holding.get(piece) ?? 1));
  for (const weights of laid) {
    toUnit(weights, weigh);
    yield;
  }
  return {
    between(one, other) {
      const [asked, question] = [questions[one] ?? '', questions[other] ?? ''];
      // 「怎么办」 is about nothing; what ends in the same words is as near as can be.
      if (!hasMatter(asked)) return question.includes(asked) ? 1 : 0;
      const [a, b] = [laid[one], laid[other]];
      let sum = 0;
      for (const [piece, weight] of a ?? []) sum += weight * (b?.get(piece) ?? 0);
      return sum;
    },
  };
}

type Weights = Map<string, number>;

function toUnit(weights: Weights, weigh: (piece: string, weight: number) => number): void {
  let squares = 0;
  for (const [piece, weight] of weights) {
    const own = weigh(piece, weight);
    weights.set(piece, own);
    squares += own * own;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [piece, weight] of weights) weights.set(piece, weight / length);
}

function piecesOf({ question, similar = [], keywords = [], blocks = [] }: ReadableEntry): Weights {
  const weights: Weights = new Map();
  // A piece counts as where it counts most, so the lighter parts are laid down first.
  lay(weights, fold(blocks.map(wordsOf).join(' ').slice(0, MAX_ANSWER_CHARS)), ANSWER);
  for (const wording of [...keywords, ...similar]) lay(weights, matterOf(wording), OTHER_WORDING);
  lay(weights, matterOf(question), QUESTION);
  return weights;
}

function wordsOf(block: ArticleBlock): string {
  if (block.type === 'steps') return block.items.join(' ');
  return block.type === 'text' || block.type === 'tip' ? block.text : '';
}

/** A wording without its question words; whole where it consists of nothing else. */
function matterOf(wording: string): string {
  const words = fold(wording);
  return hasMatter(words) ? words.replace(ASKING, ' ') : words;
}

const hasMatter = (words: string) => PIECE.test(words.replace(ASKING, ' '));

const PIECE = /[a-z0-9]{2,}|[\u4e00-\u9fff]{2,}/;
const PIECES = new RegExp(PIECE, 'g');

/** Pairs of neighbouring characters, and whole Latin words. */
function lay(weights: Weights, words: string, weight: number): void {
  for (const run of words.match(PIECES) ?? []) {
    if (run < '\u4e00') weights.set(run, weight);
    else
      for (let i = 0; i + 1 < run.length; i++) {
        weights.set(run.slice(i, i + 2), weight * shareOf(run.charAt(i)) * shareOf(run.charAt(i + 1)));
      }
  }
}
