import { View } from '@tarojs/components';
import { useMemo } from 'react';
import type { CardValue } from '../card-values';
import type { Breakdown } from '../looked';
import { trendsOf } from '../trends-of';
import type { useFigureWords } from '../use-figure-words';
import { FigureCard } from './figure-card';

interface Props {
  cards: readonly CardValue[];
  words: ReturnType<typeof useFigureWords>;
  /** How each went; comes after the figures. */
  days: Breakdown | undefined;
  hasTrends: boolean;
  onOpen: (card: CardValue) => void;
  onAbout: (card: CardValue) => void;
}

export function CardGrid({ cards, words, days, hasTrends, onOpen, onAbout }: Props) {
  const trends = useMemo(() => trendsOf(days?.rows ?? []), [days]);
  return (
    <View className="figures__grid">
      {cards.map((card) => (
        <FigureCard
          key={card.nameId}
          card={card}
          words={words}
          trend={trends[card.nameId]}
          hasTrend={hasTrends}
          onOpen={() => onOpen(card)}
          onAbout={() => onAbout(card)}
        />
      ))}
    </View>
  );
}
