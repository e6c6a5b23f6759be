import { defineJobs } from '../_entry';
import { courierJobs } from './jobs';
import { OUTSIDE } from './outside/outside';

/** Every minute: what is told outside WeChat. By itself, so that nobody waits for a slow server of somebody else's. */
export const main = defineJobs('courier', courierJobs(OUTSIDE));
