import { emptyArchivedTeams } from '../_commit/empty-archived-teams';
import type { Job } from '../_entry';
import { emptyOutbox } from './empty-outbox';
import { MIGRATIONS, migrate } from './migrations';
import { moveDueTickets } from './move-due-tickets';
import { publishScheduledFaq } from './publish-scheduled-faq';
import { releaseOrphans } from './release-orphans';

/** In this order, for a ticket that time moves may leave something in the outbox. */
export const JOBS: readonly Job[] = [
  { name: 'migrated', run: ({ clock, endsAt }) => migrate(MIGRATIONS, clock, endsAt) },
  { name: 'moved', run: ({ now }) => moveDueTickets(now) },
  { name: 'released', run: ({ now }) => releaseOrphans(now) },
  { name: 'regrouped', run: ({ now }) => emptyArchivedTeams(now) },
  { name: 'published', run: ({ now }) => publishScheduledFaq(now) },
  { name: 'sent', run: ({ clock, endsAt }) => emptyOutbox(clock, endsAt) },
];
