import { View } from '@tarojs/components';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { bookOpen } from '../../components/icon/glyphs/book-open';
import { PageFrame } from '../../components/page-frame';
import { ShowMore, useShown } from '../../components/show-more';
import { Skeleton } from '../../components/skeleton';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import { QuestionList } from '../components/question-list';
import { StillNeedHelp } from '../components/still-need-help';
import './index.scss';
import { useCategory } from './use-category';

export default function CategoryPage() {
  const text = useText(shopperText);
  const { title, topic, questions, orderId, order, faq, isLoading } = useCategory();
  const shown = useShown(questions);
  return (
    <PageFrame title={title ?? text.category.title} isStale={faq.isStale}>
      {isLoading ? <Skeleton cards={1} lines={8} isList /> : null}
      {!faq.snapshot && faq.error ? <ErrorState error={faq.error} onRetry={() => void faq.refresh()} /> : null}
      {!isLoading && faq.snapshot && questions.length === 0 ? (
        <EmptyState glyph={bookOpen} title={text.category.emptyTitle} hint={text.category.emptyHint} />
      ) : null}
      {!isLoading && questions.length > 0 ? (
        <View className="category__list">
          <QuestionList questions={shown.items} orderId={orderId} />
          <ShowMore shown={shown} />
        </View>
      ) : null}
      {isLoading ? null : <StillNeedHelp page="category" order={order} topic={topic} />}
    </PageFrame>
  );
}
