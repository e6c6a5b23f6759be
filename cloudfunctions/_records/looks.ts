import type { Millis } from '../../domain/kernel';
import { WECHAT_LIMITS } from '../../domain/kernel';
import type { LookReasonTold } from '../../domain/privacy';
import { command } from '../_sdk';
import type { AccessLogDoc, TicketDoc } from './documents';
import { find, findByIds } from './store';

/** What a shopper reads of somebody who looked. */
export interface Look {
  readonly at: Millis;
  readonly ticketId: string;
  readonly number: string;
  /** As they were called at the desk: the name that stands beside their replies. */
  readonly who: string;
  readonly what: AccessLogDoc['what'];
  /** Never what the agent typed, which may be about somebody else. */
  readonly why: LookReasonTold;
}

/**
 * Who looked at something hidden in these tickets, the last first, a hundred at most. One database call; one more where lines of
 * earlier builds do not say the name.
 *
 * @param tickets at most a hundred
 */
export async function looksAt(tickets: readonly Pick<TicketDoc, '_id' | 'number'>[]): Promise<Look[]> {
  if (tickets.length === 0) return [];
  const lines = await find(
    'access_log',
    { ticketId: command.in(tickets.map(({ _id }) => _id)) },
    { orderBy: [['createdAt', 'desc']], limit: WECHAT_LIMITS.queryRecords },
  );
  const nameless = lines.flatMap(({ memberName, memberId }) => (memberName === undefined ? [memberId] : []));
  const members = nameless.length === 0 ? [] : await findByIds('members', [...new Set(nameless)]);
  const names = new Map(members.map(({ _id, name }) => [_id, name]));
  const numbers = new Map(tickets.map(({ _id, number }) => [_id, number]));
  return lines.map(({ createdAt, ticketId, memberId, memberName, what, why = 'other' }) => ({
    at: createdAt,
    ticketId,
    number: numbers.get(ticketId) ?? '',
    who: memberName ?? names.get(memberId) ?? '',
    what,
    why,
  }));
}
