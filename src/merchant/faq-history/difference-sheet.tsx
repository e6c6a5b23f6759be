import { View } from '@tarojs/components';
import type { OutputOf, Resource } from '../../cloud';
import { ErrorState } from '../../components/error-state';
import { Sheet } from '../../components/sheet';
import { Skeleton } from '../../components/skeleton';
import { StatusChip } from '../../components/status-chip';
import { useText } from '../../text/define-text';
import { faqEditorText } from '../../text/faq-editor';

type Difference = OutputOf<'merchant', 'faq.difference'>;

interface Props {
  difference: Resource<Difference>;
  isOpen: boolean;
  onClose: () => void;
}

const TONES = { added: 'ok', changed: 'info', removed: 'warn' } as const;

/** What one edition changed, article by article, the words before and after. */
export function DifferenceSheet({ difference, isOpen, onClose }: Props) {
  const { history: text } = useText(faqEditorText);
  const { data, error, isLoading, refresh } = difference;
  return (
    <Sheet title={text.difference} isOpen={isOpen} onClose={onClose}>
      {isLoading ? <Skeleton cards={2} lines={3} /> : null}
      {error && !data ? <ErrorState error={error} onRetry={() => void refresh()} /> : null}
      {data?.items.length === 0 ? <View className="faq-difference__none">{text.noDifference}</View> : null}
      {data?.items.map((item) => (
        <Item key={item.articleId} item={item} />
      ))}
      {data && data.more > 0 ? <View className="faq-difference__none">{text.moreItems(data.more)}</View> : null}
    </Sheet>
  );
}

function Item({ item }: { item: Difference['items'][number] }) {
  const text = useText(faqEditorText);
  return (
    <View className="faq-difference__item">
      <View className="faq-difference__head">
        <StatusChip tone={TONES[item.kind]} text={text.publish.changeKinds[item.kind]} />
        <View className="faq-difference__question">{item.question}</View>
      </View>
      {/* New and removed articles are told by their question; only a change has a before. */}
      {item.kind === 'changed'
        ? item.fields.map(({ name, before, after }) => (
            <View key={name} className="faq-difference__field">
              <View className="faq-difference__name">{text.fields[name]}</View>
              <View className="faq-difference__before" ariaLabel={`${text.history.before} ${before}`}>
                {before || text.history.empty}
              </View>
              <View className="faq-difference__after" ariaLabel={`${text.history.after} ${after}`}>
                {after || text.history.empty}
              </View>
            </View>
          ))
        : null}
    </View>
  );
}
