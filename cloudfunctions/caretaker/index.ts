import { SECOND } from '../../domain/kernel';
import { byTimer, defineTrigger, describeError, log } from '../_kit';
import { emptyHeads } from './empty-heads';
import { emptyOutbox } from './empty-outbox';
import { eraseEndedTickets } from './erase-ended-tickets';
import { finishImports } from './finish-imports';
import { measurePace } from './measure-pace';
import { MIGRATIONS, migrate } from './migrations';
import { moveDueTickets } from './move-due-tickets';
import { publishScheduledFaq } from './publish-scheduled-faq';
import { purge } from './purge';
import { releaseOrphans } from './release-orphans';
import { removeUnusedFiles } from './remove-unused-files';

/** New work is begun for this long; the next minute goes on. Two runs may overlap: every step of each is done once. */
const RUN_MILLIS = 30 * SECOND;

/** Every minute: what time brings about, and what other functions could not finish. */
export const main = defineTrigger('caretaker', byTimer, async () => {
  const startedAt = Date.now();
  // In this order, for a ticket that time moves may leave a notice.
  const counts = {
    migrated: await alone('migrations', () => migrate(MIGRATIONS, Date.now, startedAt + RUN_MILLIS)),
    moved: await alone('tickets', () => moveDueTickets(startedAt)),
    erased: await alone('erase', () => eraseEndedTickets(startedAt)),
    released: await alone('release', () => releaseOrphans(startedAt)),
    published: await alone('faq', () => publishScheduledFaq(startedAt)),
    imported: await alone('imports', () => finishImports(Date.now, startedAt + RUN_MILLIS)),
    outbox: await alone('outbox', () => emptyOutbox(Date.now, startedAt + RUN_MILLIS)),
    emptied: await alone('heads', () => emptyHeads(startedAt)),
    files: await alone('files', () => removeUnusedFiles(startedAt, Date.now, startedAt + RUN_MILLIS)),
    paced: await alone('pace', () => measurePace(startedAt)),
    purged: await alone('purge', () => purge(startedAt, Date.now, startedAt + RUN_MILLIS)),
  };
  log('info', 'took care', counts);
  return counts;
});

/** One kind of work that fails does not keep the others from being done. */
async function alone(what: string, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    log('error', 'not taken care of', { what, ...describeError(error) });
    return 0;
  }
}
