import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { messageCircle } from '../../components/icon/glyphs/message-circle';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { StatusChip } from '../../components/status-chip';
import { EarlierEntries, ThreadEnd } from '../../components/thread';
import { useText } from '../../text/define-text';
import { useInLanguage } from '../../text/in-language';
import { shopperText } from '../../text/shopper';
import { statusOf } from '../components/ticket-status';
import { AskToBeTold } from '../notices/ask-to-be-told';
import { openPage } from '../routes';
import { useTopicNames } from '../shop-words';
import './index.scss';
import { AskForCall } from './ask-for-call';
import { CallbackLine } from './callback-line';
import { Elsewhere } from './elsewhere';
import { MergedLinks } from './merged-links';
import { ReplyBar } from './reply-bar';
import { RequestLine } from './request-line';
import { Steps } from './steps';
import { Timeline } from './timeline';
import { useMessage } from './use-message';
import { WhatNext } from './what-next';

export default function MessagePage() {
  const text = useText(shopperText);
  const topics = useTopicNames();
  const inLanguage = useInLanguage();
  const page = useMessage();
  const { data } = page.ticket;
  if (!data) {
    return (
      <PageFrame title={text.messages.title}>
        {page.isGone ? (
          <EmptyState glyph={messageCircle} title={text.message.gone} hint={text.message.goneHint}>
            <Button kind="primary" onTap={() => openPage('messages')}>
              {text.messages.title}
            </Button>
            <Button onTap={() => openPage('help')}>{text.article.toHelp}</Button>
          </EmptyState>
        ) : page.ticket.error ? (
          <ErrorState error={page.ticket.error} onRetry={() => void page.ticket.refresh()} />
        ) : (
          <Skeleton cards={3} lines={3} />
        )}
      </PageFrame>
    );
  }
  const { holdReason, holdReasonEnglish } = data;
  const status = statusOf(text.status, {
    ...data,
    ...(holdReason && { holdReason: inLanguage(holdReason, holdReasonEnglish) }),
  });
  const bar = data.may.includes('reply') ? (
    <ReplyBar draft={page.draft} change={page.change} isSending={page.isSending} onSend={() => void page.send()} />
  ) : undefined;
  return (
    <PageFrame
      title={text.message.title(data.number)}
      isStale={page.ticket.isStale && Boolean(page.ticket.error)}
      bottomBar={bar}
      above={<ThreadEnd missed={page.position.missed} onTap={page.position.toEnd} />}
    >
      <View className="message__head">
        <View className="message__order">{data.order?.title ?? topics[data.topic]}</View>
        <StatusChip tone={status.tone} text={status.text} />
      </View>
      {data.request ? <RequestLine request={data.request} /> : null}
      {data.callback ? (
        <CallbackLine
          ticketId={data.id}
          callback={data.callback}
          mayChange={data.may.includes('changeCallback')}
          isBusy={page.isChangingCallback}
          onChange={page.changeCallback}
        />
      ) : null}
      <MergedLinks ticket={data} />
      <EarlierEntries timeline={page.timeline} />
      <Timeline entries={page.timeline.entries} newId={page.newId} isFresh={!page.ticket.isStale} />
      {data.isElsewhere ? <Elsewhere ticket={data} /> : null}
      <WhatNext
        ticketId={data.id}
        status={data.status}
        isElsewhere={data.isElsewhere === true}
        waiting={data.waiting}
        entries={page.timeline.entries}
        isNotified={page.isNotified}
        desk={page.desk}
      />
      {data.waiting ? (
        <View className="message__told">
          <AskToBeTold notices={page.notices} />
        </View>
      ) : null}
      {data.waiting && !data.callback && data.may.includes('changeCallback') ? (
        <AskForCall ticketId={data.id} isBusy={page.isChangingCallback} onAsk={page.changeCallback} />
      ) : null}
      {page.error ? (
        <View className="message__error">
          <ErrorState isInline isKept={page.draft.text !== ''} error={page.error} />
        </View>
      ) : null}
      <Steps data={data} page={page} />
    </PageFrame>
  );
}
