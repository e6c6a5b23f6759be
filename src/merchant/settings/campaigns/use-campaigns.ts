import { call, type InputOf, type OutputOf, useAction, useResource } from '../../../cloud';

export type Campaign = OutputOf<'merchant', 'campaign.list'>['campaigns'][number];
type Sent = InputOf<'merchant', 'campaign.save'>['campaigns'];

/** A change that was made: which version it led to, and what was there before. */
export interface Made {
  readonly version: number;
  readonly before: readonly Campaign[];
}

/** The shop's campaigns; each change saves them all, so that it is taken back by saving what was there. */
export function useCampaigns() {
  const list = useResource('desk.campaigns', () => call('merchant', 'campaign.list', {}), { keepAs: 'desk.campaigns' });
  const saving = useAction(
    (key, campaigns: Sent, expectedVersion: number) =>
      call('merchant', 'campaign.save', { key, campaigns, expectedVersion }),
    { readAgain: list.refresh },
  );
  const save = async (campaigns: readonly Campaign[], version?: number): Promise<Made | undefined> => {
    const { data } = list;
    const ack = data && (await saving.run([...campaigns], version ?? data.version));
    if (!ack) return undefined;
    await list.refresh();
    return { version: ack.version, before: data.campaigns };
  };
  return { list, save, isSaving: saving.isRunning, error: saving.error, clearError: saving.clearError };
}

export type CampaignsState = ReturnType<typeof useCampaigns>;
