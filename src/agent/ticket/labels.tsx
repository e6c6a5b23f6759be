import { Text, View } from '@tarojs/components';
import type { TicketForAgent } from '../../../contract';
import { Icon } from '../../components/icon';
import { tag } from '../../components/icon/glyphs/tag';
import { StatusChip } from '../../components/status-chip';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import './labels.scss';

/** What a ticket is sorted under; for who may change that, the way to. */
export function Labels({ labels = [], onChange }: Pick<TicketForAgent, 'labels'> & { onChange?: () => void }) {
  const { labels: text } = useText(agentText);
  if (labels.length === 0 && !onChange) return null;
  const chips = labels.map(({ id, name }) => <StatusChip key={id} text={name} />);
  const names = labels.map(({ name }) => name).join('、');
  if (!onChange) {
    return (
      <View className="ticket-labels" ariaLabel={`${text.title}：${names}`}>
        {chips}
      </View>
    );
  }
  return (
    <View
      className="ticket-labels ticket-labels--tapped"
      hoverClass="ticket-labels--pressed"
      ariaRole="button"
      ariaLabel={names ? text.change(names) : text.add}
      onClick={onChange}
    >
      <Icon glyph={tag} size={16} />
      {names ? chips : <Text>{text.add}</Text>}
    </View>
  );
}
