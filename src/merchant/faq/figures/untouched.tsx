import { View } from '@tarojs/components';
import type { OutputOf } from '../../../cloud';
import { cloudNow } from '../../../cloud';
import { ShowMore, useShown } from '../../../components/show-more';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { useLanguage } from '../../../text/language';
import { formatDay } from '../../../text/time';
import { openMerchant } from '../../routes';

interface Props {
  rows: OutputOf<'merchant', 'faq.figures'>['untouched'];
  count: number;
}

const AT_FIRST = 10;

/** Answers nobody has looked after for a long time, the most asked first. */
export function Untouched({ rows, count }: Props) {
  const { figures: text } = useText(faqEditorText);
  const language = useLanguage();
  const shown = useShown(rows, AT_FIRST);
  if (count === 0) return null;
  return (
    <View className="faq-figures__section">
      <View className="faq-figures__heading" ariaRole="heading">
        {text.untouched(count)}
      </View>
      <View className="faq-figures__hint">{text.untouchedHint}</View>
      <View className="faq-figures__rows">
        {shown.items.map(({ articleId, question, updatedAt }) => (
          <View
            key={articleId}
            className="faq-figures__row"
            hoverClass="faq-figures__row--pressed"
            ariaRole="link"
            onClick={() => openMerchant('faq/article', { id: articleId })}
          >
            <View className="faq-figures__question">{question}</View>
            <View className="faq-figures__facts">{text.updated(formatDay(updatedAt, cloudNow(), language))}</View>
          </View>
        ))}
      </View>
      <ShowMore shown={shown} />
    </View>
  );
}
