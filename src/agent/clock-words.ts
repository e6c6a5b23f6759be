import type { QueueItem } from '../../contract';
import { clocksText } from '../text/clocks';
import { useText } from '../text/define-text';

type Shown = NonNullable<QueueItem['clock']>;

/** How the time left looks: as it should be, soon over, over; and where it does not run. */
export const clockTone = ({ standing, isResting }: Shown): 'ok' | 'warn' | 'danger' | 'rest' => {
  if (isResting) return 'rest';
  return standing === 'over' ? 'danger' : standing === 'soon' ? 'warn' : 'ok';
};

/** The same for a chip. */
export const chipTone = (clock: Shown): 'ok' | 'warn' | 'danger' | 'neutral' => {
  const tone = clockTone(clock);
  return tone === 'rest' ? 'neutral' : tone;
};

/** What is left of a promise, in words. */
export function useClockWords(): (clock: Shown) => string {
  const text = useText(clocksText);
  return ({ clock, leftMillis, standing, isResting }) => {
    const say = standing === 'over' ? text.over : text.left;
    const words = say(text.of[clock], text.span(leftMillis));
    return isResting ? text.resting(words) : words;
  };
}

/** As a card says it. What rests is nobody's to hurry for. */
export function useCardClock({ clock }: Pick<QueueItem, 'clock'>): {
  readonly clock: string | undefined;
  readonly clockClass: string;
} {
  const wordsOf = useClockWords();
  if (!clock || clock.isResting) return { clock: undefined, clockClass: '' };
  return { clock: wordsOf(clock), clockClass: `queue-card__clock queue-card__clock--${clockTone(clock)}` };
}
