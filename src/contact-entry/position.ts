/** Where the floating entry rests: an edge, how far above its lowest position (px), and whether it is folded away. */
export interface Position {
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

export const FIRST_POSITION: Position = { edge: 'right', raisedPx: 0, isFolded: false };

/** The upper left corner of the entry at rest. */
export function pointOf(position: Position, room: Room): Point {
  const lowest = Math.max(0, room.height - room.bottomPx - room.marginPx - room.sizePx);
  const highest = Math.min(lowest, room.topPx + room.marginPx);
  const y = clamp(lowest - position.raisedPx, highest, lowest);
  const inset = position.isFolded ? room.tabPx - room.sizePx : room.marginPx;
  return { x: position.edge === 'left' ? inset : room.width - room.sizePx - inset, y };
}

/**
 * Where the entry comes to rest when the finger lifts: at the nearer edge, folded when it was pushed into that edge.
 *
 * @param point the upper left corner as the finger left it; may lie beyond an edge
 */
export function positionAt(point: Point, room: Room): Position {
  const edge = point.x + room.sizePx / 2 < room.width / 2 ? 'left' : 'right';
  const beyond = edge === 'left' ? -point.x : point.x + room.sizePx - room.width;
  const lowest = pointOf(FIRST_POSITION, room).y;
  const reachable = pointOf({ edge, raisedPx: lowest - point.y, isFolded: false }, room).y;
  return { edge, raisedPx: lowest - reachable, isFolded: beyond > room.sizePx / 4 };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
