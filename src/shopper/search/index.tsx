import { View } from '@tarojs/components';
import { FIELD_CHARS } from '../../../domain/kernel';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Icon } from '../../components/icon';
import { search as searchGlyph } from '../../components/icon/glyphs/search';
import { x } from '../../components/icon/glyphs/x';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import { QuestionList } from '../components/question-list';
import { StillNeedHelp } from '../components/still-need-help';
import './index.scss';
import { Beginnings } from './beginnings';
import { useSearch } from './use-search';

export default function SearchPage() {
  const text = useText(shopperText);
  const page = useSearch();
  const { faq, words, results, orderId } = page;
  return (
    <PageFrame title={text.search.title} isStale={faq.isStale}>
      <View className="search__field">
        <Icon glyph={searchGlyph} size={20} className="search__glyph" />
        <TextField
          className="search__input"
          isFocused
          confirmType="search"
          maxChars={FIELD_CHARS.searched}
          value={page.typed}
          label={text.search.placeholder}
          onChange={page.type}
          onConfirm={page.remember}
        />
        {page.typed ? (
          <View className="search__clear" ariaRole="button" ariaLabel={text.search.clear} onClick={() => page.type('')}>
            <Icon glyph={x} size={20} />
          </View>
        ) : null}
      </View>
      {faq.isLoading ? <Skeleton cards={1} lines={5} /> : null}
      {!faq.snapshot && faq.error ? <ErrorState error={faq.error} onRetry={() => void faq.refresh()} /> : null}
      {faq.snapshot && !words ? <Beginnings page={page} /> : null}
      {words && results.length > 0 ? (
        <View className="search__results" ariaLive="polite">
          {page.isGuess ? <View className="search__heading">{text.search.guess}</View> : null}
          <QuestionList
            questions={results}
            orderId={orderId}
            searched={words}
            highlight={page.mark}
            onOpen={page.remember}
          />
        </View>
      ) : null}
      {faq.snapshot && page.isMissed ? (
        page.isBeginning ? (
          <EmptyState glyph={searchGlyph} title={text.search.moreTitle} hint={text.search.moreHint} />
        ) : (
          <EmptyState glyph={searchGlyph} title={text.search.noneTitle(words)} hint={text.search.noneHint} />
        )
      ) : null}
      {words ? <StillNeedHelp page="search" order={page.order} searched={words} topic={page.topic} /> : null}
    </PageFrame>
  );
}
