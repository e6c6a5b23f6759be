import { Text, View } from '@tarojs/components';
import type { FaqArticle } from '../../../../domain/faq';
import type { Range } from '../../../../domain/faq/matching';
import { Icon } from '../../../components/icon';
import { chevronRight } from '../../../components/icon/glyphs/chevron-right';
import { openPage } from '../../routes';
import './index.scss';

interface Props {
  questions: readonly Pick<FaqArticle, 'id' | 'question'>[];
  orderId?: string | undefined;
  /** The words it was found by, to be told from an answer that did not help. */
  searched?: string;
  /** What to set off in a question. */
  highlight?: (question: string) => readonly Range[];
  onOpen?: (articleId: string) => void;
}

/** Questions to tap, one a line. */
export function QuestionList({ questions, orderId, searched, highlight, onOpen }: Props) {
  return (
    <View className="questions" ariaRole="list">
      {questions.map(({ id, question }) => (
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
