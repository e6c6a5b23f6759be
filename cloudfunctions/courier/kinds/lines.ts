import {
  type AlertContent,
  type AlertNames,
  alertLine,
  membersIn,
  OPENS,
  summaryLines,
  testWords,
} from '../../../domain/connections';
import type { DispatchDoc } from '../../_records/documents';
import { summaryOf } from '../summary';
import type { Sending } from './sending';

/** How something that is opened is named in a line: by its number or a word, and by what opens it where there is something. */
export type NamesOpened = (words: string, link: string | undefined) => string;

type LookUps = Pick<Sending, 'words' | 'links' | 'names'>;

/** What one thing is told in, a line or several. */
export async function linesOf(
  { content }: DispatchDoc,
  lookUps: LookUps,
  named: NamesOpened,
): Promise<readonly string[]> {
  const { words, links } = lookUps;
  if (content.type === 'alert') {
    const [link, names] = await Promise.all([links.to(content), namesIn(content, lookUps)]);
    const opens = content.ticket ? named(content.ticket.number, link) : link && named(OPENS, link);
    return [alertLine(content, names, opens)];
  }
  if (content.type === 'summary') return summaryLines(words.shopName, await summaryOf(content.day));
  return content.type === 'test' ? [testWords(words.shopName)] : [];
}

/** What everything is called that an alert names. */
export async function namesIn(
  content: AlertContent,
  { words, names }: Pick<LookUps, 'words' | 'names'>,
): Promise<AlertNames> {
  const members = new Map<string, string | undefined>();
  for (const id of new Set(membersIn(content))) members.set(id, await names.of(id));
  return { topics: words.topics, clock: words.clock, member: (id) => members.get(id) };
}
