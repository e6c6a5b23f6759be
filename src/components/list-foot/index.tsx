import type { PagedList } from '../../cloud/use-paged-list';
import { Button } from '../button';
import { ErrorState } from '../error-state';

interface Props {
  list: Pick<PagedList<never>, 'hasMore' | 'isLoadingMore' | 'moreError' | 'loadMore'>;
  /** What the way on is called. */
  more: string;
}

/** Below a list that comes page by page: the way on, or why the next page did not come and the way to try that again. */
export function ListFoot({ list: { hasMore, isLoadingMore, moreError, loadMore }, more }: Props) {
  if (moreError) return <ErrorState isInline error={moreError} onRetry={() => void loadMore()} />;
  if (!hasMore) return null;
  return (
    <Button kind="quiet" isBlock isBusy={isLoadingMore} onTap={() => void loadMore()}>
      {more}
    </Button>
  );
}
