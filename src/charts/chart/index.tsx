import { View } from '@tarojs/components';
import './index.scss';
import type { Drawing } from './points';
import { ChartSurface } from './surface';
import { useDrawn } from './use-drawn';

/** Height of a bar with its gap, in px at 375. */
const BAR_ROW_PX = 36;

interface Props {
  id: string;
  drawing: Drawing;
  /** What the chart finds, in words: a screen reader reads them, and the table that stands under every chart. */
  finding: string;
  onChoose: (pointId: string) => void;
}

/** A chart that can be tapped. It stands above a table of the same numbers, and is left out where a phone cannot draw it. */
export function Chart({ id, drawing, finding, onChoose }: Props) {
  const { onReady, onTap, lookKey, style } = useChart(drawing, onChoose);
  return (
    <View className={`chart chart--${drawing.kind}`} style={style} ariaRole="img" ariaLabel={finding}>
      <ChartSurface id={id} lookKey={lookKey} onReady={onReady} onTap={onTap} />
    </View>
  );
}

function useChart(drawing: Drawing, onChoose: (pointId: string) => void) {
  const { onReady, lookKey, pointAt } = useDrawn(drawing);
  const isLying = drawing.kind === 'bars';
  return {
    onReady,
    lookKey,
    style: isLying ? { height: `${drawing.points.length * BAR_ROW_PX + 24}px` } : {},
    onTap: (x: number, y: number): void => {
      const point = pointAt(x, y);
      if (point) onChoose(point.id);
    },
  };
}
