import type { CollectionName } from './documents';

interface Index {
  readonly name: string;
  readonly unique?: boolean;
  readonly keys: readonly (readonly [path: string, direction: 1 | -1])[];
}

/**
 * Every collection and its indexes, in the one place that deployments, the local cloud and tests read. A query that
 * is not served by an index here does not belong in a function. `_id` ends the indexes that pages are read along, so that
 * a page begins exactly where the last one ended.
 */
const INDEXES: Readonly<Record<CollectionName, readonly Index[]>> = {
  tickets: [
    { name: 'number', unique: true, keys: [['number', 1]] },
    {
      name: 'by_shopper',
      keys: [
        ['shopperId', 1],
        ['lastAt', -1],
        ['_id', -1],
      ],
    },
    {
      name: 'unread',
      keys: [
        ['shopperId', 1],
        ['hasUnread', 1],
      ],
    },
    {
      name: 'queue_all',
      keys: [
        ['queue', 1],
        ['queueAt', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'queue_team',
      keys: [
        ['queue', 1],
        ['teamId', 1],
        ['queueAt', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'mine',
      keys: [
        ['assigneeId', 1],
        ['queue', 1],
        ['waitingSinceAt', 1],
        ['_id', 1],
      ],
    },
    { name: 'timers', keys: [['timerAt', 1]] },
    { name: 'first_replies', keys: [['firstReplyAt', -1]] },
  ],
  ticket_entries: [
    {
      name: 'timeline',
      keys: [
        ['ticketId', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    { name: 'pictures', keys: [['pictures', 1]] },
  ],
  members: [
    {
      name: 'roles',
      keys: [
        ['status', 1],
        ['roles', 1],
      ],
    },
  ],
  invites: [
    {
      name: 'open',
      keys: [
        ['usedBy', 1],
        ['expiresAt', 1],
      ],
    },
    { name: 'age', keys: [['expiresAt', 1]] },
  ],
  uploads: [{ name: 'age', keys: [['createdAt', 1]] }],
  idempotency: [{ name: 'age', keys: [['createdAt', 1]] }],
  notices: [
    { name: 'due', keys: [['nextAt', 1]] },
    { name: 'by_ticket', keys: [['ticketId', 1]] },
    { name: 'age', keys: [['createdAt', 1]] },
  ],
  wallets: [],
  conversations: [{ name: 'age', keys: [['updatedAt', 1]] }],
  push_events: [{ name: 'age', keys: [['createdAt', 1]] }],
  faq_articles: [
    { name: 'pictures', keys: [['blocks.fileId', 1]] },
    {
      name: 'by_category',
      keys: [
        ['categoryId', 1],
        ['demand', -1],
      ],
    },
  ],
  faq_versions: [
    { name: 'pictures', keys: [['blocks.fileId', 1]] },
    {
      name: 'by_article',
      keys: [
        ['articleId', 1],
        ['version', -1],
      ],
    },
    { name: 'age', keys: [['createdAt', 1]] },
  ],
  faq_snapshots: [
    {
      name: 'hash',
      keys: [
        ['hash', 1],
        ['part', 1],
      ],
    },
  ],
  faq_publications: [
    {
      name: 'newest',
      keys: [
        ['at', -1],
        ['_id', -1],
      ],
    },
  ],
  faq_days: [
    { name: 'day', keys: [['day', 1]] },
    { name: 'age', keys: [['createdAt', 1]] },
  ],
  faq_misses: [
    {
      name: 'newest',
      keys: [
        ['status', 1],
        ['updatedAt', -1],
      ],
    },
    { name: 'age', keys: [['updatedAt', 1]] },
  ],
  faq_imports: [
    { name: 'unfinished', keys: [['isFinished', 1]] },
    { name: 'age', keys: [['createdAt', 1]] },
  ],
  faq_import_parts: [{ name: 'age', keys: [['createdAt', 1]] }],
  orders: [
    {
      name: 'by_shopper',
      keys: [
        ['shopperId', 1],
        ['createdAt', -1],
        ['_id', -1],
      ],
    },
    {
      name: 'by_state',
      keys: [
        ['shopperId', 1],
        ['state', 1],
        ['createdAt', -1],
        ['_id', -1],
      ],
    },
  ],
  shoppers: [],
  canned_replies: [{ name: 'rank', keys: [['rank', 1]] }],
  access_log: [
    {
      name: 'by_ticket',
      keys: [
        ['ticketId', 1],
        ['createdAt', 1],
      ],
    },
    { name: 'age', keys: [['createdAt', 1]] },
  ],
  audit_log: [{ name: 'age', keys: [['createdAt', 1]] }],
  rates: [{ name: 'age', keys: [['createdAt', 1]] }],
  settings: [],
};

export const COLLECTIONS = Object.entries(INDEXES).map(([name, indexes]) => ({ name, indexes }));
