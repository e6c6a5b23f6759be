import { routeTeams } from '../_commit';
import { emptyArchivedTeams } from '../_commit/empty-archived-teams';
import { releaseSilent } from '../_commit/release-silent';
import type { Job } from '../_entry';
import { answerBatches } from './answer-batches';
import { emptyOutbox } from './empty-outbox';
import { handBackAbsent } from './hand-back-absent';
import { migrateWhatIsOld } from './migrate-what-is-old';
import { moveDueTickets } from './move-due-tickets';
import { passDueClocks } from './pass-due-clocks';
import { publishScheduledFaq } from './publish-scheduled-faq';
import { releaseOrphans } from './release-orphans';
import { resetClocks } from './reset-clocks';
import { tellDutyNow } from './tell-duty-now';
import { tellPlaces } from './tell-places';
import { changingTickets, ticketsDue, whenDue } from './tickets-due';
import { watchArrivals } from './watch-arrivals';
import { workOnIncidents } from './work-on-incidents';

/**
 * In this order, for a ticket that time moves may leave something in the outbox. What several go by is read once for all of them
 * (`known-now.ts`, `tickets-due.ts`), so that a minute in which nothing is due costs little.
 */
export const JOBS: readonly Job[] = [
  { name: 'migrated', run: migrateWhatIsOld },
  { name: 'moved', run: whenDue('timer', ({ now }) => moveDueTickets(now)) },
  { name: 'released', run: whenDue('orphan', ({ now }) => releaseOrphans(now)) },
  { name: 'handed', run: changingTickets(handBackAbsent) },
  { name: 'silenced', run: whenDue('silence', ({ now }) => releaseSilent(now)) },
  { name: 'regrouped', run: whenDue('archived', ({ now }) => emptyArchivedTeams(now)) },
  { name: 'reset', run: changingTickets(({ now, clock, endsAt }) => resetClocks(now, clock, endsAt)) },
  { name: 'clocked', run: whenDue('clock', ({ now }) => passDueClocks(now)) },
  { name: 'given', run: async (time) => routeTeams(time.now, (await ticketsDue(time)).waiting) },
  { name: 'placed', run: whenDue('place', ({ now }) => tellPlaces(now)) },
  { name: 'duty', run: tellDutyNow },
  { name: 'answered', run: ({ clock, endsAt }) => answerBatches(clock, endsAt) },
  { name: 'published', run: publishScheduledFaq },
  { name: 'watched', run: ({ now }) => watchArrivals(now) },
  { name: 'incidents', run: ({ now, clock, endsAt }) => workOnIncidents(now, clock, endsAt) },
  { name: 'sent', run: ({ clock, endsAt }) => emptyOutbox(clock, endsAt) },
];
