import { axisRange } from './axis-range';
import type { ECOption } from './draw';
import type { Look } from './look';
import type { ChartPoint, Drawing } from './points';

/** Room for a finger's breadth of bars at most. */
const BAR_PX = 28;

/** What ECharts is asked to draw. Nothing moves: a figure is read, not watched. */
export function optionOf(drawing: Drawing, look: Look): ECOption {
  const { kind, points } = drawing;
  const isLying = kind === 'bars';
  const names = nameAxis(points, look, isLying);
  const values = valueAxis(drawing, look);
  return {
    animation: false,
    textStyle: { fontFamily: look.family, fontSize: look.letterPx },
    grid: { left: 2, right: isLying ? look.letterPx * 4 : 8, top: look.letterPx, bottom: 2 },
    xAxis: isLying ? { ...values, show: false } : names,
    yAxis: isLying ? names : values,
    series: [kind === 'line' ? line(drawing, look) : columns(drawing, look), ...targetLine(drawing, look)],
  };
}

function nameAxis(points: readonly ChartPoint[], look: Look, isLying: boolean) {
  return {
    type: 'category' as const,
    data: points.map(({ label }) => label),
    // The first stands at the top, as in the table.
    inverse: isLying,
    axisTick: { show: false },
    axisLine: { show: !isLying, lineStyle: { color: look.grid } },
    axisLabel: {
      color: look.words,
      fontSize: look.letterPx,
      hideOverlap: true,
      ...(isLying ? { width: look.letterPx * 7, overflow: 'truncate' as const } : {}),
    },
  };
}

function valueAxis(drawing: Drawing, look: Look) {
  const { min, max } = axisRange(drawing);
  return {
    type: 'value' as const,
    min,
    ...(max === undefined ? {} : { max }),
    splitNumber: 3,
    axisLabel: { color: look.words, fontSize: look.letterPx, formatter: drawing.format },
    splitLine: { lineStyle: { color: look.grid } },
    axisLine: { show: false },
    axisTick: { show: false },
  };
}

function columns({ kind, points, chosenId, format }: Drawing, look: Look) {
  const isLying = kind === 'bars';
  return {
    type: 'bar' as const,
    silent: true,
    barMaxWidth: BAR_PX,
    barMinHeight: 1,
    label: {
      show: isLying,
      position: 'right' as const,
      color: look.words,
      fontSize: look.letterPx,
      formatter: ({ value }: { value?: unknown }) => (typeof value === 'number' ? format(value) : ''),
    },
    data: points.map((point) => ({
      value: drawn(point),
      itemStyle: {
        color: point.id === chosenId ? look.mark : look.still,
        opacity: point.isRunning ? 0.5 : 1,
        borderRadius: isLying ? [0, 4, 4, 0] : [4, 4, 0, 0],
      },
    })),
  };
}

function line({ points, chosenId }: Drawing, look: Look) {
  return {
    type: 'line' as const,
    silent: true,
    showAllSymbol: true,
    lineStyle: { color: look.mark, width: 2 },
    data: points.map((point, index) => {
      const isChosen = point.id === chosenId;
      const isAlone = isMissing(points[index - 1]) && isMissing(points[index + 1]);
      return {
        value: drawn(point),
        symbol: 'circle',
        symbolSize: isChosen ? 12 : point.isRunning || isAlone ? 7 : 0,
        // A day that still runs is a ring: not yet filled.
        itemStyle: {
          color: point.isRunning && !isChosen ? look.paper : look.mark,
          borderColor: look.mark,
          borderWidth: 2,
        },
      };
    }),
  };
}

/** A line that is no day's: dashed, across all of it. */
function targetLine({ kind, points, target }: Drawing, look: Look) {
  if (target === undefined || kind === 'bars') return [];
  return [
    {
      type: 'line' as const,
      silent: true,
      symbol: 'none',
      lineStyle: { color: look.target, width: 1, type: 'dashed' as const },
      data: points.map(() => target),
    },
  ];
}

// ECharts leaves out what is written so.
const drawn = ({ value }: ChartPoint): number | '-' => value ?? '-';
const isMissing = (point: ChartPoint | undefined): boolean => point?.value === undefined;
