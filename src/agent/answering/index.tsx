import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { AnywayReason } from '../../../domain/events';
import { LIST_COUNTS, SECOND } from '../../../domain/kernel';
import { call, type OutputOf, useAction, useDeskSession, useNow, useResource } from '../../cloud';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/checkbox';
import { DeskError } from '../../components/desk-error';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { inbox } from '../../components/icon/glyphs/inbox';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { WordCheck } from '../../components/word-check';
import { useWordCheck, useWordFinder } from '../../components/word-check/use-word-check';
import { pageParam } from '../../phone/page-param';
import { say } from '../../phone/say';
import { answeringText } from '../../text/answering';
import { useText } from '../../text/define-text';
import '../bulk/index.scss';
import { NoPlace } from '../queue/no-place';
import { QueueCard } from '../queue/queue-card';
import '../queue/index.scss';
import { backToQueue } from '../routes';
import './index.scss';

const TICK_MILLIS = 15 * SECOND;

interface WordsProps extends Pick<OutputOf<'agent', 'faq.waiting'>, 'question' | 'answer' | 'hasEnglish'> {
  isSomebodyWaiting: boolean;
}

/** What all who are chosen will read. */
function Words({ question, answer, hasEnglish, isSomebodyWaiting }: WordsProps) {
  const text = useText(answeringText);
  return (
    <>
      <View className="answering__words">
        <View className="answering__question">{question}</View>
        {answer}
      </View>
      {isSomebodyWaiting ? (
        <View className="answering__hint">
          {text.waitingHint}
          {hasEnglish ? text.hasEnglish : text.onlyChinese}
        </View>
      ) : null}
    </>
  );
}

/** Who still waits for what a published article answers: looked through by a person, answered all at once. */
export default function AnsweringPage() {
  const text = useText(answeringText);
  const articleId = pageParam(useRouter().params, 'article') ?? '';
  const desk = useDeskSession();
  const now = useNow(TICK_MILLIS);
  const found = useResource(`desk.waitingFor:${articleId}`, () => call('agent', 'faq.waiting', { articleId }), {
    refreshOnShow: false,
  });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const answering = useAction((key, ticketIds: readonly string[], anyway?: AnywayReason) =>
    call('agent', 'faq.answer', { key, articleId, ticketIds: [...ticketIds], anyway }),
  );
  const find = useWordFinder();
  const check = useWordCheck(found.data?.answer ?? '', find);
  if (desk.isOutsider || (desk.data && !desk.may('agent/faq.answer'))) return <NoPlace desk={desk} />;
  const tickets = found.data?.tickets ?? [];
  // Somebody may have been answered since.
  const ids = tickets.map(({ id }) => id).slice(0, LIST_COUNTS.answeredAtOnce);
  const toggle = (id: string): void =>
    setChosen((some) => (some.includes(id) ? some.filter((one) => one !== id) : [...some, id]));
  const answer = async (anyway?: AnywayReason): Promise<void> => {
    if (!anyway && check.asks()) return;
    const done = await answering.run(chosen, anyway);
    if (!done) return;
    await backToQueue();
    say(text.answering(done.count));
  };
  return (
    <PageFrame
      title={text.waitingTitle}
      bottomBar={
        ids.length > 0 ? (
          <View className="bulk-bar">
            {/* The words are the article's: they are changed where it is written. */}
            <WordCheck check={check} isBusy={answering.isRunning} onAnyway={(reason) => void answer(reason)} />
            <View className="bulk-bar__buttons">
              <Button kind="plain" className="bulk-bar__all" onTap={() => setChosen(ids)}>
                {text.chooseAll}
              </Button>
              <Button
                kind="primary"
                isBlock
                isDisabled={chosen.length === 0}
                isBusy={answering.isRunning}
                onTap={() => void answer()}
              >
                {text.answer1(chosen.length)}
              </Button>
            </View>
          </View>
        ) : undefined
      }
    >
      <View className="queue">
        {found.isLoading ? <Skeleton cards={3} lines={3} /> : null}
        {found.error && !found.data ? <DeskError error={found.error} onRetry={() => void found.refresh()} /> : null}
        {answering.error ? <ErrorState isInline error={answering.error} /> : null}
        {found.data ? <Words {...found.data} isSomebodyWaiting={ids.length > 0} /> : null}
        {found.data && ids.length === 0 ? (
          <EmptyState glyph={inbox} title={text.none} hint={text.noneHint}>
            <Button onTap={() => void backToQueue()}>{text.back}</Button>
          </EmptyState>
        ) : null}
        {tickets.map((ticket) => (
          <View key={ticket.id} className="bulk-row">
            <Checkbox
              className="bulk-row__box"
              isChecked={chosen.includes(ticket.id)}
              label={ticket.preview}
              onChange={() => toggle(ticket.id)}
            >
              {''}
            </Checkbox>
            <View className="bulk-row__card">
              <QueueCard ticket={ticket} now={now} isClaiming={false} />
            </View>
          </View>
        ))}
      </View>
    </PageFrame>
  );
}
