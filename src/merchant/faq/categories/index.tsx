import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { categoryGlyph } from '../../../components/category-icon';
import { DeskError } from '../../../components/desk-error';
import { ErrorState } from '../../../components/error-state';
import { Icon } from '../../../components/icon';
import { trash2 } from '../../../components/icon/glyphs/trash-2';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { SortableRows } from '../../components/sortable-rows';
import { CategorySheet } from './category-sheet';
import './index.scss';
import { ConflictNotice } from '../../components/conflict-notice';
import { useFaqCategories } from './use-faq-categories';

export default function FaqCategoriesPage() {
  const { categories: text } = useText(faqEditorText);
  const page = useFaqCategories();
  const snackbar = useSnackbar();
  const [edited, setEdited] = useState<string | 'new'>();

  const save = async (): Promise<void> => {
    if (await page.save()) snackbar.show({ text: text.saved });
  };
  const remove = (id: string, title: string): void => {
    if (page.sizeOf(id) > 0) {
      snackbar.show({ text: text.notEmpty });
      return;
    }
    const before = page.categories;
    page.remove(id);
    snackbar.show({ text: text.removed(title), undo: { text: text.undo, run: () => page.restore(before) } });
  };
  const bar = (
    <Button kind="primary" isBlock isDisabled={!page.isChanged} isBusy={page.isSaving} onTap={() => void save()}>
      {text.save}
    </Button>
  );
  const editedCategory = page.categories.find(({ id }) => id === edited);
  return (
    <PageFrame title={text.title} isStale={page.list.isStale && Boolean(page.list.error)} bottomBar={bar}>
      <View className="faq-categories">
        {page.list.isLoading ? <Skeleton cards={1} lines={8} /> : null}
        {page.list.error && !page.list.data ? (
          <DeskError error={page.list.error} onRetry={() => void page.list.refresh()} />
        ) : null}
        {page.isConflict ? <ConflictNotice words={text.conflict} onTap={page.discard} /> : null}
        {page.error ? <ErrorState isInline error={page.error} /> : null}
        <SortableRows items={page.categories} nameOf={({ title }) => title} onMove={page.move}>
          {({ id, title, english, icon }) => (
            <>
              <View
                className="faq-categories__name"
                ariaRole="button"
                ariaLabel={`${text.rename} ${title}`}
                onClick={() => setEdited(id)}
              >
                <Icon glyph={categoryGlyph(icon)} size={20} className="faq-categories__icon" />
                <View className="faq-categories__words">
                  <View className="faq-categories__title">{english ? `${title} · ${english}` : title}</View>
                  <View className="faq-categories__size">{text.sizes(page.sizeOf(id))}</View>
                </View>
              </View>
              <View
                className="faq-categories__remove"
                ariaRole="button"
                ariaLabel={`${text.remove} ${title}`}
                onClick={() => remove(id, title)}
              >
                <Icon glyph={trash2} size={20} />
              </View>
            </>
          )}
        </SortableRows>
        {page.isFull ? (
          <View className="faq-categories__full">{text.full}</View>
        ) : (
          <Button kind="quiet" isBlock onTap={() => setEdited('new')}>
            {text.add}
          </Button>
        )}
      </View>
      {edited ? (
        <CategorySheet
          category={editedCategory}
          onClose={() => setEdited(undefined)}
          onDone={(values) => {
            if (editedCategory) page.edit(editedCategory.id, values);
            else page.add(values);
            setEdited(undefined);
          }}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}
