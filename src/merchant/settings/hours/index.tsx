import { View } from '@tarojs/components';
import { ChoiceChips } from '../../../components/choice-chips';
import { DeskError } from '../../../components/desk-error';
import { EmptyState } from '../../../components/empty-state';
import { clock } from '../../../components/icon/glyphs/clock';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useText } from '../../../text/define-text';
import { hoursText } from '../../../text/hours';
import { CalendarEditor } from './calendar-editor';
import './index.scss';
import { useHours } from './use-hours';

export default function HoursPage() {
  const text = useText(hoursText);
  const { list, entries, entry, shop, choose } = useHours();
  const chosen = entry?.teamId ?? '';
  const whose =
    entries.length > 1 ? (
      <ChoiceChips
        label={text.whose}
        options={entries.map(({ teamId = '', name = text.shop }) => ({ value: teamId, label: name }))}
        chosen={chosen}
        onChoose={choose}
      />
    ) : null;
  if (entry) {
    // Each with its own changes and its own word of how saving went.
    return (
      <CalendarEditor key={chosen} entry={entry} shop={shop} list={list}>
        {whose}
      </CalendarEditor>
    );
  }
  return (
    <PageFrame title={text.title}>
      <View className="hours">
        {list.isLoading ? <Skeleton cards={2} lines={5} /> : null}
        {list.error ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {list.data ? <EmptyState glyph={clock} title={text.noTeam} hint={text.noTeamHint} /> : null}
      </View>
    </PageFrame>
  );
}
