import { Text, View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { info } from '../../components/icon/glyphs/info';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import type { CardValue } from '../card-values';
import { figurePieces } from '../format';
import { Trend } from '../trend';
import type { useFigureWords } from '../use-figure-words';

interface Props {
  card: CardValue;
  words: ReturnType<typeof useFigureWords>;
  /** Its values day by day; the line keeps its place before they come. */
  trend: readonly (number | undefined)[] | undefined;
  hasTrend: boolean;
  onOpen: () => void;
  onAbout: () => void;
}

/** A figure, its target and where it goes. The card leads to its chart, the mark in the corner to what it means. */
export function FigureCard({ card, words, trend, hasTrend, onOpen, onAbout }: Props) {
  const text = useText(boardText);
  const name = words.nameOf(card.nameId);
  return (
    <View className="figure-card">
      <View
        className="figure-card__body"
        hoverClass="figure-card__body--pressed"
        ariaRole="link"
        ariaLabel={words.sayCard(card)}
        onClick={onOpen}
      >
        <View className="figure-card__name">{name}</View>
        <Value card={card} />
        <Aim card={card} words={words} />
        <Trending card={card} words={words} />
        {hasTrend ? (
          <View className="figure-card__trend">
            <Trend values={trend} />
          </View>
        ) : null}
      </View>
      <View className="figure-card__about" ariaRole="button" ariaLabel={text.about(name)} onClick={onAbout}>
        <Icon glyph={info} size={16} />
      </View>
    </View>
  );
}

function Value({ card: { value, unit } }: { card: CardValue }) {
  const language = useLanguage();
  const pieces = value === undefined ? [{ text: '–', isUnit: false }] : figurePieces(value, unit, language);
  return (
    <View className="figure-card__value">
      {pieces.map(({ text, isUnit }) => (
        <Text key={`${text}${isUnit}`} className={isUnit ? 'figure-card__unit' : ''}>
          {text}
        </Text>
      ))}
    </View>
  );
}

function Aim({ card, words }: Pick<Props, 'card' | 'words'>) {
  const aim = words.aimOf(card);
  const verdict = words.verdictOf(card);
  if (!aim) return null;
  const tone = verdict === undefined ? '' : card.isMet ? 'figure-card__verdict--ok' : 'figure-card__verdict--warn';
  return (
    <View className="figure-card__aim">
      {verdict ? <Text className={`figure-card__verdict ${tone}`}>{verdict}</Text> : null}
      <Text>{aim}</Text>
    </View>
  );
}

function Trending({ card, words }: Pick<Props, 'card' | 'words'>) {
  const text = useText(boardText);
  const trend = words.trendOf(card);
  const tone = card.isBetter === undefined ? '' : card.isBetter ? 'figure-card__hint--ok' : 'figure-card__hint--warn';
  return (
    <>
      {card.value === undefined ? <View className="figure-card__hint">{text.none}</View> : null}
      {trend ? <View className={`figure-card__hint ${tone}`}>{trend}</View> : null}
      {card.state === 'partial' ? <View className="figure-card__hint">{text.partial}</View> : null}
      {card.isOfShop ? <View className="figure-card__hint">{text.ofShop}</View> : null}
    </>
  );
}
