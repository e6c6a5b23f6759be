import { View } from '@tarojs/components';
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
  { name: 'categories', glyph: layoutGrid },
  { name: 'words', glyph: messageSquareText },
  { name: 'misses', glyph: circleQuestionMark },
  { name: 'figures', glyph: chartColumn },
  { name: 'exchange', glyph: arrowRightLeft },
  { name: 'history', glyph: historyIcon },
] as const;

/** The ways from the list of articles to everything around them. */
export function FaqMenu() {
  const { list: text } = useText(faqEditorText);
  return (
    <View className="faq-menu">
      {ENTRIES.map(({ name, glyph }) => (
        <View
          key={name}
          className="faq-menu__one"
          hoverClass="faq-menu__one--pressed"
          ariaRole="link"
          ariaLabel={text.menu[name]}
          onClick={() => openMerchant(`faq-${name}`)}
        >
          <Icon glyph={glyph} size={20} className="faq-menu__glyph" />
          {text.menu[name]}
        </View>
      ))}
    </View>
  );
}
