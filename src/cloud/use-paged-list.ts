import { useCallback, useRef, useState } from 'react';
import { type ClientError, toClientError } from './client-error';
import { type Resource, type ResourceOptions, useResource } from './use-resource';

interface Page<T> {
  items: T[];
  nextCursor?: string | undefined;
}

export interface PagedList<T> extends Omit<Resource<Page<T>>, 'data' | 'replace'> {
  items: T[] | undefined;
  hasMore: boolean;
  isLoadingMore: boolean;
  /** Why the next page did not come; the pages before it stay. */
  moreError: ClientError | undefined;
  loadMore: () => Promise<void>;
}

/** A list that grows as it is scrolled. A refresh starts again with the first page. */
export function usePagedList<T extends { id: string }>(
  name: string,
  loadPage: (cursor?: string) => Promise<Page<T>>,
  options: ResourceOptions = {},
): PagedList<T> {
  const { data, replace, ...rest } = useResource<Page<T>>(name, () => loadPage(), options);
  const [isLoadingMore, setLoadingMore] = useState(false);
  const [moreError, setMoreError] = useState<ClientError>();
  const latest = useRef({ name, data, loadPage });
  latest.current = { name, data, loadPage };
  const isBusy = useRef(false);

  const loadMore = useCallback(async () => {
    const { data: before, name: asked } = latest.current;
    if (!before?.nextCursor || isBusy.current) return;
    isBusy.current = true;
    setLoadingMore(true);
    setMoreError(undefined);
    try {
      const page = await latest.current.loadPage(before.nextCursor);
      const { data: now, name: shown } = latest.current;
      // Another list, or a refreshed one, stands there by now.
      if (shown !== asked || now !== before) return;
      const known = new Set(before.items.map(({ id }) => id));
      replace({ ...page, items: [...before.items, ...page.items.filter(({ id }) => !known.has(id))] });
    } catch (thrown) {
      setMoreError(toClientError(thrown));
    } finally {
      isBusy.current = false;
      setLoadingMore(false);
    }
  }, [replace]);

  return { ...rest, items: data?.items, hasMore: Boolean(data?.nextCursor), isLoadingMore, moreError, loadMore };
}
