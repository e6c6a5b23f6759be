/** Where the floating entry rests: an edge, how far above its lowest place (px), and whether it is folded away. */
export interface Place {
  edge: 'left' | 'right';
  raisedPx: number;
  isFolded: boolean;
}

/** What the entry must keep clear of, in the phone's px. */
export interface Room {
  width: number;
  height: number;
  /** Kept free above: the bar a browser build draws, tabs. */
  topPx: number;
  /** Kept free below: the page's bottom bar and the safe area. The entry never covers the main action. */
  bottomPx: number;
  /** The entry's own side, its margin from the edges, and the width of the folded tab. */
  sizePx: number;
  marginPx: number;
  tabPx: number;
}

export interface Point {
  x: number;
  y: number;
}

export const FIRST_PLACE: Place = { edge: 'right', raisedPx: 0, isFolded: false };

/** The upper left corner of the entry at rest. */
export function pointOf(place: Place, room: Room): Point {
  const lowest = Math.max(0, room.height - room.bottomPx - room.marginPx - room.sizePx);
  const highest = Math.min(lowest, room.topPx + room.marginPx);
  const y = clamp(lowest - place.raisedPx, highest, lowest);
  const inset = place.isFolded ? room.tabPx - room.sizePx : room.marginPx;
  return { x: place.edge === 'left' ? inset : room.width - room.sizePx - inset, y };
}

/**
 * Where the entry comes to rest when the finger lifts: at the nearer edge, folded when it was pushed into that edge.
 *
 * @param point the upper left corner as the finger left it; may lie beyond an edge
 */
export function placeAt(point: Point, room: Room): Place {
  const edge = point.x + room.sizePx / 2 < room.width / 2 ? 'left' : 'right';
  const beyond = edge === 'left' ? -point.x : point.x + room.sizePx - room.width;
  const lowest = pointOf(FIRST_PLACE, room).y;
  const reachable = pointOf({ edge, raisedPx: lowest - point.y, isFolded: false }, room).y;
  return { edge, raisedPx: lowest - reachable, isFolded: beyond > room.sizePx / 4 };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
