import { archivedTeamIds } from '../../domain/agent';
import type { Millis } from '../../domain/kernel';
import { deskSettings, find, freshDeskSettings } from '../_records';
import type { DeskSettings } from '../_records/documents';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';
import { moveTicket } from '.';

/** Tickets moved in one go; `jobs` comes again in a minute. */
const BATCH = 50;

/**
 * What waits in the queue of an archived team goes to the default team's, where it keeps its place by how long the shopper
 * has waited: what was there when it was archived, what is given back later, what an instance still put there that had not
 * heard of it. Returns how many.
 */
export async function emptyArchivedTeams(now: Millis): Promise<number> {
  return emptyTeamsOf(await deskSettings(now), now);
}

async function emptyTeamsOf({ teams, defaultTeamId }: DeskSettings, now: Millis): Promise<number> {
  const archived = archivedTeamIds(teams);
  if (archived.length === 0) return 0;
  const waiting = await find(
    'tickets',
    { queue: 'waiting', teamId: command.in([...archived]) },
    { limit: BATCH, fields: ['_id'] },
  );
  for (const { _id } of waiting) {
    await bestEffort('empty', () => moveTicket(_id, now, { type: 'leave_team', from: archived, to: defaultTeamId }));
  }
  return waiting.length;
}

/** As `emptyArchivedTeams`, right after one was archived: `jobs` takes what fails here. */
export function tryEmptyTeams(now: Millis): Promise<void> {
  return bestEffort('empty', async () => emptyTeamsOf(await freshDeskSettings(), now));
}
