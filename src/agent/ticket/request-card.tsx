import { Text, View } from '@tarojs/components';
import { formatYuan } from '../../../domain/shop';
import { Button } from '../../components/button';
import { useText } from '../../text/define-text';
import { orderRequestText } from '../../text/order-requests';
import './request-card.scss';
import type { TicketPageState } from './use-ticket';

/** What its shopper asks to be done with the order, and the desk's yes or no to it; for whoever answers the ticket. */
export function RequestCard({ page }: { page: TicketPageState }) {
  const text = useText(orderRequestText);
  const { ticket, take, runningStep, snackbar } = page;
  const request = ticket.data?.request;
  if (!request) return null;
  const { kind, status, amountFen, isWritten, firstByName = '' } = request;
  const isOpen = status === 'open' || status === 'second';
  const answer = async (isYes: boolean): Promise<void> => {
    if (await take({ do: 'answerRequest', isYes })) snackbar.show({ text: text.kinds[kind] });
  };
  return (
    <View className="request-card">
      <Text className="request-card__title">{text.desk.asks(text.kinds[kind])}</Text>
      {isOpen && amountFen > 0 ? (
        <Text className="request-card__line">{text.desk.paysBack(formatYuan(amountFen))}</Text>
      ) : null}
      {isOpen ? (
        <Text className="request-card__line">
          {status === 'second' ? text.desk.second(firstByName) : isWritten ? text.desk.written : text.desk.byHand}
        </Text>
      ) : (
        <Text className="request-card__line">{text.statuses[status]}</Text>
      )}
      {isOpen && page.may('reply') ? (
        <View className="request-card__steps">
          <Button size="small" isBusy={runningStep === 'answerRequest'} onTap={() => void answer(false)}>
            {text.desk.no}
          </Button>
          <Button kind="primary" size="small" isBusy={runningStep === 'answerRequest'} onTap={() => void answer(true)}>
            {status === 'second' ? text.desk.confirm : text.desk.yes}
          </Button>
        </View>
      ) : null}
    </View>
  );
}
