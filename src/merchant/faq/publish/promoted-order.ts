import { byPlaceThenDemand } from '../../../../domain/faq/reading';
import type { FaqList } from '../load-faq-list';

type Row = FaqList['articles'][number];

/**
 * A category's order by hand with one article moved up before another: only down to where it matters, so that what follows
 * stays by demand. Undefined when the two no longer stand in one category.
 */
export function promotedOrder(
  rows: readonly Row[],
  articleId: string,
  insteadId: string,
): { categoryId: string; articleIds: string[] } | undefined {
  const categoryId = rows.find(({ id }) => id === articleId)?.categoryId;
  const ordered = rows
    .filter((row) => row.categoryId === categoryId && !row.isArchived)
    .sort(byPlaceThenDemand)
    .map(({ id }) => id);
  const placed = rows.filter((row) => row.categoryId === categoryId && row.place !== undefined).length;
  const to = ordered.indexOf(insteadId);
  if (categoryId === undefined || to < 0 || ordered.indexOf(articleId) <= to) return undefined;
  const moved = ordered.filter((id) => id !== articleId);
  moved.splice(to, 0, articleId);
  // What was placed by hand already stays so.
  return { categoryId, articleIds: moved.slice(0, Math.max(to + 2, placed + 1)) };
}
