import type { SpecOf } from '../../../contract';
import { type Campaign, campaignProblems, campaignsOf } from '../../../domain/conversation';
import { AppError } from '../../../domain/kernel';
import { settingOf } from '../../../domain/settings';
import type { Handler } from '../../_entry';
import { deskToChange, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';

/** All campaigns as they shall be. Conversations notice within half a minute. */
export const saveCampaigns: Handler<SpecOf<'merchant', 'campaign.save'>> = (context, input) => {
  const { key, campaigns, expectedVersion } = input;
  const fields = campaignProblems(campaigns).map(({ campaign, rule }) => ({ path: `campaigns.${campaign}`, rule }));
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields });
  return writeOnce(context, input, async (transaction) => {
    const desk = await deskToChange(transaction, expectedVersion);
    const before = campaignsOf(settingOf(desk, 'campaigns'));
    const version = desk.v + 1;
    await transaction.update('settings', 'desk', { campaigns, v: version });
    // The log has what went and what came, and not twice what stayed.
    await audit(transaction, context, {
      key,
      targetId: null,
      before: { campaigns: withoutThose(before, campaigns) },
      after: { campaigns: withoutThose(campaigns, before) },
    });
    return { version, at: context.now() };
  });
};

function withoutThose(campaigns: readonly Campaign[], others: readonly Campaign[]): readonly Campaign[] {
  const known = new Set(others.map(plain));
  return campaigns.filter((campaign) => !known.has(plain(campaign)));
}

const plain = ({ keywords, text, english, fromAt, untilAt }: Campaign): string =>
  JSON.stringify([keywords, text, english, fromAt, untilAt]);
