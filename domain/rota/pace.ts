import { openMillis } from '../calendar';
import { MINUTE, type Millis, SECOND } from '../kernel';
import type { Comer } from './demand';
import { replay, type TriedDesk } from './replay';

/** Between these lies how long an answer takes at any desk. */
const SHORTEST: Millis = 5 * SECOND;
const LONGEST: Millis = 20 * MINUTE;
/** Halved so often, what is found is right within 4 %. */
const HALVINGS = 8;

/**
 * How long the desk is busy with one answer, found by its own week: with that, the people who were there come to the waits that
 * there were. The shortest or the longest there may be where no time does.
 */
export function answerMillisOf(
  comers: readonly Comer[],
  desk: Omit<TriedDesk, 'answerMillis'>,
  meanWaitMillis: Millis,
  until: Millis,
): Millis {
  let [low, high] = [SHORTEST, LONGEST];
  for (let turn = 0; turn < HALVINGS; turn += 1) {
    const middle = Math.sqrt(low * high);
    if (meanWaitOf(comers, { ...desk, answerMillis: middle }, until) < meanWaitMillis) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}

/** As it was measured: of those who got an answer, and who got none counts until the end. */
function meanWaitOf(comers: readonly Comer[], desk: TriedDesk, until: Millis): Millis {
  const { answers } = replay(comers, desk, until);
  const waited = answers.map(({ cameAt, answeredAt }) => openMillis(desk.hours, cameAt, answeredAt ?? until));
  return waited.reduce((sum, millis) => sum + millis, 0) / Math.max(1, waited.length);
}
