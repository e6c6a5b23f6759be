import { Text, View } from '@tarojs/components';
import type { Millis } from '../../../domain/kernel';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import { ListFoot } from '../../components/list-foot';
import { Sheet } from '../../components/sheet';
import { StatusChip } from '../../components/status-chip';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { ticketDepthText } from '../../text/ticket-depth';
import { formatWhen } from '../../text/time';
import { useShopWords } from '../shop-words';
import { STATUS_TONES } from '../status-tones';
import { useWays } from '../ways';
import './others.scss';
import type { Others, OtherTicket } from './use-others';

interface LineProps {
  others: Others;
  /** When the ticket was opened beside which this stands. */
  createdAt: Millis;
  onOpen: () => void;
}

/** That the shopper was here before, in a place that is kept for it: nothing moves when it comes. */
export function OthersLine({ others, createdAt, onOpen }: LineProps) {
  const { others: text } = useText(agentText);
  const items = others.items ?? [];
  if (items.length === 0) return null;
  const count = others.hasMore ? `${items.length}+` : String(items.length);
  const isBefore = items.every((other) => other.createdAt < createdAt);
  return (
    <View className="others-line" hoverClass="others-line--pressed" ariaRole="button" onClick={onOpen}>
      <Text>{isBefore ? text.before(count) : text.besides(count)}</Text>
      <Icon glyph={chevronRight} size={16} />
    </View>
  );
}

interface SheetProps {
  others: Others;
  now: Millis;
  onClose: () => void;
  onMerge: (other: OtherTicket) => void;
}

/** What else the shopper asked, over the page. */
export function OthersSheet({ others, now, onClose, onMerge }: SheetProps) {
  const { others: text } = useText(agentText);
  return (
    <Sheet title={text.title} isOpen onClose={onClose}>
      <OthersList others={others} now={now} onOpened={onClose} onMerge={onMerge} />
    </Sheet>
  );
}

interface ListProps extends Pick<SheetProps, 'others' | 'now' | 'onMerge'> {
  onOpened?: () => void;
}

/** What else the shopper asked. What one may not read is a line without words. */
export function OthersList({ others, now, onOpened, onMerge }: ListProps) {
  const { queue } = useText(agentText);
  const depth = useText(ticketDepthText);
  return (
    <>
      {others.items?.map((other) => (
        <View key={other.id} className="other-row">
          <Other other={other} now={now} onOpened={onOpened} />
          {other.merge ? (
            <Button
              kind="quiet"
              size="small"
              label={`${depth.merge.offer[other.merge]} ${other.number}`}
              onTap={() => onMerge(other)}
            >
              {depth.merge.offer[other.merge]}
            </Button>
          ) : null}
        </View>
      ))}
      <ListFoot list={others} more={queue.more} />
    </>
  );
}

interface OtherProps extends Pick<ListProps, 'now'> {
  other: OtherTicket;
  onOpened: (() => void) | undefined;
}

function Other({ other, now, onOpened }: OtherProps) {
  const text = useText(agentText);
  const { topics } = useShopWords();
  const language = useLanguage();
  const { openTicket } = useWays();
  const { ticketId, number, status, preview, stars } = other;
  const when = formatWhen(other.lastAt, now, language);
  const about = [
    topics[other.topic],
    other.channel === 'conversation' ? text.queue.conversation : undefined,
    stars === undefined ? undefined : text.ticket.rated(stars),
  ]
    .filter(Boolean)
    .join(' · ');
  const words = preview ?? text.others.unreadable;
  const open = (): void => {
    onOpened?.();
    if (ticketId) openTicket(ticketId);
  };
  return (
    <View
      className={`other ${ticketId ? 'other--open' : ''}`}
      hoverClass={ticketId ? 'other--pressed' : 'none'}
      ariaLabel={[number, text.status[status], when, about, words].join('，')}
      {...(ticketId && { ariaRole: 'link', onClick: open })}
    >
      <View className="other__top">
        <Text className="other__number">{number}</Text>
        <StatusChip text={text.status[status]} tone={STATUS_TONES[status]} />
        <Text className="other__when">{when}</Text>
      </View>
      <View className={preview === undefined ? 'other__none' : 'other__preview'}>{words}</View>
      <View className="other__about">{about}</View>
    </View>
  );
}
