import { View } from '@tarojs/components';
import type { TicketForAgent } from '../../../contract';
import type { Millis } from '../../../domain/kernel';
import { call } from '../../cloud';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { phone as phoneGlyph } from '../../components/icon/glyphs/phone';
import { dial } from '../../phone/dial';
import { agentText } from '../../text/agent';
import { formatDayPart } from '../../text/day-part';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { formatWhen } from '../../text/time';
import { useReveal } from './use-reveal';
import './callback.scss';

/** How a call went, as its caller says. */
export interface Calls {
  readonly isBusy: boolean;
  readonly onReached: () => void;
  readonly onMissed: () => void;
}

interface Props {
  ticketId: string;
  callback: NonNullable<TicketForAgent['callback']>;
  mayReveal: boolean;
  onRevealed: () => void;
  calls: Calls | undefined;
  now: Millis;
}

/** The wish to be called. The number is shown for a reason that is written down, and kept nowhere on this phone. */
export function Callback({ ticketId, callback, mayReveal, onRevealed, calls, now }: Props) {
  const text = useText(agentText);
  const language = useLanguage();
  const { shown, ask, sheet } = useReveal({
    of: `${ticketId}.phone`,
    perform: (key, given) => call('agent', 'ticket.revealPhone', { key, ticketId, ...given }),
    onRevealed,
  });
  const phone = shown?.phone;
  const when = callback.wishedAt === undefined ? text.facts.anyTime : formatDayPart(callback.wishedAt, now, language);
  return (
    <>
      <View className="facts__part facts__callback">
        <Icon glyph={phoneGlyph} size={20} className="facts__phone" />
        <View className="facts__number">
          <View className="facts__digits">{phone ?? callback.maskedPhone}</View>
          <View className="facts__when">
            {callback.calledAt === undefined
              ? `${text.facts.callback} · ${when}`
              : text.facts.called(formatWhen(callback.calledAt, now, language))}
          </View>
        </View>
        {phone ? (
          <Button kind="primary" size="small" onTap={() => dial(phone)}>
            {text.facts.call}
          </Button>
        ) : null}
        {!phone && mayReveal ? (
          <Button size="small" onTap={ask}>
            {text.facts.reveal}
          </Button>
        ) : null}
        {sheet}
      </View>
      {calls && callback.calledAt === undefined ? (
        <View className="facts__calls">
          <Button size="small" isBusy={calls.isBusy} onTap={calls.onReached}>
            {text.facts.reached}
          </Button>
          <Button size="small" onTap={calls.onMissed}>
            {text.facts.missed}
          </Button>
        </View>
      ) : null}
    </>
  );
}
