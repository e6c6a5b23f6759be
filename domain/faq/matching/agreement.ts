import type { IndexedText } from './text-index';
import { MOST_UNITS, type Units } from './tokens';

/** How two units agree: not at all, by near sound, by sound, as the same character. */
const NONE = 0;
const BLUR = 1;
const SOUND = 2;
export const SAME = 3;

/** What the best agreement of a unit with the other text is worth, worst first. Context means that neighbours agree too. */
export const KIND = {
  none: 0,
  /** Sounds the same, but nothing around it agrees: mostly chance. */
  sound: 1,
  blurInContext: 2,
  /** The same character in other company. */
  alone: 3,
  soundInContext: 4,
  /** A word of like meaning. */
  group: 5,
  /** The same character, a neighbour dropped or swapped. */
  loose: 6,
  oneSide: 7,
  bothSides: 8,
} as const;
export const KIND_COUNT = 8;

/** Two empty rows and columns on every side, so that looking at neighbours needs no bounds. */
const WIDTH = MOST_UNITS + 4;
const grid = new Uint8Array(WIDTH * WIDTH);
const at = (i: number, j: number) => (i + 2) * WIDTH + j + 2;

/** Best kinds of the last pair compared. One pair at a time: comparing allocates nothing. */
export const queryKinds = new Uint8Array(MOST_UNITS);
export const textKinds = new Uint8Array(MOST_UNITS);
/** The text's unit that each query unit agrees with best. */
export const partners = new Uint8Array(MOST_UNITS);
/** How well the pair that each unit begins agrees with its best pair in the other text: as the weaker half does. */
export const queryPairs = new Uint8Array(MOST_UNITS);
export const textPairs = new Uint8Array(MOST_UNITS);

/** Finds for every unit of both texts the best agreement it has in the other. */
export function agree(query: IndexedText, text: IndexedText): void {
  fillGrid(query, text);
  queryKinds.fill(KIND.none, 0, query.length);
  textKinds.fill(KIND.none, 0, text.length);
  queryPairs.fill(NONE, 0, query.length);
  textPairs.fill(NONE, 0, text.length);
  for (let i = 0; i < query.length; i++) {
    const row = at(i, 0);
    for (let j = 0; j < text.length; j++) {
      if (grid[row + j] === NONE) continue;
      note(i, j, judge(row + j));
      if (grid[row + j + WIDTH + 1] !== NONE) notePair(i, j, row + j);
    }
  }
  markGroups(query.groups, text.groups, queryKinds);
  markGroups(text.groups, query.groups, textKinds);
}

function note(i: number, j: number, kind: number): void {
  if (kind > (queryKinds[i] as number)) {
    queryKinds[i] = kind;
    partners[i] = j;
  }
  if (kind > (textKinds[j] as number)) textKinds[j] = kind;
}

function notePair(i: number, j: number, here: number): void {
  const agreement = Math.min(grid[here] as number, grid[here + WIDTH + 1] as number);
  if (agreement > (queryPairs[i] as number)) queryPairs[i] = agreement;
  if (agreement > (textPairs[j] as number)) textPairs[j] = agreement;
}

function fillGrid(query: IndexedText, text: IndexedText): void {
  const m = text.length;
  for (let i = -2; i < query.length + 2; i++) grid.fill(NONE, at(i, -2), at(i, m + 2));
  for (let i = 0; i < query.length; i++) {
    const id = query.wordIds[i] as number;
    const row = at(i, 0);
    if (id >= 0) for (let j = 0; j < m; j++) if (text.wordIds[j] === id) grid[row + j] = SAME;
    if (query.units.first[i] !== 0) fillSounds(query.units, i, text.units, row);
  }
}

/** Marks the units of a text that sound like query unit `i`, where they are not the same already. */
function fillSounds(query: Units, i: number, text: Units, row: number): void {
  const first = query.first[i] as number;
  const second = query.second[i] as number;
  const blur = query.blur[i] as number;
  for (let j = 0; j < text.blur.length; j++) {
    const other = text.first[j] as number;
    if (other === 0 || grid[row + j] === SAME) continue;
    if (first === other || first === text.second[j] || (second !== 0 && second === other)) grid[row + j] = SOUND;
    else if (blur === text.blur[j]) grid[row + j] = BLUR;
  }
}

/** A unit is believed the more, the more its neighbours agree at the same places, or nearly (dropped, swapped). */
function judge(here: number): number {
  const cell = grid[here] as number;
  const before = grid[here - WIDTH - 1] !== NONE;
  const after = grid[here + WIDTH + 1] !== NONE;
  if (cell === SAME) {
    if (before && after) return KIND.bothSides;
    if (before || after) return KIND.oneSide;
    return hasNearNeighbour(here) ? KIND.loose : KIND.alone;
  }
  const isInContext = before || after || hasNearNeighbour(here);
  if (cell === SOUND) return isInContext ? KIND.soundInContext : KIND.sound;
  return isInContext ? KIND.blurInContext : KIND.none;
}

/** Whether a neighbour is there but swapped (退申 for 申退) or with one unit dropped between. */
function hasNearNeighbour(here: number): boolean {
  return (
    grid[here - WIDTH + 1] === SAME ||
    grid[here + WIDTH - 1] === SAME ||
    grid[here + WIDTH + 2] === SAME ||
    grid[here + 2 * WIDTH + 1] === SAME ||
    grid[here - WIDTH - 2] === SAME ||
    grid[here - 2 * WIDTH - 1] === SAME
  );
}

function markGroups(own: Int16Array, other: Int16Array, kinds: Uint8Array): void {
  for (let i = 0; i < own.length; i++) {
    const group = own[i] as number;
    if (group >= 0 && (kinds[i] as number) < KIND.group && other.includes(group)) kinds[i] = KIND.group;
  }
}
