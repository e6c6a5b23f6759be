import type { Drawing } from './points';

/** A measured line fills its chart: as much room as its own range again would tell of storms where there are none. */
const ROOM_SHARE = 0.25;

/**
 * Where the axis of values begins and ends. Counts and what is compared begin at nought, or lengths would lie; what is
 * measured over days keeps some room around it and around its target.
 */
export function axisRange({ kind, points, target, highest }: Drawing): { min: number; max: number | undefined } {
  if (kind !== 'line') return { min: 0, max: highest };
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (target !== undefined) values.push(target);
  if (values.length === 0) return { min: 0, max: highest };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // A share and stars have an end, and are read near it; a time has none, and begins at nought.
  if (highest === undefined) return { min: 0, max: undefined };
  const room = Math.max((high - low) * ROOM_SHARE, highest * 0.05);
  const step = highest === 1 ? 0.05 : 0.5;
  const down = Math.floor(round((low - room) / step)) * step;
  const up = Math.ceil(round((high + room) / step)) * step;
  return { min: Math.max(0, round(down)), max: Math.min(highest, round(up)) };
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;
