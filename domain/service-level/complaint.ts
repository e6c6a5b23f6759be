import type { ComplaintClock } from '../events';
import { DAY, HOUR, type Millis } from '../kernel';

interface Term {
  readonly targetMillis: Millis;
  /** How long before it is over whoever oversees it is reminded: over a night, and no later than while somebody is there. */
  readonly soonMillis: Millis;
}

/**
 * How soon a complaint is answered and settled. As WeChat asks it of shops (消费者投诉: 24 小时内回复, 72 小时内处理完), so by the clock on
 * the wall, in whichever way it was raised and whatever the shop promises besides.
 */
export const COMPLAINT_TERMS: Readonly<Record<ComplaintClock, Term>> = {
  complaint_answer: { targetMillis: DAY, soonMillis: 12 * HOUR },
  settlement: { targetMillis: 3 * DAY, soonMillis: DAY },
};
