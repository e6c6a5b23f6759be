import { View } from '@tarojs/components';
import { useDeskSession } from '../../cloud';
import { Icon } from '../../components/icon';
import { arrowRightLeft } from '../../components/icon/glyphs/arrow-right-left';
import { chartColumn } from '../../components/icon/glyphs/chart-column';
import { circleQuestionMark } from '../../components/icon/glyphs/circle-question-mark';
import { historyIcon } from '../../components/icon/glyphs/history';
import { layoutGrid } from '../../components/icon/glyphs/layout-grid';
import { messageSquareText } from '../../components/icon/glyphs/message-square-text';
import { useText } from '../../text/define-text';
import { faqEditorText } from '../../text/faq-editor';
import { openMerchant } from '../routes';

/** What an editor looks after besides the articles themselves. */
const ENTRIES = [
  { name: 'categories', glyph: layoutGrid, action: 'merchant/faq.saveCategories' },
  { name: 'words', glyph: messageSquareText, action: 'merchant/faq.synonyms' },
  { name: 'misses', glyph: circleQuestionMark, action: 'merchant/faq.misses' },
  { name: 'figures', glyph: chartColumn, action: 'merchant/faq.figures' },
  { name: 'exchange', glyph: arrowRightLeft, action: 'exchange/faq.export' },
  { name: 'history', glyph: historyIcon, action: 'merchant/faq.history' },
] as const;

/** The ways from the list of articles to everything around them that the person's roles open. */
export function FaqMenu() {
  const { may, isLoading } = useDeskSession();
  const { list: text } = useText(faqEditorText);
  return (
    <View className="faq-menu">
      {ENTRIES.filter(({ action }) => isLoading || may(action)).map(({ name, glyph }) => (
        <View
          key={name}
          // Until it is known what the roles open, only the room for it is there.
          className={isLoading ? 'faq-menu__one faq-menu__one--waiting' : 'faq-menu__one'}
          hoverClass="faq-menu__one--pressed"
          ariaRole="link"
          ariaLabel={text.menu[name]}
          onClick={() => openMerchant(`faq/${name}`)}
        >
          <Icon glyph={glyph} size={20} className="faq-menu__glyph" />
          {text.menu[name]}
        </View>
      ))}
    </View>
  );
}
