import * as v from 'valibot';
import { FIELD_CHARS } from '../domain/kernel';
import { action } from './action';
import { ANSWERS, READS } from './allowed';
import { cursor, id, millis, text } from './fields';
import { queueItem } from './queue-item';
import { ticketStatus, topic } from './tickets';

/** How the desk finds tickets that are not before it. */
export const findingActions = {
  /**
   * Tickets by number, by order, by the shopper's whole name, or by words, of a label or of all; newest first. `wordsIn`: of how
   * many of the newest the words were looked at, where they had to be.
   */
  'ticket.search': action({
    kind: 'read',
    allow: READS,
    input: v.pipe(
      v.object({ text: v.optional(text(FIELD_CHARS.ticketSearch)), labelId: v.optional(id), cursor }),
      v.check(({ text: words, labelId }) => words !== undefined || labelId !== undefined, 'words or a label'),
    ),
    output: v.object({
      tickets: v.array(queueItem),
      nextCursor: v.optional(v.string()),
      wordsIn: v.optional(v.number()),
    }),
  }),
  /** What else its shopper asked, newest first. What the caller may not read is there without its words and its id. */
  'ticket.others': action({
    kind: 'read',
    allow: ANSWERS,
    input: v.object({ ticketId: id, cursor }),
    output: v.object({
      tickets: v.array(
        v.object({
          id: v.optional(v.string()),
          number: v.string(),
          channel: v.optional(v.literal('conversation')),
          status: ticketStatus,
          topic,
          createdAt: millis,
          lastAt: millis,
          stars: v.optional(v.number()),
          /** Masked first words of the last shopper message. */
          preview: v.optional(v.string()),
          /** Whether it can go on in the ticket that was asked for, or that one in it; absent: neither. */
          merge: v.optional(v.picklist(['in', 'out'])),
        }),
      ),
      nextCursor: v.optional(v.string()),
      /** Who looks after this shopper; absent: whoever is there. Beside the first page. */
      ownAgent: v.optional(v.object({ id: v.string(), name: v.string() })),
    }),
  }),
  /** Who else may read it: whom a note can name. */
  'ticket.readers': action({
    kind: 'read',
    allow: ANSWERS,
    input: v.object({ ticketId: id }),
    output: v.object({ members: v.array(v.object({ id: v.string(), name: v.string() })) }),
  }),
  /** What tickets can be labelled with. */
  'label.list': action({
    kind: 'read',
    allow: READS,
    input: v.object({}),
    output: v.object({
      labels: v.array(v.object({ id: v.string(), name: v.string(), isArchived: v.boolean() })),
      version: v.number(),
    }),
  }),
} as const;
