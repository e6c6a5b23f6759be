import { View } from '@tarojs/components';
import type { TicketForAgent } from '../../../contract';
import { chinaDay, type Millis } from '../../../domain/kernel';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { formatClock, formatDue } from '../../text/time';
import { reachOf } from './reach';
import './reach-line.scss';

interface Props {
  isNote: boolean;
  reach: TicketForAgent['reach'];
  now: Millis;
}

/** One line above the field: how what is written will reach the shopper. */
export function ReachLine({ isNote, reach, now }: Props) {
  const { reach: text } = useText(agentText);
  const language = useLanguage();
  if (isNote) return <View className="reach reach--info">{text.note}</View>;
  const way = reachOf(reach, now);
  if (way.by === 'visit') return <View className="reach">{text.none}</View>;
  if (way.by === 'notice') return <View className="reach reach--warn">{text.notice(way.left)}</View>;
  const { left, untilAt } = way;
  const until = chinaDay(untilAt) === chinaDay(now) ? formatClock(untilAt) : formatDue(untilAt, now, language);
  return <View className={`reach reach--${left > 1 ? 'ok' : 'warn'}`}>{text.conversation(left, until)}</View>;
}
