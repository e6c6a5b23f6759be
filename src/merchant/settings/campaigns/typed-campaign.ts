import { tidyKeywords } from '../../../../domain/conversation';
import { chinaDay, LIST_COUNTS, MINUTE, type Millis, startOfChinaDay } from '../../../../domain/kernel';
import type { Campaign } from './use-campaigns';

/** A campaign as it is typed, with the word that is not yet one of its own. */
export interface TypedCampaign extends Campaign {
  readonly typed: string;
}

/** As long as most last, whole days at their end. */
const USUAL_DAYS = 7;

/** A campaign that begins now. */
export const newCampaign = (now: Millis): TypedCampaign => ({
  keywords: [],
  typed: '',
  text: '',
  fromAt: now - (now % MINUTE),
  untilAt: startOfChinaDay(chinaDay(now) + USUAL_DAYS),
});

/** With the typed words among its own: several at once where signs part them. */
export const withTyped = (campaign: TypedCampaign): TypedCampaign => ({
  ...campaign,
  keywords: tidyKeywords([...campaign.keywords, ...campaign.typed.split(/[\s,，、;；]+/)]).slice(
    0,
    LIST_COUNTS.campaignKeywords,
  ),
  typed: '',
});

/** What is saved of it. */
export function savedCampaign(campaign: TypedCampaign): Campaign {
  const { keywords, text, english = '', fromAt, untilAt } = withTyped(campaign);
  return { keywords, text: text.trim(), ...(english.trim() && { english: english.trim() }), fromAt, untilAt };
}
