import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { StatusChip } from '../../components/status-chip';
import { EarlierEntries, ThreadEnd } from '../../components/thread';
import { formatDayPart } from '../../text/day-part';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { shopperText } from '../../text/shopper';
import { formatDay } from '../../text/time';
import { topicText } from '../../text/topics';
import { ask } from '../../wechat/ask';
import { statusOf } from '../components/ticket-status';
import { openPage } from '../routes';
import './index.scss';
import { cloudNow } from '../../cloud';
import { Rating } from './rating';
import { ReplyBar } from './reply-bar';
import { Timeline } from './timeline';
import { useMessage } from './use-message';

export default function MessagePage() {
  const text = useText(shopperText);
  const topics = useText(topicText);
  const language = useLanguage();
  const page = useMessage();
  const { data } = page.ticket;
  if (!data) {
    return (
      <PageFrame title={text.messages.title}>
        {page.ticket.error ? (
          <ErrorState error={page.ticket.error} onRetry={() => void page.ticket.refresh()} />
        ) : (
          <Skeleton cards={3} lines={3} />
        )}
      </PageFrame>
    );
  }
  const may = (step: (typeof data.may)[number]): boolean => data.may.includes(step);
  const status = statusOf(text.status, data);
  // Nothing more can be said in this one.
  const isOver = !may('reply') && !may('reopen');
  const hasAnswer = page.timeline.entries.some(({ kind }) => kind === 'agent');
  const wishWords = (at: number | undefined): string =>
    at === undefined ? text.message.anyTime : formatDayPart(at, cloudNow(), language);
  const askWithdraw = async (): Promise<void> => {
    const confirm = await ask({
      title: text.message.withdrawAsk,
      content: text.message.withdrawHint,
      confirmText: text.message.withdrawYes,
      cancelText: text.message.keepIt,
    });
    if (confirm) await page.withdraw();
  };
  const bar = may('reply') ? (
    <ReplyBar draft={page.draft} change={page.change} isSending={page.isSending} onSend={() => void page.send()} />
  ) : undefined;
  return (
    <PageFrame
      title={text.message.title(data.number)}
      isStale={page.ticket.isStale && Boolean(page.ticket.error)}
      bottomBar={bar}
    >
      <View className="message__head">
        <View className="message__order">{data.order?.title ?? topics[data.topic]}</View>
        <StatusChip tone={status.tone} text={status.text} />
      </View>
      {data.callback ? (
        <View className="message__callback">
          {text.message.callback(data.callback.maskedPhone, wishWords(data.callback.wishedAt))}
        </View>
      ) : null}
      <EarlierEntries timeline={page.timeline} />
      <Timeline entries={page.timeline.entries} newId={page.newId} />
      <ThreadEnd missed={page.place.missed} onTap={page.place.toEnd} />
      {page.error ? (
        <View className="message__error">
          <ErrorState isInline isKept={page.draft.text !== ''} error={page.error} />
        </View>
      ) : null}
      {may('resolve') && hasAnswer ? (
        <View className="message__steps">
          <Button isBusy={page.isSolving} onTap={() => void page.solve()}>
            {text.message.solved}
          </Button>
          <Button onTap={page.sayNotYet}>{text.message.notYet}</Button>
        </View>
      ) : null}
      {page.isStillOpen ? <View className="message__hint">{text.message.notYetHint}</View> : null}
      {may('rate') || data.rating ? (
        <Rating ticketId={page.ticketId} rating={data.rating} onRated={() => void page.ticket.refresh()} />
      ) : null}
      {may('reopen') ? (
        <View className="message__steps">
          <Button isBusy={page.isReopening} onTap={() => void page.reopen()}>
            {text.message.reopen}
          </Button>
          {data.reopenUntilAt ? (
            <View className="message__hint">
              {text.message.reopenUntil(formatDay(data.reopenUntilAt, cloudNow(), language))}
            </View>
          ) : null}
        </View>
      ) : null}
      {isOver ? (
        <View className="message__steps">
          <Button onTap={() => openPage('leave-message', { orderId: data.order?.id })}>
            {text.message.writeAgain}
          </Button>
        </View>
      ) : null}
      {may('withdraw') ? (
        <Button kind="quiet" isBlock onTap={() => void askWithdraw()}>
          {text.message.withdraw}
        </Button>
      ) : null}
    </PageFrame>
  );
}
