import { useRef } from 'react';
import type { ClientError } from './client-error';
import { useOneMore } from './use-one-more';
import { type Resource, type ResourceOptions, useResource } from './use-resource';

/** As a list's call answers, with its items under that name; what else it tells is the newest page's. */
interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly nextCursor?: string | undefined;
}

interface PagedListOptions extends ResourceOptions {
  /**
   * A refresh reads again as many pages as are shown, up to so many, and the list grows no further: it would jump under the
   * thumb. Without it a refresh starts again with the first page.
   */
  rereads?: number;
}

export interface PagedList<P extends Page> extends Omit<Resource<P>, 'replace'> {
  items: P['items'] | undefined;
  hasMore: boolean;
  isLoadingMore: boolean;
  /** Why the next page did not come; the pages before it stay. */
  moreError: ClientError | undefined;
  loadMore: () => Promise<void>;
}

/** A list that grows as it is scrolled. */
export function usePagedList<P extends Page>(
  name: string,
  loadPage: (cursor?: string) => Promise<P>,
  { rereads, ...options }: PagedListOptions = {},
): PagedList<P> {
  const shown = useRef({ name, pages: 1 });
  if (shown.current.name !== name) shown.current = { name, pages: 1 };
  const { replace, ...list } = useResource<P>(
    name,
    async () => {
      let all = await loadPage();
      const pages = Math.min(shown.current.pages, rereads ?? 1);
      for (let page = 1; page < pages && all.nextCursor; page += 1) all = joined(all, await loadPage(all.nextCursor));
      return all;
    },
    options,
  );
  const { data } = list;
  const latest = useRef({ name, data });
  latest.current = { name, data };

  const more = useOneMore(async () => {
    if (!data?.nextCursor) return;
    const next = await loadPage(data.nextCursor);
    // Another list, or a refreshed one, stands there by now.
    if (latest.current.name !== name || latest.current.data !== data) return;
    shown.current.pages += 1;
    replace(joined(data, next));
  });

  return {
    ...list,
    items: data?.items,
    hasMore: Boolean(data?.nextCursor) && (rereads === undefined || shown.current.pages < rereads),
    isLoadingMore: more.isLoading,
    moreError: more.error,
    loadMore: more.load,
  };
}

/** What moved between two readings stands once, where it was met first. */
function joined<P extends Page>(first: P, next: P): P {
  const known = new Set(first.items.map(({ id }) => id));
  return { ...next, items: [...first.items, ...next.items.filter(({ id }) => !known.has(id))] };
}
