import { bestPerEntry, charactersAndPairs, type Method, textsOf } from './method';

const K1 = 1.2;
const B = 0.75;

/** Okapi BM25 (Robertson and Zaragoza 2009) over characters and pairs. */
export const bm25: Method = {
  name: 'BM25',
  hasScore: true,
  build: (entries) => {
    const texts = textsOf(entries);
    const tokens = texts.map(({ text }) => charactersAndPairs(text));
    const meanLength = tokens.reduce((sum, list) => sum + list.length, 0) / Math.max(1, tokens.length);
    const postings = new Map<string, { text: number; weight: number }[]>();
    for (const [text, list] of tokens.entries()) {
      const counts = new Map<string, number>();
      for (const token of list) counts.set(token, (counts.get(token) ?? 0) + 1);
      for (const [token, count] of counts) {
        const weight = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * list.length) / meanLength));
        postings.set(token, [...(postings.get(token) ?? []), { text, weight }]);
      }
    }
    return {
      rank: (message) => {
        const scores = new Map<number, number>();
        for (const token of charactersAndPairs(message)) {
          const list = postings.get(token) ?? [];
          const idf = Math.log(1 + (texts.length - list.length + 0.5) / (list.length + 0.5));
          for (const { text, weight } of list) scores.set(text, (scores.get(text) ?? 0) + idf * weight);
        }
        return bestPerEntry([...scores].map(([text, score]) => ({ id: texts[text]?.id ?? '', score })));
      },
    };
  },
};
