import * as v from 'valibot';
import { ANYWAY_REASONS, CHECKED_LISTS } from '../domain/events';
import { action } from './action';
import { LEADS } from './allowed';
import { cursor, millis } from './fields';

/** Why words of the shop's lists are said all the same, where whoever wrote them was asked. */
export const anyway = v.optional(v.picklist(ANYWAY_REASONS));

/** Of which lists the words hold some, and why, where their author was asked. */
export const flagged = v.object({
  lists: v.array(v.picklist(CHECKED_LISTS)),
  anyway,
});

/** What went out to shoppers with words of the shop's lists: who oversees a team sees it. */
export const flaggedActions = {
  /** Of the last seven days and the teams the caller oversees, as far as they may read the tickets; the newest first. */
  'team.flagged': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({ cursor }),
    output: v.object({
      said: v.array(
        v.object({
          id: v.string(),
          ticketId: v.string(),
          number: v.string(),
          teamName: v.optional(v.string()),
          /** Who said it; absent for what went out by itself. */
          author: v.optional(v.string()),
          text: v.string(),
          at: millis,
          ...flagged.entries,
        }),
      ),
      nextCursor: v.optional(v.string()),
    }),
  }),
} as const;
