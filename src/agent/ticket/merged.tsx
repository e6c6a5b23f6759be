import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import type { TicketForAgent } from '../../../contract';
import { call, useResource, useTimeline } from '../../cloud';
import { ErrorState } from '../../components/error-state';
import { Icon } from '../../components/icon';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import { Sheet } from '../../components/sheet';
import { Skeleton } from '../../components/skeleton';
import { EarlierEntries } from '../../components/thread';
import { useText } from '../../text/define-text';
import { splittingText } from '../../text/splitting';
import { ticketDepthText } from '../../text/ticket-depth';
import { useWays } from '../ways';
import './merged.scss';
import { Talk } from './talk';
import type { TicketPageState } from './use-ticket';

interface Props {
  page: TicketPageState;
  ticket: TicketForAgent;
}

/** Where this one goes on, what goes on in it, and what it was split into or from: above the talk, as it came before. */
export function Merged({ page, ticket: { mergedInto, merged = [], splits = [], splitFrom } }: Props) {
  const { merge: text } = useText(ticketDepthText);
  const split = useText(splittingText);
  const { openTicket } = useWays();
  const [read, setRead] = useState<(typeof merged)[number]>();
  return (
    <>
      {mergedInto ? (
        <Line text={text.into(mergedInto.number)} role="link" onTap={() => openTicket(mergedInto.id)} />
      ) : null}
      {splitFrom ? (
        <Line text={split.from(splitFrom.number)} role="link" onTap={() => openTicket(splitFrom.id)} />
      ) : null}
      {splits.map(({ id, number, entryIds }) => (
        <Line key={id} text={split.into(number, entryIds.length)} role="link" onTap={() => openTicket(id)} />
      ))}
      {merged.map((one) => (
        <Line key={one.id} text={text.read(one.number)} role="button" onTap={() => setRead(one)} />
      ))}
      {read ? (
        <Sheet title={text.wordsOf(read.number)} isOpen onClose={() => setRead(undefined)}>
          <Words ticketId={page.ticketId} mergedId={read.id} now={page.now} />
        </Sheet>
      ) : null}
    </>
  );
}

interface LineProps {
  text: string;
  role: 'link' | 'button';
  onTap: () => void;
}

function Line({ text, role, onTap }: LineProps) {
  return (
    <View className="merged-line" hoverClass="merged-line--pressed" ariaRole={role} onClick={onTap}>
      {text}
      <Icon glyph={chevronRight} size={16} />
    </View>
  );
}

/** What was said in the other, as the desk reads it; nothing of it is answered here. */
function Words({ ticketId, mergedId, now }: { ticketId: string; mergedId: string; now: number }) {
  const { merge: text } = useText(ticketDepthText);
  const newest = useResource(`desk.merged:${mergedId}`, async () => {
    const { entries, earlierCursor } = await call('agent', 'ticket.merged', { ticketId, mergedId });
    return { timeline: entries, earlierCursor };
  });
  const loadEarlier = useCallback(
    (cursor: string) => call('agent', 'ticket.merged', { ticketId, mergedId, cursor }),
    [ticketId, mergedId],
  );
  const timeline = useTimeline(mergedId, newest.data, loadEarlier);
  if (!newest.data)
    return newest.error ? (
      <ErrorState isInline error={newest.error} onRetry={() => void newest.refresh()} />
    ) : (
      <Skeleton cards={1} lines={3} />
    );
  const isErased =
    !timeline.hasEarlier && timeline.entries.every(({ kind, text: words }) => kind === 'event' || !words);
  return (
    <>
      {isErased ? <View>{text.none}</View> : null}
      <EarlierEntries timeline={timeline} />
      <Talk entries={timeline.entries} now={now} newId={undefined} revealIn={undefined} isFresh={false} />
    </>
  );
}
