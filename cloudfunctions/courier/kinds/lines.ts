import { alertLine, summaryLines, testWords } from '../../../domain/connections';
import type { DispatchDoc } from '../../_records/documents';
import { summaryOf } from '../summary';
import type { Sending } from './sending';

/** How a ticket is named in a line: by its number, and by what opens it where there is something. */
export type NamesTicket = (number: string, link: string | undefined) => string;

/** What one thing is told in, a line or several. */
export async function linesOf(
  { content }: DispatchDoc,
  { words, links }: Pick<Sending, 'words' | 'links'>,
  names: NamesTicket,
): Promise<readonly string[]> {
  if (content.type === 'alert') {
    const link = await links.to(content.ticket.id);
    return [alertLine(content, words.topics, (number) => names(number, link))];
  }
  if (content.type === 'summary') return summaryLines(words.shopName, await summaryOf(content.day));
  return content.type === 'test' ? [testWords(words.shopName)] : [];
}
