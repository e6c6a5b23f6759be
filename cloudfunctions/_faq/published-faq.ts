import type { FaqTree } from '../../domain/faq';
import { faqSettings, find, keptForAWhile } from '../_records';
import type { FaqSettings, PublishedTrees } from '../_records/documents';
import { treeOf } from './faq-publication';

/** Before the first publishing. */
export const EMPTY_EDITION: FaqTree = { categories: [], articles: [] };

const MAX_PARTS = 100;
/** A hash names one tree for ever, so the last ones read stay good. */
const kept = new Map<string, FaqTree>();
const MAX_KEPT = 4;

async function treeByHash(hash: string): Promise<FaqTree> {
  const known = kept.get(hash);
  if (known) return known;
  const tree = treeOf(await find('faq_snapshots', { hash }, { limit: MAX_PARTS }));
  kept.set(hash, tree);
  for (const oldest of kept.keys()) {
    if (kept.size <= MAX_KEPT) break;
    kept.delete(oldest);
  }
  return tree;
}

/** What shoppers read now, undefined before the first publishing. One database call, two when it is new here. */
export async function publishedFaq(): Promise<{ settings: FaqSettings; tree: FaqTree } | undefined> {
  const settings = await faqSettings();
  return settings && { settings, tree: await treeByHash(settings.hash) };
}

/** As `publishedFaq`, for what the machine answers: a publishing is heard of within half a minute. */
export const keptPublishedFaq = keptForAWhile(publishedFaq);

let lastEdition: { readonly common: FaqTree; readonly guide: FaqTree; readonly edition: FaqTree } | undefined;

/** A publication whole: what shoppers read and the agents' guide. The same object while the same one is asked for. */
export async function editionOf({ hash, guideHash }: PublishedTrees): Promise<FaqTree> {
  const [common, guide] = await Promise.all([treeByHash(hash), treeByHash(guideHash)]);
  if (lastEdition?.common !== common || lastEdition.guide !== guide) {
    const edition = { ...common, articles: [...common.articles, ...guide.articles] };
    lastEdition = { common, guide, edition };
  }
  return lastEdition.edition;
}

/** What is published now, whole; empty before the first publishing. */
export async function publishedEdition(): Promise<FaqTree> {
  const settings = await faqSettings();
  return settings ? editionOf(settings) : EMPTY_EDITION;
}
