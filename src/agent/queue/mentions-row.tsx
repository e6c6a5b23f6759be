import { Text, View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { chevronLeft } from '../../components/icon/glyphs/chevron-left';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import './mentions-row.scss';
import type { useQueue } from './use-queue';

/** The way to where notes name me, and back. It is always there, so that no card moves when somebody does. */
export function MentionsRow({ page }: { page: ReturnType<typeof useQueue> }) {
  const { queue: text } = useText(agentText);
  const { list, view, setView } = page;
  const count = list.data?.mentionsCount ?? 0;
  if (view === 'mentions') {
    return (
      <View className="mentions-row" ariaRole="button" onClick={() => setView('mine')}>
        <Icon glyph={chevronLeft} size={16} />
        <Text className="mentions-row__words">{text.toMine}</Text>
      </View>
    );
  }
  const state = count > 0 ? text.mentionsCount(count) : text.mentionsNone;
  return (
    <View
      className="mentions-row"
      hoverClass="mentions-row--pressed"
      ariaRole="button"
      ariaLabel={`${text.mentions}，${state}`}
      onClick={() => setView('mentions')}
    >
      <Text className="mentions-row__words">{text.mentions}</Text>
      <Text className={count > 0 ? 'mentions-row__count' : 'mentions-row__none'}>{state}</Text>
      <Icon glyph={chevronRight} size={16} />
    </View>
  );
}
