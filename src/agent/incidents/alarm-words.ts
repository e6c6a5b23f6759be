import { useText } from '../../text/define-text';
import { incidentText } from '../../text/incidents';
import { useShopWords } from '../shop-words';
import type { Alarm } from './use-incidents';

/** An alarm in one line: what, how many in which time, and how many usually. */
export function useAlarmWords(): (alarm: Alarm) => string {
  const text = useText(incidentText);
  const { topics } = useShopWords();
  return ({ topic, question, minutes, count, usual, isRead }) => {
    const told = isRead ? text.alarmOfReaders : text.alarm;
    return told(question ? text.article(question) : topics[topic], minutes, count, usual);
  };
}
