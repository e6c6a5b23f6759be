import type { FaqTree } from '../../domain/faq';
import { type FaqSettings, faqSettings, find } from '../_kit';
import { treeOf } from './faq-publication';

const MOST_PARTS = 100;
/** A hash names one tree for ever, so the last one read stays good. */
let kept: { readonly hash: string; readonly tree: FaqTree } | undefined;

/** What shoppers read now, undefined before the first publishing. One database call, two when it is new here. */
export async function publishedFaq(): Promise<{ settings: FaqSettings; tree: FaqTree } | undefined> {
  const settings = await faqSettings();
  if (!settings) return undefined;
  if (kept?.hash !== settings.hash) {
    const parts = await find('faq_snapshots', { hash: settings.hash }, { limit: MOST_PARTS });
    kept = { hash: settings.hash, tree: treeOf(parts) };
  }
  return { settings, tree: kept.tree };
}
