import type { BoardRange } from '../../domain/board';
import { boardText } from '../text/board';
import { useText } from '../text/define-text';
import { figureText } from '../text/figures';
import { useLanguage } from '../text/language';
import type { CardValue } from './card-values';
import { aimWords, figureWords } from './format';

/** What is said of a figure besides its value. */
export function useFigureWords(range: BoardRange) {
  const text = useText(boardText);
  const names = useText(figureText);
  const language = useLanguage();

  const nameOf = (id: CardValue['nameId']): string => names[id].name;
  const meansOf = (id: CardValue['nameId']): string => names[id].means;

  const aimOf = ({ target, unit }: CardValue): string | undefined => {
    if (!target) return undefined;
    const { is, value, upTo } = target;
    const aim = is === 'between' ? { is, value, upTo: upTo ?? value } : { is, value };
    const [from = '', to = ''] = aimWords(aim, unit, language);
    if (is === 'between') return text.aimBetween(from, to);
    return is === 'at_most' ? text.aim.atMost(from) : text.aim.atLeast(from);
  };
  const verdictOf = ({ target, isMet }: CardValue): string | undefined =>
    !target || isMet === undefined ? undefined : isMet ? text.met : text.missedAs[target.is];

  const trendOf = ({ value, before, trend, unit }: CardValue): string | undefined => {
    if (value === undefined || before === undefined || trend === undefined) return undefined;
    if (trend === 'same') return text.compared(text.before[range], text.same);
    const ways = trend === 'up' ? text.more : text.less;
    return text.compared(text.before[range], ways[unit](apartBy(value, before, unit)));
  };
  const apartBy = (value: number, before: number, unit: CardValue['unit']): string => {
    const apart = Math.abs(value - before);
    if (unit === 'share') return text.points(Math.max(1, Math.round(apart * 100)));
    if (unit === 'stars') return apart.toFixed(1);
    // Against nothing there is no share of it.
    return before === 0 ? figureWords(apart, unit, language) : `${Math.max(1, Math.round((apart / before) * 100))}%`;
  };

  const valueWords = ({ value, unit }: CardValue): string =>
    value === undefined ? text.none : figureWords(value, unit, language);

  /** All of a card in a line, for a screen reader. */
  const sayCard = (card: CardValue): string =>
    [
      nameOf(card.nameId),
      valueWords(card),
      verdictOf(card),
      aimOf(card),
      trendOf(card),
      card.isOfShop && text.ofShop,
      card.state === 'partial' && text.partial,
    ]
      .filter(Boolean)
      .join(text.mark);

  return { nameOf, meansOf, aimOf, verdictOf, trendOf, valueWords, sayCard };
}
