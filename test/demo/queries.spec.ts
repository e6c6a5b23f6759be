import { QUERY_SLICES, SEED_QUERIES, type SeedQuery, seedKnowledgeBase } from '../../demo/seed/queries';

const KNOWLEDGE = seedKnowledgeBase();
const LEAST: Readonly<Record<(typeof QUERY_SLICES)[number], number>> = {
  clean: 260,
  homophone: 15,
  fuzzy: 15,
  drop: 15,
  swap: 15,
  trad: 15,
  noise: 15,
  heavy: 15,
  na_near: 60,
  na_far: 40,
};
const LONGEST_SHARED_RUN = 5;

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
const ofSlice = (slice: string): SeedQuery[] => SEED_QUERIES.filter((query) => query.slice === slice);
const byId = new Map(SEED_QUERIES.map((query) => [query.id, query]));
const hasNoAnswer = (query: SeedQuery): boolean => query.slice.startsWith('na_');
const isSlip = (query: SeedQuery): boolean => query.slice !== 'clean' && !hasNoAnswer(query);

/** Every run of `length` characters. */
const runsOf = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) => text.slice(start, start + length));

describe('messages for measuring the matcher', () => {
  it('form: ids are unique, slices known, texts not empty and never written twice', () => {
    expect(byId.size).toBe(SEED_QUERIES.length);
    expect(new Set(SEED_QUERIES.map((query) => query.text)).size).toBe(SEED_QUERIES.length);
    expect(SEED_QUERIES.filter((query) => !QUERY_SLICES.includes(query.slice) || query.text.trim() === '')).toEqual([]);
  });

  it('counts: at least 420 in all, and enough in every slice to mean something', () => {
    expect(SEED_QUERIES.length).toBeGreaterThanOrEqual(420);
    const thin = QUERY_SLICES.filter((slice) => ofSlice(slice).length < LEAST[slice]);
    expect(thin).toEqual([]);
  });

  it('gold: names articles that shoppers can see, and only messages without an answer have none', () => {
    const ids = new Set(KNOWLEDGE.map((entry) => entry.id));
    expect(SEED_QUERIES.filter((query) => query.gold.some((id) => !ids.has(id)))).toEqual([]);
    expect(SEED_QUERIES.filter((query) => hasNoAnswer(query) !== (query.gold.length === 0))).toEqual([]);
  });

  it('gold: every article is asked for at least twice', () => {
    const clean = ofSlice('clean');
    const rare = KNOWLEDGE.filter((entry) => clean.filter((query) => query.gold.includes(entry.id)).length < 2);
    expect(rare.map((entry) => entry.id)).toEqual([]);
  });

  it('base: every slip names a clean message with the same answer and other characters', () => {
    const broken = SEED_QUERIES.filter(isSlip).filter((query) => {
      const base = byId.get(query.base ?? '');
      return base?.slice !== 'clean' || base.text === query.text || base.gold.join() !== query.gold.join();
    });
    expect(broken).toEqual([]);
    expect(SEED_QUERIES.filter((query) => !isSlip(query) && query.base !== undefined)).toEqual([]);
  });

  it('slips: a dropped message is shorter, a swapped one has the same characters, a noisy one holds its base', () => {
    const baseOf = (query: SeedQuery): string => byId.get(query.base ?? '')?.text ?? '';
    const sorted = (text: string): string => [...text].sort().join('');
    expect(ofSlice('drop').filter((query) => query.text.length >= baseOf(query).length)).toEqual([]);
    expect(ofSlice('swap').filter((query) => sorted(query.text) !== sorted(baseOf(query)))).toEqual([]);
    expect(ofSlice('noise').filter((query) => !plain(query.text).includes(plain(baseOf(query))))).toEqual([]);
    const replaced = [...ofSlice('homophone'), ...ofSlice('fuzzy'), ...ofSlice('trad'), ...ofSlice('heavy')];
    expect(replaced.filter((query) => [...query.text].length !== [...baseOf(query)].length)).toEqual([]);
  });

  it('independence: shares no text with the FAQ: not equal, not contained, no six characters in a row', () => {
    const wordings = KNOWLEDGE.flatMap((entry) => [entry.question, ...entry.similar]).map(plain);
    const runs = new Set(wordings.flatMap((wording) => runsOf(wording, LONGEST_SHARED_RUN + 1)));
    const copied = SEED_QUERIES.filter((query) => {
      const text = plain(query.text);
      const isContained = wordings.some((wording) => wording.includes(text) || text.includes(wording));
      return isContained || runsOf(text, LONGEST_SHARED_RUN + 1).some((run) => runs.has(run));
    });
    expect(copied.map((query) => query.text)).toEqual([]);
  });
});
