import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { bookOpen } from '../../components/icon/glyphs/book-open';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import { ParcelNote } from '../components/parcel-note';
import { QuestionList } from '../components/question-list';
import { StillNeedHelp } from '../components/still-need-help';
import { openPage } from '../routes';
import { ArticleBlockView } from './article-block';
import { Helpful } from './helpful';
import './index.scss';
import { useArticle } from './use-article';

export default function ArticlePage() {
  const text = useText(shopperText);
  const page = useArticle();
  const { article, blocks, related, orderId, order, faq, isLoading, helped, topic } = page;
  return (
    <PageFrame title={page.categoryTitle ?? text.article.title} isStale={faq.isStale}>
      {isLoading ? <Skeleton cards={1} lines={7} /> : null}
      {!faq.snapshot && faq.error ? <ErrorState error={faq.error} onRetry={() => void faq.refresh()} /> : null}
      {!isLoading && faq.snapshot && !article ? (
        <EmptyState glyph={bookOpen} title={text.article.gone} hint={text.article.goneHint}>
          <Button onTap={() => openPage('help', { orderId })}>{text.article.toHelp}</Button>
        </EmptyState>
      ) : null}
      {!isLoading && article ? (
        <View className="article">
          <View className="article__question" ariaRole="heading">
            {page.question}
          </View>
          {page.isOnlyChinese ? <View className="article__only-chinese">{text.article.onlyChinese}</View> : null}
          {topic === 'shipping' ? <ParcelNote order={order} /> : null}
          {blocks.map((block, index) => (
            // Blocks have no identity of their own and never move while they are read.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <ArticleBlockView key={index} block={block} orderId={orderId} topic={topic} />
          ))}
          <Helpful helped={helped} reason={page.reason} onJudge={page.judge} onExplain={page.explain}>
            <StillNeedHelp isInline page="article" order={order} topic={topic} searched={page.searched} />
          </Helpful>
        </View>
      ) : null}
      {!isLoading && related && related.length > 0 ? (
        <View className="article__related">
          <View className="article__related-title" ariaRole="heading">
            {text.article.related}
          </View>
          <QuestionList questions={related} orderId={orderId} />
        </View>
      ) : null}
      {/* With the related questions, not before them: nothing moves away under a thumb. */}
      {isLoading || (article && (helped === false || !related)) ? null : (
        <StillNeedHelp page="article" order={order} topic={topic} searched={page.searched} />
      )}
    </PageFrame>
  );
}
