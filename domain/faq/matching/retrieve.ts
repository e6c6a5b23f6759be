import type { Query, TextIndex } from './text-index';

/** How many texts are looked at closely. */
const SHORTLIST = 24;

/** Room for one query at a time; made once per matcher so that a query allocates nothing that grows with the entries. */
export interface Retriever {
  /** The texts that share most with the query, best first, at most {@link SHORTLIST}; `isAllowed` says which may come. */
  shortlist(query: Query, isAllowed: (entry: number, text: number) => boolean): number[];
}

/**
 * Sums, posting by posting, the weight each text shares with the query, then ranks by the share of both texts' weight
 * that is common (weighted Jaccard): a text is neither helped by being long nor by being short.
 */
export function createRetriever(index: TextIndex): Retriever {
  const common = new Float32Array(index.texts.length);
  const touched = new Int32Array(index.texts.length);
  return {
    shortlist(query, isAllowed) {
      const touchedCount = accumulate(index, query, common, touched);
      const best: number[] = [];
      const scores: number[] = [];
      for (let i = 0; i < touchedCount; i++) {
        const text = touched[i] as number;
        const shared = common[text] as number;
        common[text] = 0;
        const score = shared / (query.mass + (index.mass[text] as number) - shared);
        if (best.length === SHORTLIST && score <= (scores[SHORTLIST - 1] as number)) continue;
        if (isAllowed(index.entryOf[text] as number, text)) insert(best, scores, text, score);
      }
      return best;
    },
  };
}

function accumulate(index: TextIndex, query: Query, common: Float32Array, touched: Int32Array): number {
  const { offsets, texts } = index.postings;
  let touchedCount = 0;
  for (let i = 0; i < query.features.length; i++) {
    const feature = query.features[i] as number;
    const weight = query.featureWeights[i] as number;
    const end = offsets[feature + 1] as number;
    for (let at = offsets[feature] as number; at < end; at++) {
      const text = texts[at] as number;
      const before = common[text] as number;
      if (before === 0) touched[touchedCount++] = text;
      common[text] = before + weight;
    }
  }
  return touchedCount;
}

/** Puts a text where its score belongs and lets the last one go when there are too many. */
function insert(best: number[], scores: number[], text: number, score: number): void {
  let at = Math.min(best.length, SHORTLIST - 1);
  for (; at > 0 && (scores[at - 1] as number) < score; at--) {
    best[at] = best[at - 1] as number;
    scores[at] = scores[at - 1] as number;
  }
  best[at] = text;
  scores[at] = score;
}
