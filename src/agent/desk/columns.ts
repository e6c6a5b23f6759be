import { useEffect, useState } from 'react';
import { onWindowWidth, windowWidth } from '../../phone/window-width';

/** From here on, in px, the list and the talk stand beside each other; and the facts beside both. */
const TWO_FROM = 900;
const THREE_FROM = 1_280;

export type Columns = 1 | 2 | 3;

/** How many columns the desk has in a window so wide. */
export function columnsFor(width: number): Columns {
  if (width >= THREE_FROM) return 3;
  return width >= TWO_FROM ? 2 : 1;
}

/** How many there is room for now. */
export function useColumns(): Columns {
  const [columns, setColumns] = useState(() => columnsFor(windowWidth()));
  useEffect(() => {
    const look = (width: number): void => setColumns(columnsFor(width));
    look(windowWidth());
    return onWindowWidth(look);
  }, []);
  return columns;
}
