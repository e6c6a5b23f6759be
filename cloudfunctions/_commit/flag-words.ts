import type { TicketFactName } from '../../domain/events';
import { settingOf } from '../../domain/settings';
import { listsIn } from '../../domain/wording';
import { deskSettings } from '../_records';
import type { TicketCommit } from './commit-ticket';

/** By which the shop's words go to a shopper: typed, of a macro, of an article to many, of an incident, of a rule. */
const SAID: ReadonlySet<TicketFactName> = new Set(['replied', 'incident_told', 'incident_mended', 'rule_replied']);

/**
 * A change with what its public words hold of the shop's lists, as one more fact of it. Whichever way words go out they pass here,
 * and whatever the phone that sent them knew of the lists. No database call while settings are kept.
 */
export async function withFlag(commit: TicketCommit): Promise<TicketCommit> {
  const { change, now } = commit;
  const { text, anyway } = change.said ?? {};
  if (!text || !change.facts.some(({ name }) => SAID.has(name))) return commit;
  const lists = listsIn(text, settingOf(await deskSettings(now), 'wordLists'));
  if (lists.length === 0) return commit;
  const fact = { name: 'words_flagged', lists, ...(anyway && { anyway }) } as const;
  return { ...commit, change: { ...change, facts: [...change.facts, fact] } };
}
