import { Text, View } from '@tarojs/components';
import type { QueueItem } from '../../../contract';
import type { Millis } from '../../../domain/kernel';
import { Icon } from '../../components/icon';
import { tag } from '../../components/icon/glyphs/tag';
import { StatusChip } from '../../components/status-chip';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { formatWhen } from '../../text/time';
import { labelWords } from '../label-words';
import { useShopWords } from '../shop-words';
import { STATUS_TONES } from '../status-tones';
import { useWays } from '../ways';

/** One that was found: which, how it stands, the last words, what about and with whom. */
export function FoundTicket({ ticket, now }: { ticket: QueueItem; now: Millis }) {
  const text = useText(agentText);
  const { topics } = useShopWords();
  const language = useLanguage();
  const { openTicket, chosenId } = useWays();
  const status = text.status[ticket.status];
  const when = formatWhen(ticket.lastAt, now, language);
  const nobody = ticket.isElsewhere ? text.queue.elsewhere : ticket.teamName;
  const holder = ticket.assigneeName ? text.ticket.held(ticket.assigneeName) : nobody;
  const about = [ticket.orderTitle ?? topics[ticket.topic], holder].filter(Boolean).join(' · ');
  const labels = labelWords(ticket);
  return (
    <View
      className={chosenId === ticket.id ? 'found found--chosen' : 'found'}
      hoverClass="found--pressed"
      ariaRole="link"
      ariaLabel={[ticket.number, status, when, ticket.preview, about, labels].filter(Boolean).join('，')}
      onClick={() => openTicket(ticket.id)}
    >
      <View className="found__top">
        <Text className="found__number">{ticket.number}</Text>
        <StatusChip text={status} tone={STATUS_TONES[ticket.status]} />
        <Text className="found__when">{when}</Text>
      </View>
      <View className="found__preview">{ticket.preview}</View>
      <View className="found__about">{about}</View>
      {labels ? (
        <View className="found__labels">
          <Icon glyph={tag} size={16} />
          {labels}
        </View>
      ) : null}
    </View>
  );
}
