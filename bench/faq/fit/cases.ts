import { createThesaurus } from '../../../domain/faq/matching/concepts';
import type { MatchEntry } from '../../../domain/faq/matching/entry';
import { FEATURE_COUNT, measureAgreement } from '../../../domain/faq/matching/features';
import type { IndexedText } from '../../../domain/faq/matching/indexed-text';
import { wordingsOf } from '../../../domain/faq/matching/ranker';
import { createRetriever } from '../../../domain/faq/matching/retrieve';
import { indexTexts } from '../../../domain/faq/matching/text-index';
import { seeded } from '../../../domain/kernel';
import type { BenchQuery, BenchSet } from '../sets';
import { createSlips, type Slip } from './slips';

/** An entry on the short list of a message: what each of its wordings compared shares with it. */
export interface Candidate {
  readonly isRight: boolean;
  readonly wordings: number;
  readonly features: readonly Float64Array[];
}

/** A message with its short list. No candidate is right where the answer was withheld or never was there. */
export interface FitCase {
  /** Cases of one fold are never fitted on and scored at once. */
  readonly fold: number;
  /** `clean` and `na` were written by people; the others are made from the entries' own words. */
  readonly kind: 'clean' | 'slip' | 'own' | 'withheld' | 'na';
  readonly weight: number;
  readonly candidates: readonly Candidate[];
}

export const FOLDS = 5;

interface Asked {
  readonly text: string;
  readonly gold: readonly string[];
  readonly fold: number;
  readonly kind: FitCase['kind'];
}

/**
 * Makes cases from a set we wrote: its messages, and its entries' own wordings asked with slips. Each is asked of the base
 * with questions only, with all wordings, and with one wording of each entry left out, which is then asked; and again with
 * the entries of its fold withheld, as a near message that has no answer.
 */
export function casesOf(set: BenchSet): FitCase[] {
  const slips = createSlips(set.entries.flatMap(wordingsOf));
  const foldOf = new Map(set.entries.map(({ id }, place) => [id, place % FOLDS]));
  const fold = (gold: readonly string[], place: number) => foldOf.get(gold[0] ?? '') ?? place % FOLDS;
  const sent = set.queries.map(
    (query, place): Asked => ({ ...query, fold: fold(query.gold, place), kind: kindOf(query) }),
  );
  return VARIANTS.flatMap((variant, round) => {
    const entries = set.entries.map(variant.keep);
    const own = set.entries.flatMap((entry, place) =>
      slipped(variant.ask(entry), slips, 1 + place + 1_000 * round).map(
        (text): Asked => ({ text, gold: [entry.id], fold: fold([entry.id], place), kind: 'own' }),
      ),
    );
    const asked = [...sent.filter(({ kind }, place) => kind !== 'slip' || place % VARIANTS.length === round), ...own];
    const withheld = Array.from({ length: FOLDS }, (_, number) =>
      measureCases(
        entries.filter(({ id }) => foldOf.get(id) !== number),
        asked.filter((one) => one.fold === number && isAskedWithheld(one)).map((one) => ({ ...one, kind: 'withheld' })),
      ),
    );
    return [...measureCases(entries, asked), ...withheld.flat()];
  });
}

const bare = (entry: MatchEntry): MatchEntry => ({ id: entry.id, question: entry.question });

/** What an entry keeps, and which of its wordings are asked. */
const VARIANTS: readonly { keep(entry: MatchEntry): MatchEntry; ask(entry: MatchEntry): readonly string[] }[] = [
  { keep: bare, ask: ({ question, similar = [] }) => [question, ...similar] },
  { keep: (entry) => entry, ask: ({ question, similar = [] }) => [question, ...similar] },
  {
    keep: (entry) => ({ ...entry, similar: (entry.similar ?? []).slice(1) }),
    ask: ({ similar = [] }) => similar.slice(0, 1),
  },
  {
    keep: (entry) => ({ ...bare(entry), question: entry.similar?.[0] ?? entry.question }),
    ask: ({ question, similar = [] }) => (similar.length > 0 ? [question, ...similar.slice(1)] : []),
  },
];

function kindOf({ slice, gold }: BenchQuery): FitCase['kind'] {
  if (gold.length === 0) return 'na';
  return slice === 'clean' ? 'clean' : 'slip';
}

/** A slip of a withheld message says nothing new. */
const isAskedWithheld = ({ kind }: Asked) => kind === 'clean' || kind === 'own';

/** Every wording as it stands and with one slip. */
function slipped(texts: readonly string[], slips: readonly Slip[], seed: number): string[] {
  const random = seeded(seed);
  return texts.flatMap((text, place) => [text, slips[(seed + place) % slips.length]?.(text, random) ?? text]);
}

/** Slips and own wordings are many and alike; together they weigh about as much as the messages people wrote. */
const WEIGHTS: Readonly<Record<FitCase['kind'], number>> = { clean: 1, slip: 0.5, own: 0.5, withheld: 0.15, na: 1 };

function measureCases(entries: readonly MatchEntry[], asked: readonly Asked[]): FitCase[] {
  const textsOf = entries.map(wordingsOf);
  const index = indexTexts(textsOf, createThesaurus());
  const retriever = createRetriever(index);
  return asked.map(({ text, gold, fold, kind }) => {
    const query = index.read(text);
    const candidates = new Map<number, { isRight: boolean; wordings: number; features: Float64Array[] }>();
    for (const place of retriever.shortlist(query, () => true)) {
      const entry = index.entryOf[place] as number;
      const known = candidates.get(entry) ?? {
        isRight: gold.includes(entries[entry]?.id ?? ''),
        wordings: textsOf[entry]?.length ?? 1,
        features: [],
      };
      const features = new Float64Array(FEATURE_COUNT);
      measureAgreement(query, index.texts[place] as IndexedText, features);
      known.features.push(features);
      candidates.set(entry, known);
    }
    return { fold, kind, weight: WEIGHTS[kind], candidates: [...candidates.values()] };
  });
}
