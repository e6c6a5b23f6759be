import { View } from '@tarojs/components';
import { SYNONYM_LIMITS } from '../../../../domain/faq/editing';
import { Button } from '../../../components/button';
import { DeskError } from '../../../components/desk-error';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Icon } from '../../../components/icon';
import { messageSquareText } from '../../../components/icon/glyphs/message-square-text';
import { trash2 } from '../../../components/icon/glyphs/trash-2';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { TextField } from '../../../components/text-field';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import './index.scss';
import { ConflictNotice } from '../../components/conflict-notice';
import { isLoneWord, useFaqWords } from './use-faq-words';

export default function FaqWordsPage() {
  const { words: text } = useText(faqEditorText);
  const page = useFaqWords();
  const snackbar = useSnackbar();

  const save = async (): Promise<void> => {
    if (page.hasLoneWord) snackbar.show({ text: text.tooFew });
    else if (await page.save()) snackbar.show({ text: text.saved });
  };
  const remove = (id: string, line: string): void => {
    const before = page.groups;
    page.remove(id);
    if (line.trim()) {
      snackbar.show({ text: text.removed(line), undo: { text: text.undo, run: () => page.restore(before) } });
    }
  };
  const bar = (
    <Button kind="primary" isBlock isDisabled={!page.isChanged} isBusy={page.isSaving} onTap={() => void save()}>
      {text.save}
    </Button>
  );
  return (
    <PageFrame title={text.title} isStale={page.saved.isStale && Boolean(page.saved.error)} bottomBar={bar}>
      <View className="faq-words">
        <View className="faq-words__hint">{text.hint}</View>
        {page.saved.isLoading ? <Skeleton cards={1} lines={4} /> : null}
        {page.saved.error && !page.saved.data ? (
          <DeskError error={page.saved.error} onRetry={() => void page.saved.refresh()} />
        ) : null}
        {page.isConflict ? <ConflictNotice words={text.conflict} onTap={page.discard} /> : null}
        {page.error ? <ErrorState isInline error={page.error} /> : null}
        {page.groups.map(({ id, line }, index) => (
          <View key={id} className="faq-words__group">
            <TextField
              className="faq-words__field"
              label={text.group(index + 1)}
              placeholder={text.placeholder}
              value={line}
              maxChars={SYNONYM_LIMITS.chars}
              isWrong={isLoneWord(line)}
              isDisabled={page.isSaving}
              onChange={(value) => page.change(id, value)}
            />
            <View
              className="faq-words__remove"
              ariaRole="button"
              ariaLabel={text.remove(line.trim() || text.group(index + 1))}
              onClick={() => remove(id, line)}
            >
              <Icon glyph={trash2} size={20} />
            </View>
          </View>
        ))}
        {page.saved.data && page.groups.length === 0 ? (
          <EmptyState glyph={messageSquareText} title={text.emptyTitle} hint={text.emptyHint} />
        ) : null}
        {page.saved.data && !page.isFull ? (
          <Button kind="quiet" isBlock onTap={page.add}>
            {text.add}
          </Button>
        ) : null}
      </View>
      {snackbar.element}
    </PageFrame>
  );
}
