import { utf8Bytes } from '../kernel';

/** One message that tells of several things: a place in the list for each that it tells. */
export interface Grouped {
  readonly text: string;
  /** The places of those in it. */
  readonly places: readonly number[];
}

/**
 * Puts lines under a head into as few messages as they fit, in their order. A line that alone is too long is cut, never left out.
 *
 * @param head of how many it is the head of
 * @param maxBytes of one message, in UTF-8
 */
export function groupedLines(lines: readonly string[], head: (count: number) => string, maxBytes: number): Grouped[] {
  const groups: number[][] = [];
  const most = maxBytes - utf8Bytes(head(lines.length));
  const fitting = lines.map((line) => cutTo(line, most - 1));
  let bytes = 0;
  fitting.forEach((line, place) => {
    const size = utf8Bytes(line) + 1;
    const open = groups.at(-1);
    if (open && bytes + size <= most) {
      open.push(place);
      bytes += size;
    } else {
      groups.push([place]);
      bytes = size;
    }
  });
  return groups.map((places) => ({
    places,
    text: [head(places.length), ...places.map((place) => fitting[place] ?? '')].join('\n'),
  }));
}

/** The longest beginning of whole characters that fits. */
function cutTo(line: string, maxBytes: number): string {
  if (utf8Bytes(line) <= maxBytes) return line;
  let kept = '';
  let bytes = utf8Bytes('…');
  for (const character of line) {
    bytes += utf8Bytes(character);
    if (bytes > maxBytes) break;
    kept += character;
  }
  return `${kept}…`;
}
