import { type IndexedText, sum, type TextIndex } from './text-index';

/** How many texts are looked at closely. */
const SHORTLIST = 24;

/** Room for one query at a time; made once per matcher so that a query allocates nothing that grows with the entries. */
export interface Retriever {
  /** The texts that share most with the query, best first, at most {@link SHORTLIST}; `isAllowed` says which entries may come. */
  shortlist(query: IndexedText, isAllowed: (entry: number) => boolean): number[];
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
      const queryMass = sum(query.featureWeights);
      const best: { text: number; score: number }[] = [];
      for (let i = 0; i < touchedCount; i++) {
        const text = touched[i] as number;
        const shared = common[text] as number;
        common[text] = 0;
        const score = shared / (queryMass + (index.mass[text] as number) - shared);
        if (best.length === SHORTLIST && score <= (best[SHORTLIST - 1]?.score ?? 0)) continue;
        if (isAllowed(index.entryOf[text] as number)) insert(best, { text, score });
      }
      return best.map(({ text }) => text);
    },
  };
}

function accumulate(index: TextIndex, query: IndexedText, common: Float32Array, touched: Int32Array): number {
  const { slotOf, offsets, texts } = index.postings;
  let touchedCount = 0;
  for (let i = 0; i < query.features.length; i++) {
    const slot = slotOf.get(query.features[i] as number);
    if (slot === undefined) continue;
    const weight = query.featureWeights[i] as number;
    const end = offsets[slot + 1] as number;
    for (let at = offsets[slot] as number; at < end; at++) {
      const text = texts[at] as number;
      if (common[text] === 0) touched[touchedCount++] = text;
      common[text] = (common[text] as number) + weight;
    }
  }
  return touchedCount;
}

function insert(best: { text: number; score: number }[], candidate: { text: number; score: number }): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.score ?? 0) < candidate.score) at--;
  best.splice(at, 0, candidate);
  if (best.length > SHORTLIST) best.pop();
}
