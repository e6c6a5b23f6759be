import { type Millis, WECHAT_LIMITS } from '../../domain/kernel';
import { DESK_NOTICE_KIND } from '../../domain/notice';
import { isUnfinished } from '../../domain/ticket';
import { command, stableId } from '../_sdk';
import type { CollectionName, HeadDoc, TicketDoc } from './documents';
import { eraseTicket } from './erase-ticket';
import { EMPTIED, headIdOf } from './head-record';
import { findMany } from './page';
import { find, get, removeAll, updateIf } from './store';
import { transact } from './transaction';

/**
 * What becomes of each collection when a shopper asks for what is kept of them to be deleted. A new one does not compile before
 * it says so, and test/cloudfunctions/shopper/own-data.spec.ts looks for them in all that say they are emptied.
 */
export const ON_REQUEST: Readonly<Record<CollectionName, 'emptied of them' | { readonly stays: string }>> = {
  tickets: 'emptied of them',
  ticket_entries: 'emptied of them',
  outbox: 'emptied of them',
  heads: 'emptied of them',
  talks: 'emptied of them',
  turns: 'emptied of them',
  watches: 'emptied of them',
  access_log: 'emptied of them',
  erasures: 'emptied of them',
  notices: 'emptied of them',
  conversations: 'emptied of them',
  wallets: 'emptied of them',
  // Hashes and ids of ours, or nobody at all.
  idempotency: 'emptied of them',
  push_events: 'emptied of them',
  rates: 'emptied of them',
  uploads: 'emptied of them',
  faq_misses: 'emptied of them',
  faq_days: 'emptied of them',
  figures: 'emptied of them',
  audit_log: 'emptied of them',
  night_reads: 'emptied of them',
  export_requests: 'emptied of them',
  desk_events: 'emptied of them',
  qa_reviews: 'emptied of them',
  qa_tasks: 'emptied of them',
  incidents: 'emptied of them',
  alarms: 'emptied of them',
  beats: 'emptied of them',
  invites: 'emptied of them',
  settings: 'emptied of them',
  canned_replies: 'emptied of them',
  macros: 'emptied of them',
  rule_log: 'emptied of them',
  views: 'emptied of them',
  answer_batches: 'emptied of them',
  faq_articles: 'emptied of them',
  faq_versions: 'emptied of them',
  faq_snapshots: 'emptied of them',
  faq_publications: 'emptied of them',
  faq_imports: 'emptied of them',
  faq_import_parts: 'emptied of them',
  connections: 'emptied of them',
  dispatches: 'emptied of them',
  orders: { stays: 'the shop’s own records, which the law on commerce has it keep' },
  shoppers: { stays: 'the shop’s own record of its customer' },
  members: { stays: 'who works at the desk is known as such' },
};

const TICKETS = 10;
const OPEN = WECHAT_LIMITS.queryRecords;

export const erasureIdOf = (openid: string): string => `e${stableId('erasure', openid)}`;

/**
 * Takes one bounded step in deleting what is kept of a shopper, each of which may be taken again: messages that are over, then what
 * was said to the machine, then what is known of them in front of all records. What is still being answered stays, with
 * what belongs to it, and goes in its usual time. Answers whether all is done.
 */
export async function advanceErasure(id: string, now: Millis): Promise<boolean> {
  const asked = await get('erasures', id);
  if (!asked || asked.isFinished) return true;
  const { shopperId: openid } = asked;
  if (!(await eraseOver(openid, now))) return false;
  const open = await openOf(openid);
  const rows = await find('outbox', { to: openid, ticketId: '' }, { limit: OPEN, fields: ['_id'] });
  if (rows.length > 0)
    await removeAll(
      'outbox',
      rows.map(({ _id }) => _id),
    );
  if (rows.length === OPEN || !(await eraseTurns(openid, open))) return false;
  if (open.length === 0) await eraseHead(openid);
  const done = { isFinished: true, shopperId: '', updatedAt: now, v: command.inc(1) };
  await updateIf('erasures', id, { isFinished: false }, done);
  return true;
}

const isOver = ({ status }: Pick<TicketDoc, 'status'>): boolean => !isUnfinished(status);

async function eraseOver(openid: string, now: Millis): Promise<boolean> {
  const over = await find(
    'tickets',
    { shopperId: openid, status: command.in(['resolved', 'closed', 'cancelled']) },
    { orderBy: [['lastAt', 'desc']], limit: TICKETS, fields: ['_id'] },
  );
  let isWhole = over.length < TICKETS;
  for (const { _id } of over) isWhole = (await eraseTicket(_id, now, isOver)) && isWhole;
  return isWhole;
}

/** Those that somebody still answers. More than a hundred nobody has; what they named would go with the rest. */
const openOf = (openid: string): Promise<TicketDoc[]> =>
  find(
    'tickets',
    { shopperId: openid },
    { orderBy: [['lastAt', 'desc']], limit: OPEN, fields: ['packet', 'channel', 'lastAt'] },
  );

async function eraseTurns(openid: string, open: readonly TicketDoc[]): Promise<boolean> {
  const talkId = headIdOf(openid);
  const named = new Set(open.flatMap(({ packet }) => packet.turns ?? []));
  const turns = await findMany(
    'turns',
    { talkId },
    { orderBy: [['number', 'desc']], atMost: OPEN + named.size, fields: ['number'] },
  );
  const gone = turns.flatMap(({ _id }) => (named.has(_id) ? [] : [_id])).slice(0, OPEN);
  if (gone.length > 0) await removeAll('turns', gone);
  if (turns.length === OPEN + named.size) return false;
  // Whoever talks with a person still needs what the machine remembers of it.
  if (!open.some(({ channel }) => channel === 'conversation')) await removeAll('talks', [talkId]);
  await removeAll('watches', [talkId]);
  return true;
}

/** All of it, but what somebody of the desk needs to be one: it is known of them as such. */
async function eraseHead(openid: string): Promise<void> {
  await transact(async (transaction) => {
    const id = headIdOf(openid);
    const head = await transaction.get('heads', id);
    if (!head) return;
    if (!head.isDeskMember) return transaction.remove('heads', id);
    const left = head.grants[DESK_NOTICE_KIND];
    const grants: HeadDoc['grants'] = left === undefined ? {} : { [DESK_NOTICE_KIND]: left };
    await transaction.update('heads', id, { ...EMPTIED, grants, v: head.v + 1 });
  });
}
