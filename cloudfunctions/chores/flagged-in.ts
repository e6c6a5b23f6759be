import { CHECKED_LISTS, type CheckedList } from '../../domain/events';
import { WECHAT_LIMITS } from '../../domain/kernel';
import type { Answered } from '../../domain/quality';
import { find } from '../_records';

/** Of which of the shop's lists somebody's words in a ticket held some, as they went out. One database call. */
export async function flaggedIn({ ticketId, agentId }: Answered): Promise<readonly CheckedList[]> {
  const said = await find(
    'ticket_entries',
    { ticketId, authorId: agentId, 'happened.name': 'words_flagged' },
    { orderBy: [['at', 'desc']], limit: WECHAT_LIMITS.queryRecords, fields: ['happened'] },
  );
  const facts = said.flatMap(({ happened = [] }) => happened);
  const lists = new Set(facts.flatMap((fact) => (fact.name === 'words_flagged' ? fact.lists : [])));
  return CHECKED_LISTS.filter((list) => lists.has(list));
}
