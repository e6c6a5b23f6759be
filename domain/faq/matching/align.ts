import type { IndexedText } from './text-index';
import { MOST_UNITS, type Units } from './tokens';

/** How two units agree: not at all, near sound, same sound, same character. */
const NONE = 0;
const BLUR = 1;
const SOUND = 2;
const SAME = 3;

/** Kinds of agreement a unit can find in the other text, worst first: a unit takes the best it finds. */
export const KINDS = [
  'sound',
  'blurInContext',
  'alone',
  'soundInContext',
  'group',
  'loose',
  'oneSide',
  'bothSides',
] as const;
const KIND = {
  none: 0,
  sound: 1,
  blurInContext: 2,
  alone: 3,
  soundInContext: 4,
  group: 5,
  loose: 6,
  oneSide: 7,
  bothSides: 8,
};

const WIDTH = MOST_UNITS + 4;
const grid = new Uint8Array(WIDTH * WIDTH);
const queryKinds = new Uint8Array(MOST_UNITS);
const textKinds = new Uint8Array(MOST_UNITS);
const partner = new Uint8Array(MOST_UNITS);

const at = (i: number, j: number) => (i + 2) * WIDTH + j + 2;

/** Feature numbers of a comparison, for the linear score. */
export const FEATURE_COUNT = 26;

/** Compares a query with a text; writes features into `out`. */
export function compare(query: IndexedText, text: IndexedText, out: Float64Array): void {
  out.fill(0);
  if (query.length === 0 || text.length === 0) return;
  fillGrid(query, text);
  judgeCells(query.length, text.length);
  markGroups(query, text);
  let queryTotal = 0;
  let unseen = 0;
  for (let i = 0; i < query.length; i++) {
    const kind = queryKinds[i] as number;
    // A mistyped character has a weight of its own, and a wrong one: what it stands for counts.
    const isTyping = kind === KIND.sound || kind === KIND.blurInContext || kind === KIND.soundInContext;
    const weight = (isTyping ? text.weights[partner[i] as number] : query.weights[i]) as number;
    queryTotal += weight;
    if (kind > 0) out[kind - 1] = (out[kind - 1] as number) + weight;
    else if ((query.wordIds[i] as number) < 0) unseen += weight;
  }
  for (let k = 0; k < 8; k++) out[k] = (out[k] as number) / queryTotal;
  out[8] = unseen / queryTotal;
  let textTotal = 0;
  for (let j = 0; j < text.length; j++) {
    const kind = textKinds[j] as number;
    const weight = text.weights[j] as number;
    textTotal += weight;
    if (kind > 0) out[8 + kind] = (out[8 + kind] as number) + weight;
  }
  for (let k = 9; k < 17; k++) out[k] = (out[k] as number) / textTotal;
  comparePairs(query, text, out);
  const small = Math.min(query.length, text.length);
  out[20] = small / Math.max(query.length, text.length);
}

function fillGrid(query: IndexedText, text: IndexedText): void {
  const m = text.length;
  for (let i = -2; i < query.length + 2; i++) grid.fill(NONE, at(i, -2), at(i, m + 2));
  for (let i = 0; i < query.length; i++) {
    const id = query.wordIds[i] as number;
    const row = at(i, 0);
    for (let j = 0; j < m; j++) {
      if (id >= 0 && id === text.wordIds[j]) grid[row + j] = SAME;
      else grid[row + j] = compareSounds(query.units, i, text.units, j);
    }
  }
}

function compareSounds(a: Units, i: number, b: Units, j: number): number {
  const first = a.first[i] as number;
  if (first === 0) return NONE;
  const second = a.second[i] as number;
  const other = b.first[j] as number;
  if (first === other || first === b.second[j] || (second !== 0 && second === other)) return SOUND;
  return a.blur[i] === b.blur[j] ? BLUR : NONE;
}

function judgeCells(n: number, m: number): void {
  queryKinds.fill(0, 0, n);
  textKinds.fill(0, 0, m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const here = at(i, j);
      const cell = grid[here] as number;
      if (cell === NONE) continue;
      const kind = judge(here, cell);
      if (kind > (queryKinds[i] as number)) {
        queryKinds[i] = kind;
        partner[i] = j;
      }
      if (kind > (textKinds[j] as number)) textKinds[j] = kind;
    }
  }
}

/** A unit is believed the more, the more its neighbours agree at the same places, or nearly (dropped, swapped). */
function judge(here: number, cell: number): number {
  const before = grid[here - WIDTH - 1] !== NONE;
  const after = grid[here + WIDTH + 1] !== NONE;
  const isNear =
    before ||
    after ||
    grid[here - WIDTH + 1] === SAME ||
    grid[here + WIDTH - 1] === SAME ||
    grid[here + WIDTH + 2] === SAME ||
    grid[here + 2 * WIDTH + 1] === SAME ||
    grid[here - WIDTH - 2] === SAME ||
    grid[here - 2 * WIDTH - 1] === SAME;
  if (cell === SAME)
    return before && after ? KIND.bothSides : before || after ? KIND.oneSide : isNear ? KIND.loose : KIND.alone;
  if (cell === SOUND) return isNear ? KIND.soundInContext : KIND.sound;
  return isNear ? KIND.blurInContext : KIND.none;
}

function markGroups(query: IndexedText, text: IndexedText): void {
  for (let i = 0; i < query.length; i++) {
    const group = query.groups[i] as number;
    if (group < 0 || (queryKinds[i] as number) >= KIND.group) continue;
    for (let j = 0; j < text.length; j++) {
      if (text.groups[j] !== group) continue;
      queryKinds[i] = KIND.group;
      break;
    }
  }
  for (let j = 0; j < text.length; j++) {
    const group = text.groups[j] as number;
    if (group < 0 || (textKinds[j] as number) >= KIND.group) continue;
    for (let i = 0; i < query.length; i++) {
      if (query.groups[i] !== group) continue;
      textKinds[j] = KIND.group;
      break;
    }
  }
}

/** Shares of the weight of neighbouring pairs that both texts hold: query side, text side, and by sound only. */
function comparePairs(query: IndexedText, text: IndexedText, out: Float64Array): void {
  const n = query.length;
  const m = text.length;
  let total = 0;
  let same = 0;
  let sound = 0;
  for (let i = 0; i + 1 < n; i++) {
    const weight = query.pairWeights[i] as number;
    total += weight;
    let best = 0;
    for (let j = 0; j + 1 < m && best < SAME; j++) {
      const here = at(i, j);
      const value = Math.min(grid[here] as number, grid[here + WIDTH + 1] as number);
      if (value > best) best = value;
    }
    if (best === SAME) same += weight;
    else if (best > 0) sound += weight;
  }
  if (total > 0) {
    out[17] = same / total;
    out[18] = sound / total;
  }
  total = 0;
  same = 0;
  for (let j = 0; j + 1 < m; j++) {
    const weight = text.pairWeights[j] as number;
    total += weight;
    for (let i = 0; i + 1 < n; i++) {
      const here = at(i, j);
      if (grid[here] !== NONE && grid[here + WIDTH + 1] !== NONE) {
        same += weight;
        break;
      }
    }
  }
  if (total > 0) out[19] = same / total;
}
