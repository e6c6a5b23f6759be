import { View } from '@tarojs/components';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { formatClock } from '../../text/time';
import { standing } from '../card-values';
import type { Board } from '../looked';
import type { useFigureWords } from '../use-figure-words';

/** More names than these are read on the cards. */
const NAMED = 3;

interface Props {
  figures: Board['figures'];
  words: ReturnType<typeof useFigureWords>;
}

/** How the shop stands in a line or two. */
export function Standing({ figures, words }: Props) {
  const text = useText(boardText);
  const { of, missed } = standing(figures);
  if (of === 0) return null;
  const names = missed.slice(0, NAMED).map(words.nameOf).join(text.join);
  return (
    <View className="standing">
      <View className="standing__words" ariaRole="heading">
        {missed.length === 0 ? text.allMet(of) : text.someMet(of - missed.length, of)}
      </View>
      {missed.length > 0 ? <View className="standing__missed">{text.missed(names)}</View> : null}
    </View>
  );
}

/** Up to when it is known: the day goes on. */
export function Counted({ period: { countedUntilAt } }: Pick<Board, 'period'>) {
  const text = useText(boardText);
  return (
    <View className="counted">
      {countedUntilAt === undefined ? text.notCounted : text.counted(formatClock(countedUntilAt))}
    </View>
  );
}
