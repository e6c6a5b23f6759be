import { View } from '@tarojs/components';
import { ownValue } from '../../../../domain/kernel';
import { DeskError } from '../../../components/desk-error';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { circleCheck } from '../../../components/icon/glyphs/circle-check';
import { PageFrame } from '../../../components/page-frame';
import { ShowMore, useShown } from '../../../components/show-more';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { openMerchant } from '../../routes';
import { carryMissedWords, type MissGroup } from '../missed-words';
import './index.scss';
import { MissCard } from './miss-card';
import { useFaqMisses } from './use-faq-misses';

/** A card is as tall as half a screen. */
const CARDS = 10;

export default function FaqMissesPage() {
  const { misses: text } = useText(faqEditorText);
  const page = useFaqMisses();
  const snackbar = useSnackbar();
  const shown = useShown(page.groups, CARDS);
  const { list, error } = page;

  const attach = async (group: MissGroup, articleId: string, question: string): Promise<void> => {
    const takeBack = await page.attach(group, articleId);
    if (!takeBack) return;
    snackbar.show({ text: text.attached(question), undo: { text: text.undo, run: () => void takeBack() } });
  };
  const dismiss = (group: MissGroup): void => {
    page.dismiss(group);
    snackbar.show({ text: text.dismissed, undo: { text: text.undo, run: () => page.takeBack(group) } });
  };
  const write = (group: MissGroup): void => {
    carryMissedWords(group);
    openMerchant('faq/article', { miss: group.id });
  };
  const refusal = error && ownValue(REFUSALS, String(error.details.status));
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)}>
      <View className="faq-misses">
        {list.isLoading ? <Skeleton cards={3} lines={4} /> : null}
        {list.error && !list.data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {refusal ? (
          <View className="faq-misses__refused" ariaRole="alert">
            {text[refusal]}
          </View>
        ) : null}
        {error && !refusal ? <ErrorState isInline error={error} /> : null}
        {list.data && page.groups.length === 0 ? (
          <EmptyState glyph={circleCheck} title={text.emptyTitle} hint={text.emptyHint} />
        ) : null}
        {shown.items.map((group) => (
          <MissCard
            key={group.id}
            group={group}
            isBusy={page.busyId === group.id}
            onAttach={(articleId, question) => void attach(group, articleId, question)}
            onWrite={() => write(group)}
            onDismiss={() => dismiss(group)}
          />
        ))}
        <ShowMore shown={shown} />
        {shown.items.length === page.groups.length && page.more > 0 ? (
          <View className="faq-misses__more">{text.more(page.more)}</View>
        ) : null}
      </View>
      {snackbar.element}
    </PageFrame>
  );
}

/** Why words could not be attached, by what the cloud says. */
const REFUSALS: Readonly<Record<string, 'full' | 'archived'>> = { full: 'full', archived: 'archived' };
