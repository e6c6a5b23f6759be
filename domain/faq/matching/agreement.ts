import { NO_GROUP, turnGuess } from './concepts';
import type { IndexedText } from './indexed-text';
import { blurOf, firstReadingOf, secondReadingOf } from './phonetics';
import { MAX_UNITS } from './tokens';

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
  /** Most likely a word of like meaning, mistyped. */
  guess: 5,
  /** A word of like meaning. */
  group: 6,
  /** The same character, a neighbour dropped or swapped. */
  loose: 7,
  oneSide: 8,
  bothSides: 9,
} as const;
export const KIND_COUNT = 9;

/** Two empty rows and columns on every side, so that looking at neighbours needs no bounds. */
const WIDTH = MAX_UNITS + 4;
const grid = new Uint8Array(WIDTH * WIDTH);
const at = (i: number, j: number) => (i + 2) * WIDTH + j + 2;

/** Best kinds of the last pair compared. One pair at a time: comparing allocates nothing. */
export const queryKinds = new Uint8Array(MAX_UNITS);
export const textKinds = new Uint8Array(MAX_UNITS);
/** The text's unit that each query unit agrees with best. */
export const partners = new Uint8Array(MAX_UNITS);
/** How well the pair that each unit begins agrees with its best pair in the other text: as the weaker half does. */
export const queryPairs = new Uint8Array(MAX_UNITS);
export const textPairs = new Uint8Array(MAX_UNITS);

/** Where the grid holds anything, row by row, for going through it and for emptying it: most of it stays empty. */
const cells = new Int16Array(MAX_UNITS * MAX_UNITS);
let cellCount = 0;

/** Finds for every unit of both texts the best agreement it has in the other. */
export function agree(query: IndexedText, text: IndexedText): void {
  fillGrid(query, text);
  queryKinds.fill(KIND.none, 0, query.length);
  textKinds.fill(KIND.none, 0, text.length);
  queryPairs.fill(NONE, 0, query.length);
  textPairs.fill(NONE, 0, text.length);
  for (let n = 0; n < cellCount; n++) {
    const here = cells[n] as number;
    const i = ((here / WIDTH) | 0) - 2;
    const j = (here % WIDTH) - 2;
    note(i, j, judge(here));
    if (grid[here + WIDTH + 1] !== NONE) notePair(i, j, here);
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
  for (let n = 0; n < cellCount; n++) grid[cells[n] as number] = NONE;
  cellCount = 0;
  const { wordIds, sounds, length } = text;
  for (let i = 0; i < query.length; i++) {
    const id = query.wordIds[i] as number;
    const sound = query.sounds[i] as number;
    const isHeard = firstReadingOf(sound) !== 0;
    const row = at(i, 0);
    for (let j = 0; j < length; j++) {
      const isSame = id >= 0 && wordIds[j] === id;
      const agreement = isSame ? SAME : isHeard ? hear(sound, sounds[j] as number) : NONE;
      if (agreement === NONE) continue;
      grid[row + j] = agreement;
      cells[cellCount++] = row + j;
    }
  }
}

/** How far two units sound alike, the first of which has a known sound. */
function hear(own: number, other: number): number {
  const first = firstReadingOf(own);
  const otherFirst = firstReadingOf(other);
  if (otherFirst === 0) return NONE;
  if (first === otherFirst || first === secondReadingOf(other) || secondReadingOf(own) === otherFirst) return SOUND;
  return blurOf(own) === blurOf(other) ? BLUR : NONE;
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
    const known = kinds[i] as number;
    if (group === NO_GROUP || known >= KIND.group) continue;
    if (group >= 0 && other.includes(group)) kinds[i] = KIND.group;
    else if (known < KIND.guess && other.includes(turnGuess(group))) kinds[i] = KIND.guess;
  }
}
