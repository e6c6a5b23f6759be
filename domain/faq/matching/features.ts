import { agree, KIND, KIND_COUNT, partners, queryKinds, queryPairs, SAME, textKinds, textPairs } from './agreement';
import type { IndexedText } from './indexed-text';

/** Places in the feature array. Shares are of the weight of one side, 0 to 1. */
const QUERY_SHARES = 0;
const UNSEEN_SHARE = QUERY_SHARES + KIND_COUNT;
const TEXT_SHARES = UNSEEN_SHARE + 1;
const QUERY_PAIRS_SAME = TEXT_SHARES + KIND_COUNT;
const QUERY_PAIRS_HEARD = QUERY_PAIRS_SAME + 1;
const TEXT_PAIRS = QUERY_PAIRS_HEARD + 1;
const LENGTH_RATIO = TEXT_PAIRS + 1;
const WEAKER_SIDE = LENGTH_RATIO + 1;
const ASKS_OTHERWISE = WEAKER_SIDE + 1;
/** The weight of the heaviest unit without a counterpart: one rare word decides more than three common ones. */
const QUERY_MISSED = ASKS_OTHERWISE + 1;
const TEXT_MISSED = QUERY_MISSED + 1;
/** How much is shared in all: a long question found whole is better proof than a short one. */
const EVIDENCE = TEXT_MISSED + 1;
export const FEATURE_COUNT = EVIDENCE + 1;

/** What an unseen word weighs in ten thousand entries; and four rare words. Both only bring these two to the scale of shares. */
const HEAVIEST_UNIT = 10;
const FULL_EVIDENCE = 40;

/**
 * Measures how much of a query and of a text is in the other, both ways: one-sided measures (BM25) cannot tell a question
 * from a longer one that happens to hold its words.
 * @param out takes {@link FEATURE_COUNT} numbers
 */
export function measureAgreement(query: IndexedText, text: IndexedText, out: Float64Array): void {
  out.fill(0);
  if (query.length === 0 || text.length === 0) return;
  agree(query, text);
  const queryShare = shareQuery(query, text, out);
  const textShare = shareText(text, out);
  sharePairs(query, text, out);
  out[LENGTH_RATIO] = Math.min(query.length, text.length) / Math.max(query.length, text.length);
  out[WEAKER_SIDE] = Math.min(queryShare, textShare);
  out[ASKS_OTHERWISE] = query.asks !== 0 && text.asks !== 0 && (query.asks & text.asks) === 0 ? 1 : 0;
}

function shareQuery(query: IndexedText, text: IndexedText, out: Float64Array): number {
  let total = 0;
  let unmatched = 0;
  let heaviest = 0;
  for (let i = 0; i < query.length; i++) {
    const kind = queryKinds[i] as number;
    // A mistyped character has a weight of its own, and a wrong one: what it stands for counts.
    const isMistyped = kind === KIND.sound || kind === KIND.blurInContext || kind === KIND.soundInContext;
    const weight = (isMistyped ? text.weights[partners[i] as number] : query.weights[i]) as number;
    total += weight;
    if (kind !== KIND.none) add(out, QUERY_SHARES + kind - 1, weight);
    else {
      unmatched += weight;
      if (weight > heaviest) heaviest = weight;
      if ((query.wordIds[i] as number) < 0) add(out, UNSEEN_SHARE, weight);
    }
  }
  scale(out, QUERY_SHARES, TEXT_SHARES, total);
  out[QUERY_MISSED] = heaviest / HEAVIEST_UNIT;
  return 1 - unmatched / total;
}

function shareText(text: IndexedText, out: Float64Array): number {
  let total = 0;
  let unmatched = 0;
  let heaviest = 0;
  for (let j = 0; j < text.length; j++) {
    const kind = textKinds[j] as number;
    const weight = text.weights[j] as number;
    total += weight;
    if (kind === KIND.none) {
      unmatched += weight;
      if (weight > heaviest) heaviest = weight;
    } else add(out, TEXT_SHARES + kind - 1, weight);
  }
  scale(out, TEXT_SHARES, QUERY_PAIRS_SAME, total);
  out[TEXT_MISSED] = heaviest / HEAVIEST_UNIT;
  out[EVIDENCE] = Math.min(1, (total - unmatched) / FULL_EVIDENCE);
  return 1 - unmatched / total;
}

/** Shares of the weight of neighbouring pairs that the other text holds too. */
function sharePairs(query: IndexedText, text: IndexedText, out: Float64Array): void {
  let total = 0;
  for (let i = 0; i + 1 < query.length; i++) {
    const agreement = queryPairs[i] as number;
    const weight = query.pairWeights[i] as number;
    total += weight;
    if (agreement > 0) add(out, agreement === SAME ? QUERY_PAIRS_SAME : QUERY_PAIRS_HEARD, weight);
  }
  scale(out, QUERY_PAIRS_SAME, TEXT_PAIRS, total);
  total = 0;
  for (let j = 0; j + 1 < text.length; j++) {
    const weight = text.pairWeights[j] as number;
    total += weight;
    if ((textPairs[j] as number) > 0) add(out, TEXT_PAIRS, weight);
  }
  scale(out, TEXT_PAIRS, LENGTH_RATIO, total);
}

function add(out: Float64Array, index: number, value: number): void {
  out[index] = (out[index] as number) + value;
}

function scale(out: Float64Array, from: number, to: number, total: number): void {
  if (total > 0) for (let index = from; index < to; index++) out[index] = (out[index] as number) / total;
}
