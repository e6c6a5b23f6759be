import { defineJobs } from '../_entry';
import { JOBS } from './jobs';

/** Every minute: moments that have come, and what other functions could not finish. */
export const main = defineJobs('jobs', JOBS);
