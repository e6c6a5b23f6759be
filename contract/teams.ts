import * as v from 'valibot';
import { TOPICS } from '../domain/events';
import { FIELD_CHARS } from '../domain/kernel';
import { ROUTING_WAYS, TEAM_MODES } from '../domain/routing';
import { action } from './action';
import { ADMIN, LEADS } from './allowed';
import { id, idempotencyKey, millis, text } from './fields';

const topics = v.pipe(v.array(v.picklist(TOPICS)), v.maxLength(TOPICS.length));
const expectedVersion = v.pipe(v.number(), v.integer(), v.minValue(0));
/** How it gets its work. */
const routing = v.object({ mode: v.picklist(TEAM_MODES), way: v.picklist(ROUTING_WAYS) });
const teamAck = v.object({ teamId: v.string(), version: v.number(), at: millis });

/** Groups of the desk: what comes to each, and who is in it. */
export const teamActions = {
  'team.list': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({}),
    output: v.object({
      teams: v.array(
        v.object({
          id: v.string(),
          name: v.string(),
          topics: v.array(v.picklist(TOPICS)),
          /** To it comes what no other names; it cannot be archived. */
          isDefault: v.boolean(),
          isArchived: v.boolean(),
          mayRename: v.boolean(),
          routing,
          /** Names of who answers there now. */
          members: v.array(v.string()),
        }),
      ),
      version: v.number(),
    }),
  }),
  /**
   * Makes a team (without `teamId`), changes one, or takes up an archived one again. A lead changes the name of their own, how it
   * gets its work, and nothing else. Topics it takes leave the others, those it gives up come to the default team.
   */
  'team.save': action({
    kind: 'write',
    allow: LEADS,
    input: v.object({
      key: idempotencyKey,
      teamId: v.optional(id),
      name: text(FIELD_CHARS.teamName),
      topics: v.optional(topics),
      isDefault: v.optional(v.literal(true)),
      routing: v.optional(routing),
      expectedVersion,
    }),
    output: teamAck,
  }),
  /** Who waits there goes on waiting with the default team. INVALID_STATE for the default team itself. */
  'team.archive': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({ key: idempotencyKey, teamId: id, expectedVersion }),
    output: teamAck,
  }),
} as const;
