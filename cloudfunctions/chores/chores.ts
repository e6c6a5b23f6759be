import type { Job } from '../_entry';
import { drawSample } from './draw-sample';
import { emptyHeads } from './empty-heads';
import { eraseEndedTickets } from './erase-ended-tickets';
import { foldFigures } from './figures/fold-figures';
import { keepPages } from './figures/keep-pages';
import { measureKnowledge } from './figures/measure-knowledge';
import { recount } from './figures/recount';
import { finishErasures } from './finish-erasures';
import { finishImports } from './finish-imports';
import { keepHours } from './keep-hours';
import { measureUsualReply } from './measure-usual-reply';
import { purge } from './purge';
import { removeUnusedFiles } from './remove-unused-files';
import { watchUse } from './watch-use';

export const CHORES: readonly Job[] = [
  { name: 'erased', run: ({ now }) => eraseEndedTickets(now) },
  { name: 'forgotten', run: ({ now, clock, endsAt }) => finishErasures(now, clock, endsAt) },
  { name: 'imported', run: ({ clock, endsAt }) => finishImports(clock, endsAt) },
  { name: 'measured', every: 10, run: ({ now }) => measureUsualReply(now) },
  { name: 'folded', every: 10, run: ({ now, clock, endsAt }) => foldFigures(now, clock, endsAt) },
  { name: 'pages', every: 60, run: ({ now }) => keepPages(now) },
  { name: 'knowledge', every: 60, run: ({ now }) => measureKnowledge(now) },
  { name: 'recounted', every: 10, run: ({ now, clock, endsAt }) => recount(now, clock, endsAt) },
  { name: 'drawn', every: 10, run: ({ now, clock, endsAt }) => drawSample(now, clock, endsAt) },
  { name: 'hours', every: 60, run: ({ now }) => keepHours(now) },
  { name: 'watched', every: 10, run: ({ now }) => watchUse(now) },
  { name: 'emptied', every: 10, run: ({ now }) => emptyHeads(now) },
  { name: 'files', every: 10, run: ({ now, clock, endsAt }) => removeUnusedFiles(now, clock, endsAt) },
  { name: 'purged', every: 10, run: ({ now, clock, endsAt }) => purge(now, clock, endsAt) },
];
