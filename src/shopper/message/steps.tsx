import { View } from '@tarojs/components';
import type { TicketForShopper } from '../../../contract';
import { isUnfinished } from '../../../domain/ticket';
import { cloudNow } from '../../cloud';
import { Button } from '../../components/button';
import { ask as askPerson } from '../../phone/ask';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { shopperText } from '../../text/shopper';
import { formatDay } from '../../text/time';
import { openPage } from '../routes';
import { Rating } from './rating';
import type { useMessage } from './use-message';

interface Props {
  data: TicketForShopper;
  page: ReturnType<typeof useMessage>;
}

/** What a shopper can do with the message now, below what was said. Which steps are possible, the desk says. */
export function Steps({ data, page }: Props) {
  const { message: text } = useText(shopperText);
  const language = useLanguage();
  const may = (step: (typeof data.may)[number]): boolean => data.may.includes(step);
  // Nothing more can be said in this one.
  const isOver = !data.isElsewhere && !may('reply') && !may('reopen');
  const hasAnswer = page.timeline.entries.some(({ kind }) => kind === 'agent');
  // After reopening there is nothing to look back on yet.
  const hasStars = may('rate') || (data.rating !== undefined && !isUnfinished(data.status));
  return (
    <>
      {may('resolve') && (hasAnswer || data.isElsewhere) ? (
        <View className="message__steps">
          <Button isBusy={page.isSolving} onTap={() => void page.solve()}>
            {text.solved}
          </Button>
          {data.isElsewhere ? null : <Button onTap={page.sayNotYet}>{text.notYet}</Button>}
        </View>
      ) : null}
      {page.isStillOpen ? <View className="message__hint">{text.notYetHint}</View> : null}
      {hasStars ? (
        <Rating
          ticketId={page.ticketId}
          round={data.reopenUntilAt}
          rating={data.rating}
          onRated={() => void page.ticket.refresh()}
        />
      ) : null}
      {may('reopen') ? (
        <View className="message__steps">
          <Button isBusy={page.isReopening} onTap={() => void page.reopen()}>
            {text.reopen}
          </Button>
          {data.reopenUntilAt ? (
            <View className="message__hint">
              {text.reopenUntil(formatDay(data.reopenUntilAt, cloudNow(), language))}
            </View>
          ) : null}
        </View>
      ) : null}
      {isOver ? (
        <View className="message__steps">
          <Button onTap={() => openPage('leave-message', { orderId: data.order?.id })}>{text.writeAgain}</Button>
        </View>
      ) : null}
      {may('withdraw') ? <Withdraw onWithdraw={page.withdraw} /> : null}
    </>
  );
}

/** The way back, quieter than everything that leads on. */
function Withdraw({ onWithdraw }: { onWithdraw: () => Promise<unknown> }) {
  const { message: text } = useText(shopperText);
  const ask = async (): Promise<void> => {
    const confirm = await askPerson({
      title: text.withdrawAsk,
      content: text.withdrawHint,
      confirmText: text.withdrawYes,
      cancelText: text.keepIt,
    });
    if (confirm) await onWithdraw();
  };
  return (
    <View className="message__withdraw" ariaRole="button" onClick={() => void ask()}>
      {text.withdraw}
    </View>
  );
}
