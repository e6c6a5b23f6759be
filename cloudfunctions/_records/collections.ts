import type { CollectionName } from './documents';

interface Index {
  readonly name: string;
  readonly unique?: boolean;
  readonly keys: readonly (readonly [path: string, direction: 1 | -1])[];
}

/** An index over these paths in this order; with a minus, descending. */
const index = (name: string, ...paths: readonly string[]): Index => ({
  name,
  keys: paths.map((path) => (path.startsWith('-') ? [path.slice(1), -1] : [path, 1])),
});
const unique = (name: string, ...paths: readonly string[]): Index => ({ ...index(name, ...paths), unique: true });

/**
 * Every collection and its indexes, in the one place that deployments, the local cloud and tests read. A query that
 * is not served by an index here does not belong in a function. `_id` ends the indexes that pages are read along, so that
 * a page begins exactly where the last one ended.
 */
const INDEXES: Readonly<Record<CollectionName, readonly Index[]>> = {
  tickets: [
    unique('number', 'number'),
    index('by_shopper', 'shopperId', '-lastAt', '-_id'),
    index('unread', 'shopperId', 'hasUnread'),
    index('queue_all', 'queue', 'queueAt', '_id'),
    index('queue_team', 'queue', 'teamId', 'queueAt', '_id'),
    index('mine', 'assigneeId', 'queue', 'waitingSinceAt', '_id'),
    index('awaited', 'queue', 'waitingSinceAt'),
    index('timers', 'timerAt'),
    index('silent', 'silentAt'),
    index('places', 'placeAt'),
    index('clocks', 'clockAt'),
    index('open', 'queue', '_id'),
    index('overdue', 'queue', 'overdueAt', '_id'),
    index('first_replies', '-firstReplyAt'),
    index('poor', 'poorAt', '_id'),
    index('poor_team', 'teamId', 'poorAt', '_id'),
    index('resolved', 'resolvedAt', '_id'),
    index('sampled', 'isSampled', '-lastAt', '-_id'),
    // Searched for: what names it, and the newest of those that somebody may read.
    index('findable', 'findable', '-lastAt', '-_id'),
    index('labels', 'labels', '-lastAt', '-_id'),
    index('mentions', 'mentioned.memberId', '_id'),
    index('newest', '-lastAt', '-_id'),
    index('newest_team', 'teamId', '-lastAt', '-_id'),
    index('newest_own', 'lastAssigneeId', '-lastAt', '-_id'),
    index('newest_queue', 'queue', '-lastAt', '-_id'),
    // What came when, of all topics and of one; and what is of an incident.
    index('arrived', 'createdAt', '_id'),
    index('arrived_topic', 'topic', 'createdAt', '_id'),
    index('incident', 'incident.id', '_id'),
  ],
  ticket_entries: [
    index('timeline', 'ticketId', '-at', '-_id'),
    index('pictures', 'pictures'),
    index('in_order', 'at', '_id'),
    // The tickets behind a number, the newest first.
    index('happened', 'happened.name', '-at', '-_id'),
  ],
  members: [index('roles', 'status', 'roles'), index('presence', 'status', 'presence.state')],
  beats: [index('heard', 'updatedAt'), index('by_ticket', 'ticketId', 'updatedAt')],
  watches: [index('age', 'updatedAt')],
  desk_events: [index('age', 'createdAt'), index('in_order', 'createdAt', '_id')],
  invites: [index('open', 'usedBy', 'expiresAt'), index('age', 'expiresAt')],
  uploads: [index('age', 'createdAt')],
  idempotency: [index('age', 'createdAt')],
  outbox: [
    index('due', 'nextAt'),
    index('by_ticket', 'ticketId'),
    index('age', 'createdAt'),
    index('failed', '-failedAt', '-_id'),
    index('failed_team', 'teamId', '-failedAt', '-_id'),
    index('by_person', 'to', 'ticketId'),
  ],
  heads: [index('quiet', 'emptiesAt')],
  // Of earlier builds.
  notices: [index('by_ticket', 'ticketId'), index('age', 'createdAt')],
  wallets: [],
  conversations: [],
  push_events: [index('age', 'createdAt')],
  talks: [index('age', 'updatedAt')],
  turns: [index('newest', 'talkId', '-number'), index('age', 'createdAt'), index('in_order', 'createdAt', '_id')],
  incidents: [index('due', 'dueAt'), index('newest', '-createdAt', '-_id')],
  alarms: [index('age', 'updatedAt')],
  faq_articles: [index('pictures', 'blocks.fileId'), index('by_category', 'categoryId', '-demand')],
  faq_versions: [
    index('pictures', 'blocks.fileId'),
    index('by_article', 'articleId', '-version'),
    index('age', 'createdAt'),
  ],
  faq_snapshots: [index('hash', 'hash', 'part')],
  faq_publications: [index('newest', '-at', '-_id')],
  faq_days: [index('day', 'day'), index('age', 'createdAt')],
  faq_misses: [index('newest', 'status', '-updatedAt'), index('age', 'updatedAt')],
  faq_imports: [index('unfinished', 'isFinished'), index('age', 'createdAt')],
  faq_import_parts: [index('age', 'createdAt')],
  figures: [
    index('by_month', 'month', '_id'),
    index('by_part', 'of', 'month', 'teamId', '_id'),
    index('by_key', 'key', 'month', '_id'),
  ],
  qa_reviews: [
    index('state', 'state', 'stateAt', '_id'),
    index('scored', '-scoredAt', '-_id'),
    index('by_agent', 'agentId', '-scoredAt', '-_id'),
    index('by_team', 'teamId', '-scoredAt', '-_id'),
    index('by_ticket', 'ticketId'),
    index('age', 'createdAt'),
  ],
  qa_tasks: [index('state', 'state', 'kind', 'createdAt', '_id'), index('age', 'createdAt')],
  orders: [
    index('by_shopper', 'shopperId', '-createdAt', '-_id'),
    index('by_state', 'shopperId', 'state', '-createdAt', '-_id'),
    // One that a payment names.
    index('by_number', 'shopperId', 'number'),
    // Those of a source that are not over, by when they were paid.
    index('by_source', 'source', 'state', 'paidAt', '_id'),
    index('complaints', 'complaintDue', '_id'),
    // Those complained of, for whether they still are.
    index('in_complaint', 'source', 'inComplaint', 'state', '_id'),
  ],
  shoppers: [],
  canned_replies: [index('rank', 'rank'), index('by_scope', 'scope', 'rank', '_id'), index('pictures', 'pictures')],
  macros: [index('by_scope', 'scope', 'rank', '_id')],
  rule_log: [
    index('age', 'createdAt'),
    index('newest', '-createdAt', '-_id'),
    index('by_rule', 'ruleId', '-createdAt', '-_id'),
    index('by_team', 'teamId', '-createdAt', '-_id'),
  ],
  views: [index('by_scope', 'scope', 'rank', '_id')],
  answer_batches: [index('due', 'nextAt'), index('age', 'createdAt')],
  access_log: [index('by_ticket', 'ticketId', 'createdAt'), index('age', 'createdAt')],
  audit_log: [
    index('age', 'createdAt'),
    // Read by who, by what, by both, and by the teams somebody leads.
    index('newest', '-createdAt', '-_id'),
    index('by_member', 'memberId', '-createdAt', '-_id'),
    index('by_kind', 'kind', '-createdAt', '-_id'),
    index('by_member_kind', 'memberId', 'kind', '-createdAt', '-_id'),
    index('by_team', 'teamId', '-createdAt', '-_id'),
  ],
  night_reads: [index('day', 'day', 'createdAt', '_id'), index('age', 'createdAt')],
  export_requests: [index('newest', '-createdAt', '-_id'), index('age', 'createdAt')],
  erasures: [index('unfinished', 'isFinished'), index('age', 'updatedAt')],
  connections: [],
  dispatches: [
    index('due', 'connectionId', 'nextAt'),
    index('newest', 'connectionId', '-createdAt', '-_id'),
    index('by_state', 'connectionId', 'state', '-createdAt', '-_id'),
    index('age', 'createdAt'),
  ],
  rates: [index('age', 'createdAt')],
  settings: [],
};

export const COLLECTIONS = Object.entries(INDEXES).map(([name, indexes]) => ({ name, indexes }));
