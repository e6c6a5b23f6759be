import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { DeskError } from '../../../components/desk-error';
import { ErrorState } from '../../../components/error-state';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { useLanguage } from '../../../text/language';
import { formatDue } from '../../../text/time';
import { ReturnSheet } from '../../components/return-sheet';
import { openMerchant } from '../../routes';
import { CheckResult } from './check-result';
import './index.scss';
import { cloudNow } from '../../../cloud';
import { NextChanges } from './next-changes';
import { ScheduleSheet } from './schedule-sheet';
import { StageList } from './stage-list';
import { useFaqPublish } from './use-faq-publish';

export default function FaqPublishPage() {
  const { publish: text, list } = useText(faqEditorText);
  const language = useLanguage();
  const page = useFaqPublish();
  const snackbar = useSnackbar();
  const [isScheduling, setScheduling] = useState(false);
  const { error, stages, isLoading, checked: check } = page;
  const [returned, setReturned] = useState<string[]>();
  const say = (words: string): void => snackbar.show({ text: words });
  const changeCount = check
    ? check.changes.added.length + check.changes.changed.length + check.changes.removed.length
    : 0;
  const canPublish = changeCount > 0 || page.hasCategoryChanges;
  const hasErrors = check?.problems.some(({ severity }) => severity === 'error') ?? false;

  const publish = async (): Promise<void> => {
    const ack = await page.publish();
    if (ack) say(text.done(ack.articleCount));
  };
  const submitAndApprove = async (articleIds: string[]): Promise<void> => {
    if (!(await stages.take({ do: 'submit', articleIds }))) return;
    const done = await stages.take({ do: 'approve', articleIds });
    if (done) say(text.approved(done));
  };
  const giveBack = async (comment: string): Promise<boolean> => {
    const articleIds = returned ?? [];
    const done = await stages.take({ do: 'return', articleIds, ...(comment ? { comment } : {}) });
    if (!done) return false;
    setReturned(undefined);
    say(text.gaveBack(done));
    return true;
  };
  const incompleteWords = (): string | undefined => {
    if (error?.details.status !== 'incomplete') return undefined;
    const lacking = page.list.data?.articles.find(({ id }) => id === error.details.articleId);
    return text.incomplete(lacking?.question || list.unnamed);
  };
  const schedule = async (publishAt: number | null): Promise<void> => {
    setScheduling(false);
    const ack = await page.schedule(publishAt);
    if (ack?.publishAt) say(text.scheduleSet(formatDue(ack.publishAt, cloudNow(), language)));
  };
  const promote = (articleId: string, insteadId: string): void =>
    void page.promote(articleId, insteadId).then((ack) => ack && say(text.promoted));
  const bar = (
    <View className="faq-publish__bar">
      <Button isBusy={page.isScheduling} onTap={() => setScheduling(true)}>
        {text.schedule}
      </Button>
      <Button
        kind="primary"
        className="faq-publish__go"
        isDisabled={!canPublish || hasErrors}
        isBusy={page.isPublishing}
        onTap={() => void publish()}
      >
        {page.isPublishing ? text.going : text.go}
      </Button>
    </View>
  );
  return (
    <PageFrame
      title={text.title}
      isStale={page.list.isStale && Boolean(page.list.error)}
      bottomBar={check ? bar : undefined}
    >
      <View className="faq-publish">
        {isLoading ? <Skeleton cards={3} lines={3} /> : null}
        {page.list.error && !page.list.data ? (
          <DeskError error={page.list.error} onRetry={() => void page.refresh()} />
        ) : null}
        {page.check.error && !check ? (
          <ErrorState isInline error={page.check.error} onRetry={() => void page.check.refresh()} />
        ) : null}
        {error ? (
          stages.needsSecondPerson ? (
            <View className="faq-publish__wrong" ariaRole="alert">
              {text.secondPerson}
            </View>
          ) : (
            <ErrorState isInline error={error} words={incompleteWords()} />
          )
        ) : null}
        {page.scheduledAt ? (
          <View className="faq-publish__scheduled">
            <View>{text.scheduled(formatDue(page.scheduledAt, cloudNow(), language))}</View>
            <Button size="small" onTap={() => void schedule(null)}>
              {text.scheduleOff}
            </Button>
          </View>
        ) : null}
        <StageList
          title={text.reviews}
          articles={page.reviews}
          steps={[
            { label: text.giveBack, isBusy: stages.running === 'return', run: setReturned },
            {
              label: text.approve,
              isPrimary: true,
              isBusy: stages.running === 'approve',
              run: (articleIds) =>
                void stages.take({ do: 'approve', articleIds }).then((done) => done && say(text.approved(done))),
            },
          ]}
        />
        <StageList
          title={text.drafts}
          hint={text.draftsHint}
          articles={page.drafts}
          steps={[
            {
              label: text.submit,
              isBusy: stages.running === 'submit',
              run: (articleIds) =>
                void stages.take({ do: 'submit', articleIds }).then((done) => done && say(text.submitted(done))),
            },
            {
              label: text.submitAndApprove,
              isPrimary: true,
              isBusy: stages.running !== undefined,
              run: (articleIds) => void submitAndApprove(articleIds),
            },
          ]}
        />
        {check ? (
          <NextChanges
            changes={check.changes}
            hasCategoryChanges={page.hasCategoryChanges}
            isWorkWaiting={page.drafts.length + page.reviews.length > 0}
          />
        ) : null}
        {check ? <CheckResult check={check} isPromoting={page.isPromoting} onPromote={promote} /> : null}
        {isLoading ? null : (
          <Button kind="quiet" isBlock onTap={() => openMerchant('faq/history')}>
            {text.history}
          </Button>
        )}
      </View>
      <ScheduleSheet isOpen={isScheduling} onClose={() => setScheduling(false)} onChoose={(at) => void schedule(at)} />
      {returned ? (
        <ReturnSheet
          articleIds={returned}
          isBusy={stages.running === 'return'}
          error={stages.returnError}
          onClose={() => setReturned(undefined)}
          onReturn={giveBack}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}
