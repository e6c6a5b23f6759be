import { canHoldTickets, canRunIncidents } from '../../domain/agent';
import type { Millis } from '../../domain/kernel';
import { alarmWords, DESK_NOTICE_AFTER, DESK_NOTICE_KIND, grantsLeft } from '../../domain/notice';
import { teamFor } from '../../domain/ticket';
import { NO_TICKET, outboxRow } from '../_commit/outbox-row';
import { deskSettings, find, type Transaction } from '../_records';
import type { LiveAlarm } from '../_records/documents';
import { headIdOf } from '../_records/head';
import { command, stableId } from '../_sdk';

/** A shop has few who oversee a team; so many are told. */
const MOST_TOLD = 10;

/**
 * Puts down that who oversees the team is to be told of an alarm, should they not look in the next half minute. No database call
 * where the shop has no template for it, else one and one for each of them.
 */
export async function tellLeads(transaction: Transaction, alarm: LiveAlarm, now: Millis): Promise<void> {
  const { templates, teams, defaultTeamId } = await deskSettings(now);
  if (!templates[DESK_NOTICE_KIND]) return;
  const teamId = teamFor(alarm.topic, teams, defaultTeamId);
  const members = await find('members', { status: 'active', roles: command.in(['lead', 'admin']) }, { limit: 50 });
  const told = members.filter(
    (member) => canHoldTickets(member) && canRunIncidents({ ...member, id: member._id }, teamId),
  );
  for (const { _id: memberId, openid } of told.slice(0, MOST_TOLD)) {
    const head = await transaction.get('heads', headIdOf(openid));
    if (grantsLeft(head?.grants ?? {}, DESK_NOTICE_KIND) === 0) continue;
    const words = alarmWords(alarm.topic, alarm);
    const row = outboxRow({
      id: `o${stableId('outbox_alarm', alarm.id, memberId)}`,
      to: openid,
      ticketId: NO_TICKET,
      ticketNumber: '',
      effects: [
        { type: 'desk_notice', cause: 'alarm', memberId, words, status: 'queued', isPaid: false, reason: null },
      ],
      now,
      dueAt: now + DESK_NOTICE_AFTER,
    });
    await transaction.add('outbox', row);
  }
}
