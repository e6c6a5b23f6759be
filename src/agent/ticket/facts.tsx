import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { TicketForAgent } from '../../../contract';
import type { Millis } from '../../../domain/kernel';
import { formatYuan } from '../../../domain/shop';
import { Icon } from '../../components/icon';
import { chevronDown } from '../../components/icon/glyphs/chevron-down';
import { chevronUp } from '../../components/icon/glyphs/chevron-up';
import { copy } from '../../components/icon/glyphs/copy';
import { copyText } from '../../phone/copy';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { notHelpedText } from '../../text/not-helped';
import { orderText } from '../../text/order';
import { viaText } from '../../text/via';
import { Callback, type Calls } from './callback';
import { orderRows } from './order-rows';
import './facts.scss';

interface Props {
  ticket: TicketForAgent;
  /** There is talk already, which is what one comes for. */
  isTalk: boolean;
  now: Millis;
  mayReveal: boolean;
  onRevealed: () => void;
  /** Saying how a call went; absent where it is not the reader's to say. */
  calls: Calls | undefined;
}

/** Whether the machine knew anything of what came before. */
export const tellsSomething = ({ read, searched, via, language }: TicketForAgent['packet']): boolean =>
  read.length > 0 || searched !== undefined || via !== undefined || language !== undefined;

/** Rows that are shown before one asks for the rest. */
const FIRST_ROWS = 3;

/**
 * What the desk knows without asking: the order, what was read and searched, the wish to be called. Where there is talk when the
 * page opens, the first two are one line until they are asked for; talk that comes later folds nothing under a finger.
 */
export function Facts({ ticket, isTalk, now, mayReveal, onRevealed, calls }: Props) {
  const [isFolded, setFolded] = useState(isTalk);
  const { order, packet, callback } = ticket;
  const hasPacket = tellsSomething(packet);
  if (!order && !hasPacket && !callback) return null;
  return (
    <View className="facts">
      {order || hasPacket ? (
        <Known ticket={ticket} now={now} isFolded={isFolded} onFold={isTalk ? setFolded : undefined} />
      ) : null}
      {callback ? (
        <Callback
          ticketId={ticket.id}
          callback={callback}
          mayReveal={mayReveal}
          onRevealed={onRevealed}
          calls={calls}
          now={now}
        />
      ) : null}
    </View>
  );
}

interface KnownProps {
  ticket: TicketForAgent;
  now: Millis;
  isFolded: boolean;
  /** Absent where there is nothing to fold them for. */
  onFold: ((isFolded: boolean) => void) | undefined;
}

/** The order and what was tried, in full or in one line. */
function Known({ ticket, now, isFolded, onFold }: KnownProps) {
  const text = useText(agentText);
  const states = useText(orderText).states;
  const vias = useText(viaText);
  if (!isFolded) {
    return (
      <>
        <InFull ticket={ticket} now={now} />
        {onFold ? (
          <View className="facts__toggle facts__toggle--all" ariaRole="button" onClick={() => onFold(true)}>
            {text.facts.fold}
            <Icon glyph={chevronUp} size={16} />
          </View>
        ) : null}
      </>
    );
  }
  const { order, packet } = ticket;
  const line = [
    order?.title,
    order && states[order.state],
    order && formatYuan(order.amountFen),
    packet.read.length > 0 ? text.facts.readCount(packet.read.length) : undefined,
    packet.searched === undefined ? undefined : `${text.facts.searched} ${packet.searched}`,
    packet.via && vias.from(vias.ways[packet.via]),
    packet.language && vias.readsEnglish,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <View
      className="facts__line"
      hoverClass="facts__line--pressed"
      ariaRole="button"
      ariaLabel={text.facts.unfold(line)}
      onClick={() => onFold?.(false)}
    >
      <Text className="facts__words">{line}</Text>
      <Icon glyph={chevronDown} size={16} />
    </View>
  );
}

function InFull({ ticket, now }: { ticket: TicketForAgent; now: Millis }) {
  const text = useText(agentText);
  const states = useText(orderText).states;
  const vias = useText(viaText);
  const reasons = useText(notHelpedText);
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const { order, packet } = ticket;
  const rows = order ? orderRows(order, text.facts, now, language) : [];
  const hasPacket = tellsSomething(packet);
  return (
    <>
      {order ? (
        <View className="facts__part">
          <View className="facts__order">
            <Text className="facts__title">{order.title}</Text>
            <Text className="facts__amount">{formatYuan(order.amountFen)}</Text>
          </View>
          <View className="facts__state">{states[order.state]}</View>
          {(isWhole ? rows : rows.slice(0, FIRST_ROWS)).map(({ label, value, copied }) => (
            <View key={label} className="facts__row">
              <Text className="facts__label">{label}</Text>
              <Text className="facts__value">{value}</Text>
              {copied ? <CopyButton label={`${text.ticket.copy} ${label}`} data={copied} /> : null}
            </View>
          ))}
          {rows.length > FIRST_ROWS ? (
            <View className="facts__toggle" ariaRole="button" onClick={() => setWhole(!isWhole)}>
              {isWhole ? text.facts.less : text.facts.more}
              <Icon glyph={isWhole ? chevronUp : chevronDown} size={16} />
            </View>
          ) : null}
        </View>
      ) : null}
      {hasPacket ? (
        <View className="facts__part">
          {packet.read.map(({ question, helped, reason }) => (
            <View key={question} className="facts__read">
              <Text className="facts__label">{text.facts.read}</Text>
              <Text className="facts__value">{question}</Text>
              {helped === undefined ? null : (
                <Text className={helped ? 'facts__helped' : 'facts__missed'}>
                  {helped ? text.facts.helped : text.facts.notHelped(reason && reasons[reason])}
                </Text>
              )}
            </View>
          ))}
          {packet.via ? (
            <View className="facts__read">
              <Text className="facts__label">{vias.label}</Text>
              <Text className="facts__value">{vias.ways[packet.via]}</Text>
            </View>
          ) : null}
          {packet.language ? (
            <View className="facts__read">
              <Text className="facts__label">{vias.reads}</Text>
              <Text className="facts__value">{vias.readsEnglish}</Text>
            </View>
          ) : null}
          {packet.searched ? (
            <View className="facts__read">
              <Text className="facts__label">{text.facts.searched}</Text>
              <Text className="facts__value">{packet.searched}</Text>
            </View>
          ) : null}
        </View>
      ) : null}
    </>
  );
}

function CopyButton({ label, data }: { label: string; data: string }) {
  return (
    <View className="facts__copy" ariaRole="button" ariaLabel={label} onClick={() => copyText(data)}>
      <Icon glyph={copy} size={16} />
    </View>
  );
}
