import { View } from '@tarojs/components';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import { QuestionList } from '../components/question-list';
import type { useSearch } from './use-search';

/** Before the first letter: what was searched lately, and what is asked most. */
export function Beginnings({ page }: { page: ReturnType<typeof useSearch> }) {
  const text = useText(shopperText);
  return (
    <View className="search__results">
      {page.recent.length > 0 ? (
        <>
          <View className="search__heading">
            {text.search.recent}
            <View className="search__forget" ariaRole="button" onClick={page.forgetRecent}>
              {text.search.forget}
            </View>
          </View>
          <View className="search__recent">
            {page.recent.map((words) => (
              <View key={words} className="search__word" ariaRole="button" onClick={() => page.type(words)}>
                {words}
              </View>
            ))}
          </View>
        </>
      ) : null}
      {page.suggestions.length > 0 ? (
        <>
          <View className="search__heading">{text.search.tryThese}</View>
          <QuestionList questions={page.suggestions} orderId={page.orderId} />
        </>
      ) : null}
    </View>
  );
}
