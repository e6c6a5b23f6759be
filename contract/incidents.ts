import * as v from 'valibot';
import { INCIDENT_BOUNDS } from '../domain/incident';
import { action } from './action';
import { LEADS } from './allowed';
import { cursor, id, idempotencyKey, millis, text } from './fields';
import { anyway } from './flagged';
import { topic } from './tickets';

/** Suddenly many ask this: how many came in how many minutes, and how many usually do. */
const alarm = v.object({
  id: v.string(),
  topic,
  /** The question that they ask, where it is one of the FAQ. */
  articleId: v.optional(v.string()),
  question: v.optional(v.string()),
  count: v.number(),
  minutes: v.number(),
  usual: v.number(),
  /** They only read the help page about it; absent: they asked. */
  isRead: v.optional(v.boolean()),
  at: millis,
});

/** For who may do something about it, beside a list of theirs. */
export const heardOf = { alarms: v.optional(v.array(alarm)) };

/** What many have at this moment, as a shopper reads it. */
export const liveIncident = v.object({
  id: v.string(),
  topic,
  articleId: v.optional(v.string()),
  words: v.string(),
  /** The same in English, where the shop has said it. */
  english: v.exactOptional(v.string()),
  at: millis,
});

const telling = v.object({
  text: v.string(),
  english: v.exactOptional(v.string()),
  byName: v.optional(v.string()),
  /** From then on shoppers are told; until then it can be taken back. */
  fromAt: millis,
  count: v.number(),
  isDone: v.boolean(),
});

const incident = v.object({
  ...liveIncident.entries,
  /** Why the words hold some that one is warned of, as whoever said them was asked. */
  anyway,
  openedByName: v.optional(v.string()),
  /** Messages that are of it so far. */
  linked: v.number(),
  told: v.optional(telling),
  mended: v.optional(telling),
  closedAt: v.optional(millis),
});

/** For who reads English; absent: they read the Chinese. */
const englishWords = v.exactOptional(text(INCIDENT_BOUNDS.englishWordsChars));
const englishText = v.exactOptional(text(INCIDENT_BOUNDS.englishTextChars));

const onIncident = { key: idempotencyKey, incidentId: id };
const changed = v.object({ incidentId: v.string(), at: millis });

/** What suddenly many have: alarms, and what is said of them to all. A lead's are those of the topics of their teams. */
export const incidentActions = {
  'incident.list': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({ cursor }),
    output: v.object({
      alarms: v.array(alarm),
      /** Newest first, those that go on among them. */
      incidents: v.array(incident),
      nextCursor: v.optional(v.string()),
    }),
  }),
  /**
   * Says it to everybody who opens the entry, help or the conversation, and links the messages of its topic: from an hour before
   * `alarmId`, or before now. `anyway`: why words of the shop's lists stand in it, for the log. ALREADY_DONE where one of the topic goes on, INVALID_STATE where too many do.
   */
  'incident.open': action({
    kind: 'write',
    allow: LEADS,
    input: v.object({
      key: idempotencyKey,
      topic,
      articleId: v.optional(id),
      words: text(INCIDENT_BOUNDS.wordsChars),
      english: englishWords,
      anyway,
      alarmId: v.optional(id),
    }),
    output: changed,
  }),
  'incident.reword': action({
    kind: 'write',
    allow: LEADS,
    input: v.object({ ...onIncident, words: text(INCIDENT_BOUNDS.wordsChars), english: englishWords, anyway }),
    output: changed,
  }),
  /** Answers all that are linked, and those that will be, once. It begins half a minute later: until then `incident.takeBack`. */
  'incident.announce': action({
    kind: 'write',
    allow: LEADS,
    input: v.object({ ...onIncident, text: text(INCIDENT_BOUNDS.textChars), english: englishText, anyway }),
    output: changed,
  }),
  /** It is over: nothing stands above anything any more, and who waited is told, beginning half a minute later. */
  'incident.mend': action({
    kind: 'write',
    allow: LEADS,
    input: v.object({ ...onIncident, text: text(INCIDENT_BOUNDS.textChars), english: englishText, anyway }),
    output: changed,
  }),
  /** Takes back what was said last, while nobody has been told: TOO_LATE once somebody may have been. */
  'incident.takeBack': action({ kind: 'write', allow: LEADS, input: v.object(onIncident), output: changed }),
  /** An alarm that is none. */
  'alarm.setAside': action({
    kind: 'write',
    allow: LEADS,
    input: v.object({ key: idempotencyKey, alarmId: id }),
    output: v.object({ at: millis }),
  }),
} as const;
