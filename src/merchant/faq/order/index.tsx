import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { DeskError } from '../../../components/desk-error';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { bookOpen } from '../../../components/icon/glyphs/book-open';
import { PageFrame } from '../../../components/page-frame';
import { ShowMore, useShown } from '../../../components/show-more';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { SortableRows } from '../../components/sortable-rows';
import './index.scss';
import { useFaqOrder } from './use-faq-order';

export default function FaqOrderPage() {
  const { sorting: text, list: listText } = useText(faqEditorText);
  const page = useFaqOrder();
  const snackbar = useSnackbar();
  const shown = useShown(page.articles);
  const { list } = page;
  const save = async (step: Promise<boolean>): Promise<void> => {
    if (await step) snackbar.show({ text: text.saved });
  };
  const bar = (
    <View className="faq-order__bar">
      <Button isDisabled={page.fixedCount === 0} isBusy={page.isSaving} onTap={() => void save(page.saveByDemand())}>
        {text.byDemand}
      </Button>
      <Button
        kind="primary"
        className="faq-order__save"
        isDisabled={!page.isChanged}
        isBusy={page.isSaving}
        onTap={() => void save(page.save())}
      >
        {text.save}
      </Button>
    </View>
  );
  return (
    <PageFrame title={page.title ?? text.title} isStale={list.isStale && Boolean(list.error)} bottomBar={bar}>
      <View className="faq-order">
        <View className="faq-order__hint">{text.hint(page.fixedCount)}</View>
        {list.isLoading ? <Skeleton cards={1} lines={8} /> : null}
        {list.error && !list.data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error ? <ErrorState isInline error={page.error} /> : null}
        {list.data && page.articles.length === 0 ? (
          <EmptyState glyph={bookOpen} title={listText.empty} hint={listText.emptyHint} />
        ) : null}
        <SortableRows items={shown.items} nameOf={({ question }) => question} onMove={page.move}>
          {({ question, demand }) => (
            <View className="faq-order__words">
              <View className="faq-order__question">{question}</View>
              <View className="faq-order__demand">{demand > 0 ? listText.demand(demand) : listText.noDemand}</View>
            </View>
          )}
        </SortableRows>
        <ShowMore shown={shown} />
      </View>
      {snackbar.element}
    </PageFrame>
  );
}
