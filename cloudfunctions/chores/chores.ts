import type { Job } from '../_entry';
import { emptyHeads } from './empty-heads';
import { eraseEndedTickets } from './erase-ended-tickets';
import { finishImports } from './finish-imports';
import { foldWaits } from './fold-waits';
import { keepHours } from './keep-hours';
import { measureUsualReply } from './measure-usual-reply';
import { purge } from './purge';
import { removeUnusedFiles } from './remove-unused-files';

export const CHORES: readonly Job[] = [
  { name: 'erased', run: ({ now }) => eraseEndedTickets(now) },
  { name: 'imported', run: ({ clock, endsAt }) => finishImports(clock, endsAt) },
  { name: 'measured', every: 10, run: ({ now }) => measureUsualReply(now) },
  { name: 'folded', every: 60, run: ({ now, clock, endsAt }) => foldWaits(now, clock, endsAt) },
  { name: 'hours', every: 60, run: ({ now }) => keepHours(now) },
  { name: 'emptied', every: 10, run: ({ now }) => emptyHeads(now) },
  { name: 'files', every: 10, run: ({ now, clock, endsAt }) => removeUnusedFiles(now, clock, endsAt) },
  { name: 'purged', every: 10, run: ({ now, clock, endsAt }) => purge(now, clock, endsAt) },
];
