import { Text, View } from '@tarojs/components';
import type { TicketForAgent } from '../../../contract';
import { formatYuan } from '../../../domain/shop';
import { Button } from '../../components/button';
import { useText, type Words } from '../../text/define-text';
import { orderRequestText } from '../../text/order-requests';
import './request-card.scss';
import type { TicketPageState } from './use-ticket';

type Request = NonNullable<TicketForAgent['request']>;

/** What its shopper asks to be done with the order, and the desk's yes or no to it; for whoever answers the ticket. */
export function RequestCard({ page }: { page: TicketPageState }) {
  const text = useText(orderRequestText);
  const { ticket, take, runningStep, snackbar } = page;
  const request = ticket.data?.request;
  if (!request) return null;
  const { kind, status, amountFen, firstByName = '', isFirstMe = false } = request;
  const isOpen = status === 'open' || status === 'second';
  const answer = async (isYes: boolean): Promise<void> => {
    if (await take({ do: 'answerRequest', isYes }))
      snackbar.show({ text: isYes ? text.desk.saidYes : text.desk.saidNo });
  };
  return (
    <View className="request-card">
      <Text className="request-card__title">{text.desk.asks(text.kinds[kind])}</Text>
      {isOpen && amountFen > 0 ? (
        <Text className="request-card__line">{text.desk.paysBack(formatYuan(amountFen))}</Text>
      ) : null}
      {isOpen ? (
        <Text className="request-card__line">
          {isFirstMe ? text.desk.seconded : status === 'second' ? text.desk.second(firstByName) : howOf(request, text)}
        </Text>
      ) : (
        <Text className="request-card__line">{text.statuses[status]}</Text>
      )}
      {isOpen && page.may('reply') ? (
        <View className="request-card__steps">
          <Button size="small" isBusy={runningStep === 'answerRequest'} onTap={() => void answer(false)}>
            {text.desk.no}
          </Button>
          {isFirstMe ? null : (
            <Button
              kind="primary"
              size="small"
              isBusy={runningStep === 'answerRequest'}
              onTap={() => void answer(true)}
            >
              {status === 'second' ? text.desk.confirm : text.desk.yes}
            </Button>
          )}
        </View>
      ) : null}
    </View>
  );
}

/** Whether a yes is the doing. What is only looked into (a parcel, an urging) is in nobody's program. */
function howOf({ kind, isWritten }: Request, text: Words<(typeof orderRequestText)['zh']>): string {
  if (kind === 'trace' || kind === 'urge') return text.desk.look;
  return isWritten ? text.desk.written : text.desk.byHand;
}
