import { isOpenIn } from '../calendar';
import { histogramOf, timeOfShare } from '../figures';
import { MINUTE, type Millis, SECOND } from '../kernel';
import type { Comer } from './demand';
import { replay, type TriedDesk } from './replay';

/** Between these lies how long an answer takes at any desk. */
const SHORTEST: Millis = 5 * SECOND;
const LONGEST: Millis = 20 * MINUTE;
/** Halved so often, what is found is right within 4 %. */
const HALVINGS = 8;

/**
 * How long the desk is busy with one answer, found by its own week: with that, half of those who came while it was open had their
 * first answer within the time that it was. The half, since a few who came at closing time say nothing of the pace. The shortest or
 * the longest there may be where no time fits.
 */
export function answerMillisOf(
  comers: readonly Comer[],
  desk: Omit<TriedDesk, 'answerMillis'>,
  medianWaitMillis: Millis,
  until: Millis,
): Millis {
  let [low, high] = [SHORTEST, LONGEST];
  for (let turn = 0; turn < HALVINGS; turn += 1) {
    const middle = Math.sqrt(low * high);
    if (medianWaitOf(comers, { ...desk, answerMillis: middle }, until) < medianWaitMillis) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}

/** Who got no answer waited longer than anybody. */
function medianWaitOf(comers: readonly Comer[], desk: TriedDesk, until: Millis): Millis {
  const waits = replay(comers, desk, until)
    .answers.filter(({ cameAt }) => isOpenIn(desk.hours, cameAt))
    .map(({ cameAt, answeredAt }) => (answeredAt ?? Number.POSITIVE_INFINITY) - cameAt);
  return timeOfShare(histogramOf(waits), 0.5) ?? 0;
}
