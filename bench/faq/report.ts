import type { Measured } from './measure';

type Column = readonly [title: string, cell: (measured: Measured) => string];

const percent = (value: number | undefined) => (value === undefined ? '–' : (100 * value).toFixed(1));
const millis = (value: number) => value.toFixed(value < 10 ? 2 : 0);

const COLUMNS: readonly Column[] = [
  ['method', ({ method }) => method],
  ['queries', ({ queries }) => String(queries)],
  ['top-1', ({ top1 }) => percent(top1)],
  ['top-3', ({ top3 }) => percent(top3)],
  ['MRR', ({ meanReciprocalRank }) => percent(meanReciprocalRank)],
  ['c@5', ({ correctAt5 }) => percent(correctAt5)],
  ['f@90', ({ falseAt90 }) => percent(falseAt90)],
  ['near AUROC', ({ nearAuroc }) => percent(nearAuroc)],
  ['ms mean', ({ meanMs }) => millis(meanMs)],
  ['ms p95', ({ p95Ms }) => millis(p95Ms)],
  ['cpu ms mean', ({ meanCpuMs }) => millis(meanCpuMs)],
  ['build ms', ({ buildMs }) => buildMs.toFixed(0)],
  ['build cpu ms', ({ buildCpuMs }) => buildCpuMs.toFixed(0)],
];

/** The methods side by side, then the slices of each with the paired loss. */
export function printSet(name: string, entries: number, all: readonly Measured[]): void {
  console.log(`\n${name}: ${entries} entries`);
  printTable(
    COLUMNS.map(([title]) => title),
    all.map((measured) => COLUMNS.map(([, cell]) => cell(measured))),
  );
  const slices = Object.keys(all[0]?.slices ?? {});
  console.log('\ntop-1 by slice (in brackets: points lost to the same queries unperturbed)');
  printTable(
    ['method', ...slices],
    all.map((one) => [one.method, ...slices.map((slice) => sliceCell(one, slice))]),
  );
  for (const { method, calibrated } of all) {
    if (!calibrated) continue;
    const { near, far, both, answered, answeredRightly } = calibrated;
    console.log(
      `\n${method}, calibrated from these entries at 5 %: false answers near ${percent(near)}, far ${percent(far)}, both ${percent(both)}; ` +
        `answerable messages answered ${percent(answered)}, rightly ${percent(answeredRightly)}`,
    );
  }
}

function sliceCell({ slices }: Measured, name: string): string {
  const slice = slices[name];
  if (!slice) return '–';
  return slice.pairedLoss === undefined ? percent(slice.top1) : `${percent(slice.top1)} (${percent(slice.pairedLoss)})`;
}

export function printTable(titles: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = titles.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  for (const row of [titles, ...rows]) {
    console.log(
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    );
  }
}
