import { Text, View } from '@tarojs/components';
import type { FaqArticle } from '../../../../domain/faq';
import type { Range } from '../../../../domain/faq/matching';
import { isOnlyChinese, wordsOf } from '../../../../domain/faq/reading';
import { Icon } from '../../../components/icon';
import { chevronRight } from '../../../components/icon/glyphs/chevron-right';
import { useText } from '../../../text/define-text';
import { useLanguage } from '../../../text/language';
import { shopperText } from '../../../text/shopper';
import { openPage } from '../../routes';
import './index.scss';

interface Props {
  questions: readonly Pick<FaqArticle, 'id' | 'question' | 'blocks' | 'english'>[];
  orderId?: string | undefined;
  /** The words it was found by, to be told from an answer that did not help. */
  searched?: string;
  /** What to set off in a question. */
  highlight?: (question: string) => readonly Range[];
  onOpen?: (articleId: string) => void;
}

/** Questions to tap, one a line, in the reader's language where they are written in it. */
export function QuestionList({ questions, orderId, searched, highlight, onOpen }: Props) {
  const text = useText(shopperText);
  const language = useLanguage();
  const rows = questions.map((article) => ({ id: article.id, question: wordsOf(article, language).question }));
  return (
    <View className="questions" ariaRole="list">
      {rows.map(({ id, question }) => (
        <View
          key={id}
          className="questions__row"
          hoverClass="questions__row--pressed"
          ariaRole="link"
          ariaLabel={question}
          onClick={() => {
            onOpen?.(id);
            openPage('article', { id, orderId, searched });
          }}
        >
          <View className="questions__text">{highlight ? mark(question, highlight(question)) : question}</View>
          <Icon glyph={chevronRight} size={16} className="questions__arrow" />
        </View>
      ))}
      {questions.some((article) => isOnlyChinese(article, language)) ? (
        <View className="questions__only-chinese">{text.article.someOnlyChinese}</View>
      ) : null}
    </View>
  );
}

function mark(question: string, ranges: readonly Range[]) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) pieces.push(<Text key={`${at}`}>{question.slice(at, start)}</Text>);
    pieces.push(
      <Text key={`${start}m`} className="questions__match">
        {question.slice(start, end)}
      </Text>,
    );
    at = end;
  }
  if (at < question.length) pieces.push(<Text key={`${at}`}>{question.slice(at)}</Text>);
  return pieces;
}
