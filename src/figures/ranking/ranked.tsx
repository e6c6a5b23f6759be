import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { RankingPart } from '../../../domain/board';
import type { OutputOf } from '../../cloud';
import { Icon } from '../../components/icon';
import { chevronDown } from '../../components/icon/glyphs/chevron-down';
import { chevronUp } from '../../components/icon/glyphs/chevron-up';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { figureWords } from '../format';

type RankedRow = OutputOf<'figures', 'board.ranking'>['rows'][number];

const UNITS: Readonly<Record<RankingPart, 'count' | 'share' | 'stars'>> = {
  handled: 'count',
  replyIn3Minutes: 'share',
  oneContact: 'share',
  csat: 'stars',
};

/** Somebody's place, and on a tap what it is made of. */
export function Ranked({ row, isOpenAtFirst }: { row: RankedRow; isOpenAtFirst: boolean }) {
  const text = useText(boardText);
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const name = row.isMe ? text.me : (row.name ?? text.colleague);
  const score = text.score(Math.round(row.score));
  return (
    <View className={row.isMe ? 'ranked ranked--me' : 'ranked'}>
      <View
        className="ranked__head"
        hoverClass="ranked__head--pressed"
        ariaRole="button"
        ariaExpanded={isOpen}
        ariaLabel={[text.place(row.place), name, score].join(text.mark)}
        onClick={() => setOpen(!isOpen)}
      >
        <Text className={row.place <= 3 ? 'ranked__place ranked__place--top' : 'ranked__place'}>{row.place}</Text>
        <Text className="ranked__name">{name}</Text>
        <Text className="ranked__score">{score}</Text>
        <Icon glyph={isOpen ? chevronUp : chevronDown} size={16} className="ranked__on" />
      </View>
      {isOpen ? (
        <View className="ranked__parts" ariaRole="list">
          {row.parts.map((part) => (
            <Part key={part.id} part={part} />
          ))}
        </View>
      ) : null}
    </View>
  );
}

function Part({ part: { id, value, points, most } }: { part: RankedRow['parts'][number] }) {
  const text = useText(boardText);
  const language = useLanguage();
  const share = most === 0 ? 0 : Math.round((points / most) * 100);
  return (
    <View className="ranked__part" ariaRole="listitem">
      <View className="ranked__told">
        <Text className="ranked__part-name">{text.parts[id]}</Text>
        <Text className="ranked__value">{value === undefined ? '–' : figureWords(value, UNITS[id], language)}</Text>
        <Text className="ranked__points">{text.partPoints(Math.round(points), most)}</Text>
      </View>
      <View className="ranked__track" ariaHidden>
        <View className="ranked__fill" style={{ width: `${share}%` }} />
      </View>
    </View>
  );
}
