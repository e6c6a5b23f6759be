import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TicketForAgent } from '../../../contract';
import { callbackTimes } from '../../../domain/ticket';
import { call, keptInbox, useResource } from '../../cloud';
import { ChoiceChips } from '../../components/choice-chips';
import { Sheet } from '../../components/sheet';
import { agentText } from '../../text/agent';
import { formatDayPart } from '../../text/day-part';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import type { SheetProps } from './sheet-props';
import './ticket-sheet.scss';

/** Nobody answered: when it is tried again, in the hours of those who would call. */
export function MissedCallSheet({ page, ticket, onClose }: Omit<SheetProps, 'isOpen'> & { ticket: TicketForAgent }) {
  const { facts: text } = useText(agentText);
  const language = useLanguage();
  const { topic } = ticket;
  const { data } = useResource(`hours:${topic}`, () => call('shopper', 'hours.get', { of: { kind: 'topic', topic } }), {
    refreshOnShow: false,
  });
  const times = callbackTimes(page.now, data ? data.hours : keptInbox()?.hours);
  const [chosen, setChosen] = useState<number>();
  const nextAt = chosen ?? times[0]?.startsAt;
  const note = async (): Promise<void> => {
    if (await page.noteCall('missed', nextAt)) onClose();
  };
  return (
    <Sheet
      title={text.missedTitle}
      isOpen
      onClose={onClose}
      action={{
        text: text.missedGo,
        onTap: () => void note(),
        isBusy: page.runningStep === 'noteCall',
        error: page.error,
      }}
    >
      <ChoiceChips
        label={text.missedTitle}
        options={times.map(({ startsAt }) => ({
          value: String(startsAt),
          label: formatDayPart(startsAt, page.now, language),
        }))}
        chosen={String(nextAt ?? '')}
        onChoose={(value) => setChosen(Number(value))}
      />
      <View className="ticket-sheet__hint">{text.missedHint}</View>
    </Sheet>
  );
}
