import { Text, View } from '@tarojs/components';
import type { TicketForShopper, TimelineEntry } from '../../../contract';
import { lastOf } from '../../../domain/kernel';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import { expectedReply } from '../expected-reply';
import { useTeamTimes } from '../team-hours';
import type { DeskNow } from './use-look';

interface Props {
  ticketId: string;
  status: TicketForShopper['status'];
  /** People answer it in WeChat's own tool. */
  isElsewhere: boolean;
  /** While nobody has taken it. */
  waiting: TicketForShopper['waiting'];
  entries: readonly TimelineEntry[];
  /** Whether a reply can be told in WeChat; otherwise it waits here. */
  isNotified: boolean;
  desk: DeskNow;
}

/** When the last word is the shopper's: by when somebody answers, and how one hears of it. */
export function WhatNext({ ticketId, status, isElsewhere, waiting, entries, isNotified, desk }: Props) {
  const { message: text } = useText(shopperText);
  const lastSaid = lastOf(entries.filter(({ kind }) => kind === 'shopper' || kind === 'agent'));
  const isTheirs = !isElsewhere && lastSaid?.kind === 'shopper' && (status === 'new' || status === 'open');
  const times = useTeamTimes({ kind: 'ticket', ticketId }, isTheirs);
  if (desk.isTyping)
    return (
      <View className="message__next" ariaLive="polite">
        {text.typing}
      </View>
    );
  if (!isTheirs) return null;
  const expected = expectedReply(waiting, times);
  return (
    <View className="message__next" ariaLive="polite">
      {desk.isOnDuty ? <Text className="message__duty">{text.onDuty}</Text> : null}
      {isNotified ? text.nextNotified(expected) : text.nextQuiet(expected)}
    </View>
  );
}
