import type { QueueItem } from '../../../contract';
import type { Millis } from '../../../domain/kernel';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { formatDue } from '../../text/time';

/** Whose it is before everybody's: the reader's, or for whom it waits and until when. */
export function useWhoseWords({ forMe, waitsFor }: QueueItem, now: Millis): string | undefined {
  const { queue: text } = useText(agentText);
  const language = useLanguage();
  if (forMe) return text.forMe[forMe];
  if (!waitsFor) return undefined;
  const { name, untilAt } = waitsFor;
  return text.waitsFor(name, untilAt === undefined ? undefined : formatDue(untilAt, now, language));
}
