import { Text, View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { refreshCw } from '../../components/icon/glyphs/refresh-cw';
import { search } from '../../components/icon/glyphs/search';
import { openUrl } from '../../phone/pages';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { deskSearchText } from '../../text/desk-search';
import { useWays } from '../ways';
import type { useQueue } from './use-queue';

/** How many wait and how many are mine, as the two sides to look at; who I am here; the way to look again. */
export function QueueHead({ page }: { page: ReturnType<typeof useQueue> }) {
  const { queue: text } = useText(agentText);
  const { open: searchLabel } = useText(deskSearchText);
  const { desk, list, view, setView } = page;
  const mentions = list.data?.mentionsCount ?? 0;
  const { openSearch } = useWays();
  // Where a note names me is looked at from what is mine, what is answered elsewhere from what waits.
  const side = view === 'mentions' || view === 'mine' ? 'mine' : 'waiting';
  const tabs = [
    { value: 'waiting', label: text.waiting(list.data?.waitingCount) },
    { value: 'mine', label: text.mine(list.data?.mineCount) },
  ] as const;
  return (
    <View className="queue-head">
      <View className="queue-head__tabs" ariaRole="tablist">
        {tabs.map(({ value, label }) => (
          <View
            key={value}
            className={`queue-head__tab ${side === value ? 'queue-head__tab--chosen' : ''}`}
            ariaRole="tab"
            ariaSelected={side === value}
            {...(value === 'mine' &&
              mentions > 0 && { ariaLabel: `${label}，${text.mentions} ${text.mentionsCount(mentions)}` })}
            onClick={() => setView(value)}
          >
            {label}
            {value === 'mine' && mentions > 0 ? (
              <Text className="queue-head__at">{text.mentionsMark(mentions)}</Text>
            ) : null}
          </View>
        ))}
      </View>
      <View
        className="queue-head__me"
        ariaRole="button"
        ariaLabel={text.me(desk.data?.member.name ?? '')}
        onClick={() => void openUrl('/merchant/home/index')}
      >
        <View className="queue-head__name">{desk.data?.member.name ?? ''}</View>
        <View className="queue-head__team">{desk.data?.member.teams.map(({ name }) => name).join('、') ?? ''}</View>
      </View>
      <View className="queue-head__search" ariaRole="button" ariaLabel={searchLabel} onClick={openSearch}>
        <Icon glyph={search} size={20} />
      </View>
      <View
        className={`queue-head__refresh ${list.isRefreshing ? 'queue-head__refresh--busy' : ''}`}
        ariaRole="button"
        ariaLabel={text.refresh}
        onClick={() => void page.refresh()}
      >
        <Icon glyph={refreshCw} size={20} />
      </View>
    </View>
  );
}
