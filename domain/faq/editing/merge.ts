import type { FaqArticle } from '../article';
import { canonicalJson } from '../reading';

/** What an editor writes of an article. */
type Written = Omit<FaqArticle, 'updatedAt' | 'place'>;

const MERGED_FIELDS = [
  'categoryId',
  'question',
  'similar',
  'keywords',
  'blocks',
  'english',
  'tier',
  'conditions',
  'demand',
] as const satisfies readonly (keyof Written)[];
export type MergedField = (typeof MERGED_FIELDS)[number];

export interface Merged {
  /** Theirs, with what only I changed; where both did, mine. Wordings and keywords of both are kept. */
  readonly article: Written;
  /** What both changed, differently: to be looked at before it is saved. */
  readonly conflicts: readonly MergedField[];
}

/**
 * Brings two editors' work on one article together. `base` is what both began with, `mine` what was about to be saved,
 * `theirs` what is saved now.
 */
export function mergeArticles(base: Written, mine: Written, theirs: Written): Merged {
  const conflicts: MergedField[] = [];
  const merged: Record<string, unknown> = { ...theirs };
  for (const field of MERGED_FIELDS) {
    if (isSame(mine[field], base[field]) || isSame(mine[field], theirs[field])) continue;
    if (isSame(theirs[field], base[field])) merged[field] = mine[field];
    else if (field === 'similar' || field === 'keywords')
      merged[field] = mergeLists(base[field], mine[field], theirs[field]);
    else {
      merged[field] = mine[field];
      conflicts.push(field);
    }
  }
  return { article: merged as unknown as Written, conflicts };
}

/** Theirs without what I took out, and what I added after it. */
function mergeLists(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const removed = new Set(base.filter((text) => !mine.includes(text)));
  const added = mine.filter((text) => !base.includes(text) && !theirs.includes(text));
  return [...theirs.filter((text) => !removed.has(text)), ...added];
}

const isSame = (one: unknown, other: unknown) => canonicalJson({ one }) === canonicalJson({ one: other });
