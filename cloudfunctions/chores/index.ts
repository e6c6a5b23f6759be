import { defineJobs } from '../_entry';
import { CHORES } from './chores';

/** Every five minutes: what keeps the house clean, and work that nobody waits for. */
export const main = defineJobs('chores', CHORES);
