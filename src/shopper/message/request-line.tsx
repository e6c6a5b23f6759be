import { View } from '@tarojs/components';
import type { TicketForShopper } from '../../../contract';
import type { RequestStatus } from '../../../domain/orders';
import { formatYuan } from '../../../domain/shop';
import { type ChipTone, StatusChip } from '../../components/status-chip';
import { useText } from '../../text/define-text';
import { orderRequestText } from '../../text/order-requests';

const TONES: Readonly<Record<RequestStatus, ChipTone>> = {
  open: 'info',
  second: 'info',
  done: 'ok',
  refused: 'neutral',
  overtaken: 'warn',
};

/** What is asked to be done with the order, and how that stands, above the talk about it. */
export function RequestLine({ request }: { request: NonNullable<TicketForShopper['request']> }) {
  const text = useText(orderRequestText);
  const { kind, status, amountFen } = request;
  const isPaidBack = status === 'done' && amountFen > 0;
  return (
    <View className="message__request">
      <View className="message__request-words">
        {text.asked(text.kinds[kind])}
        {isPaidBack ? <View className="message__request-more">{text.comesBack(formatYuan(amountFen))}</View> : null}
      </View>
      <StatusChip tone={TONES[status]} text={text.statuses[status]} />
    </View>
  );
}
