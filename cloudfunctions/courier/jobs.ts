import type { Job } from '../_entry';
import type { Outside } from './outside/outside';
import { sendDispatches } from './send-dispatches';
import { putSummaries } from './summary';

/** What goes to other systems and to where the team is, with how the outside is reached. */
export const courierJobs = (outside: Outside): readonly Job[] => [
  { name: 'summed', run: putSummaries },
  { name: 'sent', run: sendDispatches(outside) },
];
