import * as v from 'valibot';
import { TOPICS } from '../domain/events';
import { LIST_COUNTS } from '../domain/kernel';
import { RULE_BOUNDS, RULE_EVENTS, RULE_FAILURES, WAITED_MINUTES } from '../domain/rules';
import { CHANNELS, PRIORITIES } from '../domain/service-level';
import { MEMBER_TIERS, ORDER_STATES } from '../domain/shop';
import { action } from './action';
import { LEADS } from './allowed';
import { cursor, id, idempotencyKey, millis, text } from './fields';
import { anyway } from './flagged';

const among = <const T extends readonly string[]>(words: T) =>
  v.pipe(v.array(v.picklist(words)), v.maxLength(words.length));
const said = v.nullable(text(RULE_BOUNDS.textChars));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(WAITED_MINUTES.min), v.maxValue(WAITED_MINUTES.max));

/** Event, conditions, steps from a closed list. What no schema sees is asked in the handler (`ruleProblems`). */
const rule = v.object({
  id,
  name: text(RULE_BOUNDS.nameChars),
  on: v.picklist(RULE_EVENTS),
  when: v.object({
    teamIds: v.pipe(v.array(id), v.maxLength(LIST_COUNTS.teams)),
    topics: among(TOPICS),
    tiers: among(MEMBER_TIERS),
    priorities: among(PRIORITIES),
    channels: among(CHANNELS),
    orderStates: among(ORDER_STATES),
    inHours: v.nullable(v.boolean()),
    isUnheld: v.boolean(),
    waitedMinutes: v.nullable(minutes),
  }),
  steps: v.object({
    labelIds: v.pipe(v.array(id), v.maxLength(LIST_COUNTS.labelsOfTicket)),
    isUrgent: v.boolean(),
    note: said,
    reply: said,
    english: v.exactOptional(text(RULE_BOUNDS.englishChars)),
    anyway,
    toTeamId: v.nullable(id),
    tellsLeads: v.boolean(),
  }),
  isOn: v.boolean(),
});
const named = v.object({ id: v.string(), name: v.string() });

/** What is done by itself: something happens to a ticket, of some tickets, steps. */
export const ruleActions = {
  'rule.get': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({}),
    output: v.object({
      /** In the order in which they are run. */
      rules: v.array(rule),
      /** Those that the caller may change, and those that stand still: whoever saved them may set them no longer. */
      ownIds: v.array(v.string()),
      stoppedIds: v.array(v.string()),
      /** Whether they may change all, and the order. */
      isForAll: v.boolean(),
      /** Those that they may set rules for, all that tickets may go to, and the labels that stand. */
      ownTeamIds: v.array(v.string()),
      teams: v.array(named),
      labels: v.array(named),
      version: v.number(),
    }),
  }),
  /**
   * All of them as they shall be. A lead's own are those of their teams alone: FORBIDDEN for a change of any other. INVALID_INPUT
   * names the place and the rule; NOT_FOUND for a label that does not stand. What is changed runs by the caller's right from then
   * on, and what they take over (`takenIds`) too.
   */
  'rule.save': action({
    kind: 'write',
    allow: LEADS,
    input: v.object({
      key: idempotencyKey,
      rules: v.pipe(v.array(rule), v.maxLength(RULE_BOUNDS.rules)),
      takenIds: v.optional(v.pipe(v.array(id), v.maxLength(RULE_BOUNDS.rules)), []),
      expectedVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    output: v.object({ version: v.number(), at: millis }),
  }),
  /** What a rule would have done in the last seven days, whether or not it is kept yet. Changes nothing. */
  'rule.tryOut': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({ rule }),
    output: v.object({
      /** How often, among so many events that were looked at: the newest. */
      count: v.number(),
      looked: v.number(),
      /** Whether that were all of the seven days. */
      isWhole: v.boolean(),
      /** The newest, of those that the caller may open. */
      examples: v.array(
        v.object({
          ticketId: v.string(),
          number: v.string(),
          topic: v.picklist(TOPICS),
          teamName: v.optional(v.string()),
          at: millis,
        }),
      ),
    }),
  }),
  /** What was run and what failed, the newest first: of all, or of one rule. A lead sees what was of their teams. */
  'rule.log': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({ ruleId: v.optional(id), cursor }),
    output: v.object({
      lines: v.array(
        v.object({
          id: v.string(),
          ruleId: v.string(),
          ruleName: v.string(),
          on: v.optional(v.picklist(RULE_EVENTS)),
          ticketId: v.string(),
          ticketNumber: v.string(),
          outcome: v.picklist(['done', 'failed']),
          why: v.nullable(v.picklist(RULE_FAILURES)),
          at: millis,
        }),
      ),
      nextCursor: v.optional(v.string()),
    }),
  }),
} as const;
