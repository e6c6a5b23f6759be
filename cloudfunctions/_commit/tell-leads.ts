import { NEVER, WECHAT_LIMITS } from '../../domain/kernel';
import { DESK_NOTICE_AFTER, DESK_NOTICE_KIND, deskNoticeWords, grantsLeft } from '../../domain/notice';
import { deskSettings, find, type Transaction } from '../_records';
import { clockRules } from '../_records/clock-rules';
import { headIdOf } from '../_records/head';
import { stableId } from '../_sdk';
import { outboxRow } from './outbox-row';
import { isGone, type News } from './tell-holder';

/** What nobody can do anything about while nobody is there. */
const LATER: ReadonlySet<News['cause']> = new Set(['overdue', 'complaint_overdue']);
/** Of more than these nobody would feel meant. */
const LEADS_TOLD = 5;

/**
 * As `tellHolder`, for the leads of the ticket's team: a few of those who granted a notice and are not away by their own word. No
 * database call where the shop has no template for it, else one, and one or two for each of them.
 */
export async function tellLeads(transaction: Transaction, { cause, ticket, by, entryId, now }: News): Promise<void> {
  if (!(await deskSettings(now)).templates[DESK_NOTICE_KIND]) return;
  // What is late at night is told when somebody is there to do something about it.
  const fromAt = LATER.has(cause) ? (await clockRules(now)).workOf(ticket.teamId).reach(now, 0) : now;
  const leads = await find(
    'members',
    { status: 'active', roles: 'lead', teamIds: ticket.teamId },
    { orderBy: [['_id', 'asc']], limit: WECHAT_LIMITS.queryRecords, fields: ['openid', 'presence'] },
  );
  const words = deskNoticeWords(cause, ticket.topic, by?.name ?? null);
  for (const lead of leads.filter((one) => one._id !== by?._id && !isGone(one)).slice(0, LEADS_TOLD)) {
    const head = await transaction.get('heads', headIdOf(lead.openid));
    if (grantsLeft(head?.grants ?? {}, DESK_NOTICE_KIND) === 0) continue;
    const row = outboxRow({
      id: `o${stableId('outbox_lead', entryId, lead._id)}`,
      to: lead.openid,
      ticketId: ticket._id,
      ticketNumber: ticket.number,
      effects: [
        { type: 'desk_notice', cause, memberId: lead._id, words, status: 'queued', isPaid: false, reason: null },
      ],
      now,
      dueAt: Math.min(NEVER, fromAt + DESK_NOTICE_AFTER),
    });
    await transaction.add('outbox', row);
  }
}
