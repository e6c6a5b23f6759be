import { readFileSync } from 'node:fs';
import { defineJobs } from '../../../cloudfunctions/_entry';
import { courierJobs } from '../../../cloudfunctions/courier/jobs';
import { NotReached, type Outside } from '../../../cloudfunctions/courier/outside/outside';
import type { World } from './small-world';

const world = (): World => JSON.parse(readFileSync(String(process.env.WORLD_FILE), 'utf8')) as World;

/** A small world on this machine: its names, and whose certificates it trusts. */
const OUTSIDE: Outside = {
  find: async (host) => {
    const port = world().ports[host];
    if (port === undefined) throw new NotReached('unknown_name');
    return { address: '127.0.0.1', port };
  },
  get trusted() {
    return world().trusted;
  },
  get patienceMillis() {
    return world().patienceMillis;
  },
};

/** The courier as it is deployed, but for where names lead. */
export const main = defineJobs('courier', courierJobs(OUTSIDE));
