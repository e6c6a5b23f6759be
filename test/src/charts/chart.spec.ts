import { axisRange } from '../../../src/charts/chart/axis-range';
import { canvasForECharts } from '../../../src/charts/chart/canvas-for-echarts';
import { lookOf } from '../../../src/charts/chart/look';
import { optionOf } from '../../../src/charts/chart/option';
import type { Drawing } from '../../../src/charts/chart/points';

const LOOK = {
  ...{ words: 'words', grid: 'grid', mark: 'mark', still: 'still', target: 'target', paper: 'paper' },
  ...{ letterPx: 12, family: 'sans' },
};
const days = (...values: (number | undefined)[]) =>
  values.map((value, index) => ({ id: `d${index}`, label: `11/${index + 1}`, value }));
const drawing = (more: Partial<Drawing>): Drawing => ({ kind: 'line', points: [], format: String, ...more });
/** What was asked for, as plain data. */
const seriesOf = (asked: Drawing) =>
  optionOf(asked, LOOK).series as unknown as { type: string; data: { value: unknown; itemStyle: object }[] }[];

describe('axis', () => {
  test.each([
    ['columns begin at nought', drawing({ kind: 'columns', points: days(40, 44) }), { min: 0, max: undefined }],
    [
      'lengths that are compared begin at nought',
      drawing({ kind: 'bars', points: days(0.9) }),
      { min: 0, max: undefined },
    ],
    ['a time begins at nought', drawing({ points: days(18, 25), target: 20 }), { min: 0, max: undefined }],
    ['a share is read near it', drawing({ points: days(0.91, 0.93), highest: 1 }), { min: 0.85, max: 1 }],
    ['a target has its place', drawing({ points: days(0.91), target: 0.75, highest: 1 }), { min: 0.7, max: 1 }],
    ['stars end at five', drawing({ points: days(4.6, 4.8), highest: 5 }), { min: 4, max: 5 }],
    ['nothing measured', drawing({ points: days(undefined), highest: 1 }), { min: 0, max: 1 }],
  ])('%s', (_name, asked, range) => {
    expect(axisRange(asked)).toEqual(range);
  });
});

describe('option', () => {
  test('line: a day without a figure is a gap, not nought', () => {
    const [line] = seriesOf(drawing({ points: days(3, undefined, 0) }));
    expect(line?.data.map(({ value }) => value)).toEqual([3, '-', 0]);
  });

  test('line: a running day is a ring, and the target a line of its own', () => {
    const points = [...days(3), { id: 'today', label: '11/2', value: 4, isRunning: true }];
    const [line, target] = seriesOf(drawing({ points, target: 5 }));
    expect(line?.data[1]).toMatchObject({ value: 4, itemStyle: { color: 'paper', borderColor: 'mark' } });
    expect(target).toMatchObject({ data: [5, 5], lineStyle: { type: 'dashed' } });
  });

  test('columns: the chosen one alone has the colour, a running one is paler', () => {
    const points = [...days(3, 4), { id: 'today', label: '11/3', value: 1, isRunning: true }];
    const [columns] = seriesOf(drawing({ kind: 'columns', points, chosenId: 'd1' }));
    expect(columns?.data.map(({ itemStyle }) => itemStyle)).toMatchObject([
      { color: 'still', opacity: 1 },
      { color: 'mark', opacity: 1 },
      { color: 'still', opacity: 0.5 },
    ]);
  });

  test('bars: lie in the order of the table, without a target', () => {
    const option = optionOf(drawing({ kind: 'bars', points: days(3, 4), target: 5 }), LOOK);
    expect(option.yAxis).toMatchObject({ inverse: true, data: ['11/1', '11/2'] });
    expect(option.series).toHaveLength(1);
  });
});

test('look: colours and letters as the page has them, none where the phone does not tell', () => {
  const look = lookOf({ color: 'rgb(1, 2, 3)', borderRightColor: 'red', fontSize: '13.5px', fontFamily: 'Kai' });
  expect(look).toMatchObject({ words: 'rgb(1, 2, 3)', mark: 'red', letterPx: 13.5, family: 'Kai' });
  expect(lookOf({})).toBeUndefined();
  expect(lookOf({ color: 'red', borderRightColor: 'red', fontSize: '' })).toBeUndefined();
});

test('canvas: takes its size through, hears nothing itself, and is none without one', () => {
  const node = { width: 0, height: 0, getContext: () => 'context' } as unknown as HTMLCanvasElement;
  const surface = canvasForECharts({ node, width: 300, height: 200, pixelRatio: 3 });
  expect(surface).toMatchObject({ width: 300, height: 200, pixelRatio: 3 });
  Object.assign(surface?.element ?? {}, { width: 900 });
  expect(node.width).toBe(900);
  surface?.element.addEventListener('click', () => undefined);
  expect(canvasForECharts({ node, pixelRatio: 2 })).toBeUndefined();
  expect(canvasForECharts({ width: 300, height: 200, pixelRatio: 2 })).toBeUndefined();
});
