import type { Millis } from '../kernel';
import type { SavedCampaign } from '../settings';

export type Campaign = SavedCampaign;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** The first campaign of these days that one of the words names. */
export function campaignFor(text: string, campaigns: readonly Campaign[], at: Millis): Campaign | undefined {
  const words = folded(text);
  return campaigns.find(
    ({ keywords, fromAt, untilAt }) =>
      at >= fromAt && at < untilAt && keywords.some((keyword) => keyword !== '' && words.includes(folded(keyword))),
  );
}

/** Those among a stored list that are whole: settings may be written by hand, so none is believed. */
export function campaignsOf(stored: unknown): Campaign[] {
  return (Array.isArray(stored) ? stored : []).slice(0, MAX_CAMPAIGNS).filter(isCampaign);
}

const MAX_CAMPAIGNS = 20;

function isCampaign(value: unknown): value is Campaign {
  const { keywords, text, fromAt, untilAt } = (value ?? {}) as Partial<Record<keyof Campaign, unknown>>;
  const hasWords = Array.isArray(keywords) && keywords.every((keyword) => typeof keyword === 'string');
  return hasWords && typeof text === 'string' && typeof fromAt === 'number' && typeof untilAt === 'number';
}
