import { View } from '@tarojs/components';
import type { OutputOf } from '../../../cloud';
import { ErrorState } from '../../../components/error-state';
import { Icon } from '../../../components/icon';
import { chevronRight } from '../../../components/icon/glyphs/chevron-right';
import { Sheet } from '../../../components/sheet';
import { Skeleton } from '../../../components/skeleton';
import { StatusChip } from '../../../components/status-chip';
import { useText } from '../../../text/define-text';
import { faqDifferenceText } from '../../../text/faq-difference';
import { faqEditorText } from '../../../text/faq-editor';
import type { DifferenceState } from '../../faq/use-difference';
import { openMerchant } from '../../routes';
import { FieldChange } from './field-change';
import './index.scss';
import { Structure } from './structure';

type Item = OutputOf<'merchant', 'faq.difference'>['items'][number];

interface Props {
  state: DifferenceState;
  /** The article that is open already, whose name need not be told and which leads nowhere. */
  ownId?: string;
}

const TONES = { added: 'ok', changed: 'info', removed: 'warn' } as const;

/** What differs between two editions: around the articles, then article by article, the words before and after. */
export function DifferenceSheet({ state, ownId }: Props) {
  const text = useText(faqDifferenceText);
  const { data, error, isLoading, refresh } = state.difference;
  return (
    <Sheet title={text.title} isOpen={state.isOpen} onClose={state.close}>
      {isLoading ? <Skeleton cards={2} lines={3} /> : null}
      {error && !data ? <ErrorState error={error} onRetry={() => void refresh()} /> : null}
      {data && data.items.length === 0 && !data.structure ? (
        <View className="difference__none">{text.none}</View>
      ) : null}
      {data?.structure ? <Structure structure={data.structure} /> : null}
      {data?.items.map((item) => (
        <Article key={item.articleId} item={item} isOwn={item.articleId === ownId} onOpen={state.close} />
      ))}
      {data && data.more > 0 ? <View className="difference__none">{text.more(data.more)}</View> : null}
    </Sheet>
  );
}

function Article({ item, isOwn, onOpen }: { item: Item; isOwn: boolean; onOpen: () => void }) {
  const text = useText(faqDifferenceText);
  const { changeKinds } = useText(faqEditorText).publish;
  const { articleId, kind, question } = item;
  // Of a new or removed one the answer says enough.
  const fields =
    kind === 'changed'
      ? item.fields
      : item.fields.filter(({ name }) => name === 'answer' || name.startsWith('english'));
  const open = (): void => {
    onOpen();
    openMerchant('faq/article', { id: articleId });
  };
  return (
    <View className="difference__item">
      {isOwn ? null : (
        <View className="difference__head" ariaRole="link" ariaLabel={text.open(question)} onClick={open}>
          <StatusChip tone={TONES[kind]} text={changeKinds[kind]} />
          <View className="difference__question">{question}</View>
          <Icon glyph={chevronRight} size={16} className="difference__on" />
        </View>
      )}
      {fields.map((field) => (
        <FieldChange key={field.name} field={field} />
      ))}
    </View>
  );
}
