import { defineJobs } from '../_kit';
import { CHORES } from './chores';

/** Every five minutes: what keeps the house clean, and work that nobody waits for. */
export const main = defineJobs('chores', CHORES);
