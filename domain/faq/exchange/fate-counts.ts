import type { PlannedRow, RowFate } from './plan-import';

/** How many rows have each fate. */
export function fateCounts(rows: readonly PlannedRow[]): Readonly<Record<RowFate, number>> {
  const counts = { create: 0, update: 0, same: 0, error: 0 };
  for (const { fate } of rows) counts[fate] += 1;
  return counts;
}
