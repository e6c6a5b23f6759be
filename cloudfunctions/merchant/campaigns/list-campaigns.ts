import type { SpecOf } from '../../../contract';
import { campaignsOf } from '../../../domain/conversation';
import { settingOf } from '../../../domain/settings';
import type { Handler } from '../../_entry';
import { freshDeskSettings } from '../../_records';

/** The campaigns that a conversation believes. Not from what is kept: who has just saved sees it. */
export const listCampaigns: Handler<SpecOf<'merchant', 'campaign.list'>> = async () => {
  const desk = await freshDeskSettings();
  const campaigns = campaignsOf(settingOf(desk, 'campaigns'));
  return { campaigns: campaigns.map((one) => ({ ...one, keywords: [...one.keywords] })), version: desk.v };
};
