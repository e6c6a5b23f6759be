import { chinaTime, type Millis } from '../../domain/kernel';

const EVERY_MINUTES = 10;

/** For work that is done often enough every tenth minute, and spares the database its calls in the others. */
export const isTenthMinute = (now: Millis): boolean => chinaTime(now).minute % EVERY_MINUTES === 0;
