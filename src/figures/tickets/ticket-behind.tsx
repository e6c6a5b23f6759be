import { Text, View } from '@tarojs/components';
import type { Millis } from '../../../domain/kernel';
import type { OutputOf } from '../../cloud';
import { StatusChip } from '../../components/status-chip';
import { openUrl } from '../../phone/pages';
import { agentText } from '../../text/agent';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { formatWait, formatWhen } from '../../text/time';

type Ticket = OutputOf<'figures', 'board.tickets'>['tickets'][number];

/** One ticket behind a figure, and for what it is here. */
export function TicketBehind({ ticket, now }: { ticket: Ticket; now: Millis }) {
  const text = useText(boardText);
  const { status: statuses } = useText(agentText);
  const language = useLanguage();
  const status = statuses[ticket.status];
  const when = formatWhen(ticket.at, now, language);
  const why = [
    ticket.waitedMillis === undefined ? undefined : text.waited(formatWait(ticket.waitedMillis, language)),
    ticket.stars === undefined ? undefined : text.stars(ticket.stars),
  ].filter((words) => words !== undefined);
  const whose = [text.channels[ticket.channel], ticket.teamName, ticket.agentName].filter(Boolean).join(' · ');
  return (
    <View
      className="ticket-behind"
      hoverClass="ticket-behind--pressed"
      ariaRole="link"
      ariaLabel={[ticket.number, status, when, ...why, ticket.preview, whose].filter(Boolean).join(text.mark)}
      onClick={() => void openUrl(`/agent/ticket/index?id=${encodeURIComponent(ticket.id)}`)}
    >
      <View className="ticket-behind__top">
        <Text>{ticket.number}</Text>
        <StatusChip text={status} />
        {why.map((words) => (
          <StatusChip key={words} text={words} tone="warn" />
        ))}
        <Text className="ticket-behind__when">{when}</Text>
      </View>
      <View className="ticket-behind__preview">{ticket.preview}</View>
      <View className="ticket-behind__whose">{whose}</View>
    </View>
  );
}
