import { LIST_COUNTS, type Millis } from '../kernel';
import type { SavedCampaign } from '../settings';

export type Campaign = SavedCampaign;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** Where a campaign stands in its time. */
export type CampaignPhase = 'running' | 'planned' | 'over';

export function campaignPhase({ fromAt, untilAt }: Campaign, at: Millis): CampaignPhase {
  if (at >= untilAt) return 'over';
  return at < fromAt ? 'planned' : 'running';
}

/** The first campaign of these days that one of the words names. */
export function campaignFor(text: string, campaigns: readonly Campaign[], at: Millis): Campaign | undefined {
  const words = folded(text);
  return campaigns.find(
    (campaign) =>
      campaignPhase(campaign, at) === 'running' &&
      campaign.keywords.some((keyword) => keyword !== '' && words.includes(folded(keyword))),
  );
}

/** Why a campaign cannot be saved. */
export const CAMPAIGN_RULES = ['backwards', 'keyword_twice'] as const;
export type CampaignRule = (typeof CAMPAIGN_RULES)[number];

/** What keeps a campaign of a list from being saved. */
export type CampaignProblem = { readonly campaign: number } & (
  | { readonly rule: 'backwards' }
  /** The same word, and some of the same time, as another has, or twice in this one: nobody could tell which answers. */
  | { readonly rule: 'keyword_twice'; readonly keyword: string; readonly other: number }
);

/** Looks a list over that is to be saved; each campaign with the first thing that is wrong with it. */
export function campaignProblems(campaigns: readonly Campaign[]): readonly CampaignProblem[] {
  return campaigns.flatMap((campaign, nth): CampaignProblem[] => {
    if (campaign.untilAt <= campaign.fromAt) return [{ campaign: nth, rule: 'backwards' }];
    const words = campaign.keywords.map(folded);
    const repeated = campaign.keywords.find((_, at) => words.indexOf(words[at] ?? '') < at);
    if (repeated !== undefined) return [{ campaign: nth, rule: 'keyword_twice', keyword: repeated, other: nth }];
    for (const [at, other] of campaigns.entries()) {
      if (at === nth || other.untilAt <= campaign.fromAt || campaign.untilAt <= other.fromAt) continue;
      const shared = campaign.keywords.find((keyword) => other.keywords.some((one) => folded(one) === folded(keyword)));
      if (shared !== undefined) return [{ campaign: nth, rule: 'keyword_twice', keyword: shared, other: at }];
    }
    return [];
  });
}

/** Keywords as they are kept: trimmed, none empty, none that reads as another. */
export function tidyKeywords(typed: readonly string[]): readonly string[] {
  const words = typed.map((word) => word.trim()).filter((word) => folded(word) !== '');
  return words.filter((word, at) => words.findIndex((one) => folded(one) === folded(word)) === at);
}

/** Those among a stored list that are whole: settings may be written by hand, so none is believed. */
export function campaignsOf(stored: unknown): Campaign[] {
  return (Array.isArray(stored) ? stored : []).slice(0, LIST_COUNTS.campaigns).filter(isCampaign);
}

function isCampaign(value: unknown): value is Campaign {
  const { keywords, text, english, fromAt, untilAt } = (value ?? {}) as Partial<Record<keyof Campaign, unknown>>;
  const hasWords = Array.isArray(keywords) && keywords.every((keyword) => typeof keyword === 'string');
  const isEnglishSound = english === undefined || typeof english === 'string';
  return (
    hasWords && isEnglishSound && typeof text === 'string' && typeof fromAt === 'number' && typeof untilAt === 'number'
  );
}
