import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { Sheet } from '../../components/sheet';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';
import { openMerchant } from '../routes';
import { CheckFindings } from './check-findings';
import type { ArticleRow } from './use-faq-list';
import type { Publishing } from './use-publishing';

interface Props {
  publishing: Publishing;
  hasCategoryChanges: boolean;
  onPublished: (articleCount: number) => void;
}

/** What changes for shoppers before it does, what is still on its way there, and what must be mended first. */
export function PublishSheet({ publishing, hasCategoryChanges, onPublished }: Props) {
  const { faq: text } = useText(merchantText);
  const { ready, inReview, inDraft, stages } = publishing;
  const publish = async (): Promise<void> => {
    const count = await publishing.publish();
    if (count !== undefined) onPublished(count);
  };
  const open = (id: string): void => {
    publishing.setOpen(false);
    openMerchant('faq-article', { id });
  };
  const hasSomething = ready.length > 0 || hasCategoryChanges;
  const submit = (rows: readonly ArticleRow[]): void =>
    void stages.take({ do: 'submit', articleIds: rows.map(({ id }) => id) });
  const approve = (rows: readonly ArticleRow[]): void =>
    void stages.take({ do: 'approve', articleIds: rows.map(({ id }) => id) });
  return (
    <Sheet
      title={text.publishTitle}
      isOpen={publishing.isOpen}
      onClose={() => publishing.setOpen(false)}
      footer={
        <Button
          kind="primary"
          isBlock
          isDisabled={!hasSomething}
          isBusy={publishing.isPublishing}
          onTap={() => void publish()}
        >
          {ready.length > 0 ? text.publish(ready.length) : text.publishGo}
        </Button>
      }
    >
      <View className="publish__hint">{hasSomething ? text.publishHint : text.nothingReady}</View>
      {stages.needsSecondPerson ? (
        <View className="publish__wrong" ariaRole="alert">
          {text.secondPerson}
        </View>
      ) : null}
      {stages.error && !stages.needsSecondPerson ? <ErrorState isInline error={stages.error} /> : null}
      {publishing.publishError ? <ErrorState isInline error={publishing.publishError} /> : null}
      <CheckFindings publishing={publishing} onOpen={open} />
      {hasCategoryChanges ? <View className="publish__label">{text.categoriesChange}</View> : null}
      <Changes label={text.willShow} rows={ready} onOpen={open} />
      <Changes
        label={text.inReview}
        rows={inReview}
        onOpen={open}
        one={text.approve}
        all={text.approveAll}
        onTake={approve}
        isBusy={stages.running === 'approve'}
      />
      <Changes
        label={text.inDraft}
        rows={inDraft}
        onOpen={open}
        one={text.submit}
        all={text.submitAll}
        onTake={submit}
        isBusy={stages.running === 'submit'}
      />
    </Sheet>
  );
}

interface ChangesProps {
  label: string;
  rows: readonly ArticleRow[];
  onOpen: (id: string) => void;
  /** What brings one row, or all of them, a step further. */
  one?: string;
  all?: string;
  onTake?: (rows: readonly ArticleRow[]) => void;
  isBusy?: boolean;
}

function Changes({ label, rows, onOpen, one, all, onTake, isBusy }: ChangesProps) {
  const { faq: text } = useText(merchantText);
  if (rows.length === 0) return null;
  return (
    <>
      <View className="publish__head">
        <View className="publish__label">
          {label} {rows.length}
        </View>
        {onTake && rows.length > 1 ? (
          <Button kind="quiet" size="small" isBusy={isBusy} onTap={() => onTake(rows)}>
            {all}
          </Button>
        ) : null}
      </View>
      {rows.map((row) => (
        <View key={row.id} className="publish__row">
          <View className="publish__words" ariaRole="link" onClick={() => onOpen(row.id)}>
            <View className="publish__question">{row.question}</View>
            <View className="publish__by">
              {[row.isArchived ? text.willHide : undefined, row.submittedBy && text.byWhom(row.submittedBy)]
                .filter(Boolean)
                .join(' · ')}
            </View>
          </View>
          {onTake ? (
            <Button size="small" isBusy={isBusy} label={`${one ?? ''} ${row.question}`} onTap={() => onTake([row])}>
              {one}
            </Button>
          ) : null}
        </View>
      ))}
    </>
  );
}
