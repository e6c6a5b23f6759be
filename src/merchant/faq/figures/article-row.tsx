import { View } from '@tarojs/components';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { percentOf } from '../../percent';
import { openMerchant } from '../../routes';
import { type ArticleFigures, helpedShare } from './sorts';

/** How an answer fared: read, of help, and how many went on to a person. */
export function ArticleRow({ row }: { row: ArticleFigures }) {
  const { figures: text } = useText(faqEditorText);
  const share = helpedShare(row);
  return (
    <View
      className="faq-figures__row"
      hoverClass="faq-figures__row--pressed"
      ariaRole="link"
      onClick={() => openMerchant('faq/article', { id: row.articleId })}
    >
      <View className="faq-figures__question">{row.question}</View>
      <View className="faq-figures__facts">
        <View>{text.views(row.views)}</View>
        <View className={share !== undefined && share < 0.5 ? 'faq-figures__low' : ''}>
          {share === undefined ? text.noVotes : text.helpedShare(percentOf(share))}
        </View>
        {row.handoffs > 0 ? <View>{text.handoffs(row.handoffs)}</View> : null}
      </View>
    </View>
  );
}
