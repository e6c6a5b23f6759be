const WIDE = 100;
const HIGH = 30;
/** Lines have a breadth, which would be cut at the edges. */
const EDGE = 3;

const FRAME = `data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 ${WIDE} ${HIGH}%27 preserveAspectRatio=%27none%27 fill=%27none%27 stroke=%27black%27 stroke-linecap=%27round%27 stroke-linejoin=%27round%27%3E`;
const STROKE = 'vector-effect=%27non-scaling-stroke%27';

/**
 * A line over days as a drawing that colours what it masks. Days without a value are gaps, the last one with a value is
 * a dot. None where fewer than two days say anything.
 */
export function trendImage(values: readonly (number | undefined)[]): string | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length < 2) return undefined;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const at = (value: number, index: number): string => {
    const x = EDGE + (index / (values.length - 1)) * (WIDE - 2 * EDGE);
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return `${short(x)} ${short(HIGH - EDGE - share * (HIGH - 2 * EDGE))}`;
  };
  let line = '';
  let last = '';
  values.forEach((value, index) => {
    if (value === undefined) return;
    last = at(value, index);
    // A day between two gaps is a dot, as a line needs two.
    const isAlone = values[index - 1] === undefined && values[index + 1] === undefined;
    line += values[index - 1] === undefined ? `M${last}${isAlone ? 'h0' : ''}` : `L${last}`;
  });
  return `url("${FRAME}${drawn(line, 2)}${drawn(`M${last}h0`, 6)}%3C/svg%3E")`;
}

const drawn = (path: string, breadth: number): string =>
  `%3Cpath d=%27${path}%27 stroke-width=%27${breadth}%27 ${STROKE}/%3E`;
const short = (value: number): number => Math.round(value * 10) / 10;
