import { View } from '@tarojs/components';
import { useState } from 'react';
import { LIST_COUNTS } from '../../../../domain/kernel';
import type { Label } from '../../../cloud';
import { Button } from '../../../components/button';
import { DeskError } from '../../../components/desk-error';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { tag } from '../../../components/icon/glyphs/tag';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { useText } from '../../../text/define-text';
import { labelsText } from '../../../text/labels';
import './index.scss';
import { LabelSheet } from './label-sheet';
import { useLabelsPage } from './use-labels-page';

/** What the shop sorts its tickets by. */
export default function LabelsPage() {
  const text = useText(labelsText);
  const page = useLabelsPage();
  const snackbar = useSnackbar();
  const [edited, setEdited] = useState<string>();
  const { list } = page;
  const labels = list.data?.labels ?? [];
  const standing = labels.filter(({ isArchived }) => !isArchived);
  const archived = labels.filter(({ isArchived }) => isArchived);

  const edit = (which: string | undefined): void => {
    page.clearError();
    setEdited(which);
  };
  const save = async (label: Omit<Label, 'id'> & { id?: string | undefined }, words: string): Promise<boolean> => {
    const made = await page.save(label);
    if (!made) return false;
    edit(undefined);
    const undo = async (): Promise<void> => {
      if (await page.undo(made)) snackbar.show({ text: text.undone });
    };
    snackbar.show({ text: words, undo: { text: text.undo, run: () => void undo() } });
    return true;
  };
  const isFull = standing.length >= LIST_COUNTS.labels;
  const bar = (
    <Button kind="primary" isBlock isDisabled={isFull} onTap={() => edit('new')}>
      {isFull ? text.full(LIST_COUNTS.labels) : text.add}
    </Button>
  );
  const editedLabel = standing.find(({ id }) => id === edited);
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)} bottomBar={list.data ? bar : undefined}>
      <View className="labels">
        {list.isLoading ? <Skeleton cards={1} lines={4} /> : null}
        {list.error && !list.data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error && !edited ? <ErrorState isInline error={page.error} /> : null}
        {list.data && labels.length === 0 ? <EmptyState glyph={tag} title={text.empty} hint={text.emptyHint} /> : null}
        {labels.length > 0 ? <View className="labels__hint">{text.hint}</View> : null}
        <View className="labels__all">
          {standing.map(({ id, name }) => (
            <View key={id} className="labels__one" ariaRole="button" ariaLabel={name} onClick={() => edit(id)}>
              {name}
            </View>
          ))}
        </View>
        {archived.length > 0 ? <View className="labels__heading">{text.isArchived}</View> : null}
        {archived.map((label) => (
          <View key={label.id} className="labels__gone">
            <View className="labels__gone-name">{label.name}</View>
            <Button
              size="small"
              isDisabled={isFull}
              isBusy={page.isSaving}
              onTap={() => void save({ ...label, isArchived: false }, text.restored(label.name))}
            >
              {text.restore}
            </Button>
          </View>
        ))}
      </View>
      {edited && (edited === 'new' || editedLabel) ? (
        <LabelSheet
          key={`${edited}.${list.data?.version}`}
          page={page}
          label={editedLabel}
          onClose={() => edit(undefined)}
          onSave={(name, isArchived) =>
            save({ id: editedLabel?.id, name, isArchived }, isArchived ? text.archived(name) : text.saved(name))
          }
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}
