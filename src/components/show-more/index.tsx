import { useState } from 'react';
import { useText } from '../../text/define-text';
import { moreComponentText } from '../../text/more-components';
import { Button } from '../button';

/** A screen or three: more nodes at once make an old phone stutter, and nobody reads them at once. */
const PAGE = 30;

export interface Shown<T> {
  readonly items: readonly T[];
  readonly hiddenCount: number;
  readonly showMore: () => void;
}

/**
 * The first rows of a long list, and more of them on demand.
 *
 * @param name what list it is; another one begins at its top again
 */
export function useShown<T>(items: readonly T[], perPage: number = PAGE, name = ''): Shown<T> {
  const [{ list, pages }, setPages] = useState({ list: name, pages: 1 });
  const count = perPage * (list === name ? pages : 1);
  return {
    items: items.slice(0, count),
    hiddenCount: Math.max(0, items.length - count),
    showMore: () => setPages({ list: name, pages: list === name ? pages + 1 : 2 }),
  };
}

/** Shows the next rows; nothing when all are there. */
export function ShowMore({ shown: { hiddenCount, showMore } }: { shown: Shown<unknown> }) {
  const text = useText(moreComponentText);
  if (hiddenCount === 0) return null;
  return (
    <Button kind="quiet" isBlock onTap={showMore}>
      {text.showMore(hiddenCount)}
    </Button>
  );
}
