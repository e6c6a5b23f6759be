import { withoutPersons } from '../../../domain/compliance';
import { FIELD_CHARS, firstChars, OUR_LIMITS } from '../../../domain/kernel';
import { find, get } from '../../_records';
import type { TicketDoc } from '../../_records/documents';
import { unsealInEntry } from '../../_records/ticket-texts';

/** What the desk said to a shopper, oldest first: of a long thread the last of it. Two database calls. */
export async function publicWords({ _id: ticketId, shopperId, order }: TicketDoc): Promise<string> {
  const [entries, shopper, ofOrder] = await Promise.all([
    find('ticket_entries', { ticketId, kind: 'agent' }, { orderBy: [['at', 'desc']], limit: OUR_LIMITS.timelinePage }),
    get('shoppers', shopperId),
    order ? get('orders', order.id) : undefined,
  ]);
  const said = entries.reverse().flatMap((entry) => (entry.text === null ? [] : [unsealInEntry(entry, entry.text)]));
  const names = [shopper?.name, ofOrder?.receiver.name, ...entries.map(({ authorName }) => authorName)];
  const known = [...new Set(names.flatMap((name) => (name ? [name] : [])))];
  return ofNobody(said.join('\n'), known);
}

/** Words without what they say of one person, as long as an answer may be. */
export const ofNobody = (words: string, known: readonly string[] = []): string =>
  firstChars(withoutPersons(words, known), FIELD_CHARS.blockText).trim();
