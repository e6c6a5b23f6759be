import type { QueueItem } from '../../../contract';
import type { Millis } from '../../../domain/kernel';
import { callbackStanding } from '../../../domain/ticket';
import { agentText } from '../../text/agent';
import { formatDayPart } from '../../text/day-part';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';

/** That somebody wants to be called, when, and how urgent that is by now. */
export function useCallbackWords({ wantsCallback, wasCalled, callbackAt }: QueueItem, now: Millis) {
  const { queue: text } = useText(agentText);
  const language = useLanguage();
  const plain = 'queue-card__mark';
  if (!wantsCallback || wasCalled) return { callback: undefined, callbackClass: plain };
  if (callbackAt === undefined) return { callback: text.callback, callbackClass: plain };
  const standing = callbackStanding(callbackAt, now);
  return {
    callback: text.callbackAt[standing](formatDayPart(callbackAt, now, language)),
    callbackClass: standing === 'coming' ? plain : `${plain} queue-card__mark--${standing}`,
  };
}
