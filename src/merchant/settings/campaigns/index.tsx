import { View } from '@tarojs/components';
import { useState } from 'react';
import { type CampaignPhase, campaignPhase } from '../../../../domain/conversation';
import { LIST_COUNTS } from '../../../../domain/kernel';
import { cloudNow } from '../../../cloud';
import { Button } from '../../../components/button';
import { DeskError } from '../../../components/desk-error';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { messageSquareText } from '../../../components/icon/glyphs/message-square-text';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { campaignsText } from '../../../text/campaigns';
import { useText } from '../../../text/define-text';
import { useLanguage } from '../../../text/language';
import { formatDue } from '../../../text/time';
import { SettingRow } from '../setting-row';
import { CampaignSheet } from './campaign-sheet';
import './index.scss';
import { type Campaign, type Made, useCampaigns } from './use-campaigns';

const PHASES: readonly CampaignPhase[] = ['running', 'planned', 'over'];

/** What a conversation answers to which words while a campaign lasts. */
export default function CampaignsPage() {
  const text = useText(campaignsText);
  const language = useLanguage();
  const page = useCampaigns();
  const snackbar = useSnackbar();
  const [edited, setEdited] = useState<number>();
  const { list } = page;
  const campaigns = list.data?.campaigns ?? [];
  const now = cloudNow();
  const isFull = campaigns.length >= LIST_COUNTS.campaigns;

  const edit = (place: number | undefined): void => {
    page.clearError();
    setEdited(place);
  };
  const say = (words: string, { version, before }: Made): void => {
    edit(undefined);
    const undo = async (): Promise<void> => {
      if (await page.save(before, version)) snackbar.show({ text: text.undone });
    };
    snackbar.show({ text: words, undo: { text: text.undo, run: () => void undo() } });
  };
  const spanOf = ({ fromAt, untilAt }: Campaign): string =>
    text.span(formatDue(fromAt, now, language), formatDue(untilAt, now, language));
  const bar = (
    <Button kind="primary" isBlock isDisabled={isFull} onTap={() => edit(campaigns.length)}>
      {isFull ? text.full : text.add}
    </Button>
  );
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)} bottomBar={list.data ? bar : undefined}>
      <View className="campaigns">
        {list.isLoading ? <Skeleton cards={2} lines={3} /> : null}
        {list.error && !list.data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error && edited === undefined ? <ErrorState isInline error={page.error} /> : null}
        {list.data && campaigns.length === 0 ? (
          <EmptyState glyph={messageSquareText} title={text.empty} hint={text.emptyHint} />
        ) : null}
        {campaigns.length > 0 ? <View className="campaigns__hint">{text.hint}</View> : null}
        {PHASES.map((phase) => {
          const rows = [...campaigns.entries()].filter(([, campaign]) => campaignPhase(campaign, now) === phase);
          if (rows.length === 0) return null;
          return (
            <View key={phase} className="settings__group">
              <View className="settings__heading" ariaRole="heading">
                {text.phases[phase]}
              </View>
              <View className="settings__card">
                {rows.map(([place, campaign]) => (
                  <SettingRow
                    key={place}
                    title={campaign.keywords.join(text.join)}
                    value={campaign.text}
                    hint={spanOf(campaign)}
                    onTap={() => edit(place)}
                  />
                ))}
              </View>
            </View>
          );
        })}
      </View>
      {edited !== undefined ? (
        <CampaignSheet
          // Changed by somebody else meanwhile, it begins anew with what is kept of the typing.
          key={`${edited}.${list.data?.version}`}
          page={page}
          campaigns={campaigns}
          place={edited}
          onClose={() => edit(undefined)}
          onSaved={(made) => say(text.saved, made)}
          onRemoved={(made) => say(text.removed, made)}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}
