import { queuePlace } from './001-queue-place';
import { rolesSince } from './002-roles-since';
import { silence } from './003-silence';
import { namelessWallets } from './004-nameless-wallets';
import { sealedHolds } from './005-sealed-holds';
import { conversationsToHeads, deskToHeads, grantsToHeads, unreadToHeads } from './006-heads';
import { noticesToOutbox } from './010-notices-to-outbox';
import { liveSettings } from './011-live-settings';
import { cannedScope } from './012-canned-scope';
import { findable } from './013-findable';
import { loads } from './014-loads';
import { operationKinds } from './015-operation-kinds';
import { missed } from './016-missed';
import { figures } from './017-figures';
import { clocks } from './018-clocks';
import type { Migration } from './migration';

export { migrate } from './migrate';
export type { Migration } from './migration';

/**
 * Every change of a stored shape, in the order in which a shop goes through them: `settings/schema` says how many it has
 * behind it. To add one: a file here, named by its number, that exports the migration (most are `overEach`), a line
 * at the end of this list, and one more in schema-version.ts. Until it has come by, functions meet both shapes, so whoever reads a changed field copes with
 * the old one. test/demo/data-folders.spec.ts opens the data folder of the first build after all of them.
 */
export const MIGRATIONS: readonly Migration[] = [
  queuePlace,
  rolesSince,
  silence,
  namelessWallets,
  sealedHolds,
  grantsToHeads,
  conversationsToHeads,
  unreadToHeads,
  deskToHeads,
  noticesToOutbox,
  liveSettings,
  cannedScope,
  findable,
  loads,
  operationKinds,
  missed,
  figures,
  clocks,
];
