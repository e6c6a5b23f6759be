import { routeTeams } from '../_commit';
import { tellDuty } from '../_commit/duty';
import { emptyArchivedTeams } from '../_commit/empty-archived-teams';
import { releaseSilent } from '../_commit/release-silent';
import type { Job } from '../_entry';
import { answerBatches } from './answer-batches';
import { emptyOutbox } from './empty-outbox';
import { handBackAbsent } from './hand-back-absent';
import { MIGRATIONS, migrate } from './migrations';
import { moveDueTickets } from './move-due-tickets';
import { passDueClocks } from './pass-due-clocks';
import { publishScheduledFaq } from './publish-scheduled-faq';
import { releaseOrphans } from './release-orphans';
import { resetClocks } from './reset-clocks';
import { tellPlaces } from './tell-places';
import { watchArrivals } from './watch-arrivals';
import { workOnIncidents } from './work-on-incidents';

/** In this order, for a ticket that time moves may leave something in the outbox. */
export const JOBS: readonly Job[] = [
  { name: 'migrated', run: ({ clock, endsAt }) => migrate(MIGRATIONS, clock, endsAt) },
  { name: 'moved', run: ({ now }) => moveDueTickets(now) },
  { name: 'released', run: ({ now }) => releaseOrphans(now) },
  { name: 'handed', run: ({ now }) => handBackAbsent(now) },
  { name: 'silenced', run: ({ now }) => releaseSilent(now) },
  { name: 'regrouped', run: ({ now }) => emptyArchivedTeams(now) },
  { name: 'reset', run: ({ now, clock, endsAt }) => resetClocks(now, clock, endsAt) },
  { name: 'clocked', run: ({ now }) => passDueClocks(now) },
  { name: 'given', run: ({ now }) => routeTeams(now) },
  { name: 'placed', run: ({ now }) => tellPlaces(now) },
  { name: 'duty', run: ({ now }) => tellDuty(now) },
  { name: 'answered', run: ({ clock, endsAt }) => answerBatches(clock, endsAt) },
  { name: 'published', run: ({ now }) => publishScheduledFaq(now) },
  { name: 'watched', run: ({ now }) => watchArrivals(now) },
  { name: 'incidents', run: ({ now, clock, endsAt }) => workOnIncidents(now, clock, endsAt) },
  { name: 'sent', run: ({ clock, endsAt }) => emptyOutbox(clock, endsAt) },
];
