import { Text, View } from '@tarojs/components';
import type { TicketForAgent } from '../../../contract';
import { Icon } from '../../components/icon';
import { chevronUp } from '../../components/icon/glyphs/chevron-up';
import { StatusChip } from '../../components/status-chip';
import { useText } from '../../text/define-text';
import { urgencyText } from '../../text/urgency';
import type { TicketPageState } from './use-ticket';
import './labels.scss';
import './urgency.scss';

interface Props {
  page: TicketPageState;
  ticket: Pick<TicketForAgent, 'isUrgent'>;
}

/** Whether it is answered before others; for who may say so, one tap changes it. */
export function Urgency({ page, ticket: { isUrgent = false } }: Props) {
  const text = useText(urgencyText);
  const mayChange = page.may('setUrgent');
  if (!isUrgent && !mayChange) return null;
  const chip = <StatusChip text={text.is} tone="warn" />;
  if (!mayChange) return <View className="ticket-labels">{chip}</View>;
  return (
    <View
      className="ticket-urgency ticket-labels ticket-labels--tapped"
      hoverClass="ticket-labels--pressed"
      ariaRole="button"
      ariaLabel={isUrgent ? text.change : text.mark}
      onClick={() => void page.setUrgent(!isUrgent)}
    >
      <Icon glyph={chevronUp} size={16} />
      {isUrgent ? chip : <Text>{text.mark}</Text>}
    </View>
  );
}
