import { View } from '@tarojs/components';
import { specOf } from '../../../domain/board';
import { USUAL_ZONE } from '../../../domain/calendar';
import { Button } from '../../components/button';
import { Sheet } from '../../components/sheet';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { zoneWords } from '../../text/zones';
import type { CardValue } from '../card-values';
import { figureWords } from '../format';
import type { Board } from '../looked';
import { useDayWords } from '../use-day-words';
import type { useFigureWords } from '../use-figure-words';

interface Props {
  card: CardValue;
  period: Board['period'];
  words: ReturnType<typeof useFigureWords>;
  onClose: () => void;
  onOpen: () => void;
}

/** What a figure means, what it is made of, and how far it can be trusted. */
export function AboutSheet({ card, period, words, onClose, onOpen }: Props) {
  const text = useText(boardText);
  const language = useLanguage();
  const { dayWords } = useDayWords(period.to);
  const lines = [
    words.aimOf(card),
    text.days(dayWords(period.from), dayWords(period.to)),
    card.unit === 'count' || card.from === 0 ? undefined : text.madeOf(figureWords(card.from, 'count', language)),
    specOf(card.id).isNow ? undefined : text.states[card.state],
    card.isOfShop ? text.ofShopHint : undefined,
    period.zone === USUAL_ZONE ? undefined : text.zone(zoneWords(period.zone, language)),
  ];
  return (
    <Sheet
      title={words.nameOf(card.nameId)}
      isOpen
      onClose={onClose}
      footer={
        isOpened(card) ? (
          <Button isBlock onTap={onOpen}>
            {specOf(card.id).isNow ? text.toTickets : text.toChart}
          </Button>
        ) : undefined
      }
    >
      <View className="about__means">{words.meansOf(card.nameId)}</View>
      {lines
        .filter((line) => line !== undefined)
        .map((line) => (
          <View key={line} className="about__line">
            {line}
          </View>
        ))}
    </Sheet>
  );
}

/** What is only now has no days; it may have tickets all the same. */
export const isOpened = ({ id, hasTickets }: CardValue): boolean => !specOf(id).isNow || hasTickets;
