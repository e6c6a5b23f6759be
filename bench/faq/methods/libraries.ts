import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { bestPerEntry, charactersAndPairs, type Method, textsOf } from './method';

/** Search libraries as one would set them up for Chinese without a word cutter. */
export const minisearch: Method = {
  name: 'minisearch',
  hasScore: true,
  build: (entries) => {
    const search = new MiniSearch<{ key: number; text: string }>({
      idField: 'key',
      fields: ['text'],
      tokenize: charactersAndPairs,
    });
    const texts = textsOf(entries);
    search.addAll(texts.map(({ text }, key) => ({ key, text })));
    return {
      rank: (message) =>
        bestPerEntry(search.search(message).map(({ id, score }) => ({ id: texts[Number(id)]?.id ?? '', score }))),
    };
  },
};

const FLEXSEARCH_HITS = 10;

export const flexsearch: Method = {
  name: 'flexsearch',
  hasScore: false,
  build: (entries) => {
    const index = new Index({ encode: charactersAndPairs, tokenize: 'strict' });
    const texts = textsOf(entries);
    for (const [key, { text }] of texts.entries()) index.add(key, text);
    return {
      rank: (message) => {
        const keys = index.search(message, { limit: FLEXSEARCH_HITS, suggest: true }) as number[];
        return bestPerEntry(keys.map((key, place) => ({ id: texts[key]?.id ?? '', score: 1 / (1 + place) })));
      },
    };
  },
};

export const fuse: Method = {
  name: 'fuse.js',
  hasScore: true,
  mostQueries: 200,
  build: (entries) => {
    const search = new Fuse(textsOf(entries), {
      keys: ['text'],
      includeScore: true,
      ignoreLocation: true,
      threshold: 1,
    });
    return {
      rank: (message) =>
        bestPerEntry(
          search.search(message, { limit: 10 }).map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score })),
        ),
    };
  },
};
