import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { DeskError } from '../../../components/desk-error';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { bookOpen } from '../../../components/icon/glyphs/book-open';
import { ListFoot } from '../../../components/list-foot';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { StatusChip } from '../../../components/status-chip';
import { ask } from '../../../phone/ask';
import { useText } from '../../../text/define-text';
import { faqDifferenceText } from '../../../text/faq-difference';
import { faqEditorText } from '../../../text/faq-editor';
import { useLanguage } from '../../../text/language';
import { formatDue } from '../../../text/time';
import { DifferenceSheet } from '../../components/difference-sheet';
import './index.scss';
import { cloudNow } from '../../../cloud';
import { type Publication, useFaqHistory } from './use-faq-history';

export default function FaqHistoryPage() {
  const { history: text } = useText(faqEditorText);
  const differenceWords = useText(faqDifferenceText);
  const language = useLanguage();
  const page = useFaqHistory();
  const snackbar = useSnackbar();
  const { list } = page;

  const rollBack = async (publication: Publication): Promise<void> => {
    const confirm = await ask({
      title: text.rollBackAsk,
      content: text.rollBackHint,
      confirmText: text.rollBackYes,
      cancelText: text.keep,
    });
    if (!confirm) return;
    const current = list.items?.find(({ isCurrent }) => isCurrent);
    if (!(await page.rollBack(publication.id))) return;
    const undo = current && { text: text.undo, run: () => void page.rollBack(current.id) };
    snackbar.show({ text: text.rolledBack, ...(undo ? { undo } : {}) });
  };
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)}>
      <View className="faq-history">
        {list.isLoading ? <Skeleton cards={4} lines={3} /> : null}
        {list.error && !list.items ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error ? <ErrorState isInline error={page.error} /> : null}
        {page.scheduleFailed ? (
          <View className="faq-history__failed" ariaRole="alert">
            {page.scheduleFailed.lacksRight
              ? text.scheduleLacksRight
              : text.scheduleFailed(page.scheduleFailed.problemCount)}
          </View>
        ) : null}
        {list.items?.length === 0 ? (
          <EmptyState glyph={bookOpen} title={text.emptyTitle} hint={text.emptyHint} />
        ) : null}
        {list.items?.map((publication, index) => (
          <View key={publication.id} className="faq-history__card">
            <View className="faq-history__top">
              <View className="faq-history__when">{formatDue(publication.at, cloudNow(), language)}</View>
              {publication.isCurrent ? <StatusChip tone="ok" text={text.current} /> : null}
              <StatusChip text={text.causes[publication.cause]} />
            </View>
            <View className="faq-history__facts">
              {text.by(publication.by)} · {text.counts(publication.added, publication.changed, publication.removed)}
            </View>
            <View className="faq-history__steps">
              {index + 1 < (list.items?.length ?? 0) ? (
                <Button size="small" onTap={() => page.see(publication)}>
                  {differenceWords.see}
                </Button>
              ) : null}
              {publication.isCurrent ? null : (
                <Button size="small" isBusy={page.isRollingBack} onTap={() => void rollBack(publication)}>
                  {text.rollBack}
                </Button>
              )}
            </View>
          </View>
        ))}
        <ListFoot list={list} more={text.more} />
      </View>
      <DifferenceSheet state={page.difference} />
      {snackbar.element}
    </PageFrame>
  );
}
