import { View } from '@tarojs/components';
import type { TicketForAgent, TimelineEntry } from '../../../contract';
import { Button } from '../../components/button';
import { useText } from '../../text/define-text';
import { splittingText } from '../../text/splitting';
import './split.scss';
import type { TicketPageState } from './use-ticket';

/** The shopper's own words of this ticket that are answered in it. */
export function splittable(ticket: TicketForAgent, entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const gone = new Set(ticket.splits?.flatMap(({ entryIds }) => entryIds));
  // What was said to the machine stands above a conversation's ticket, up to the moment it begins.
  const isOfIt = (at: number): boolean => (ticket.channel ? at > ticket.createdAt : at >= ticket.createdAt);
  return entries.filter(({ id, kind, at }) => kind === 'shopper' && isOfIt(at) && !gone.has(id));
}

/** Below a talk about two things: the way to take one out. */
export function SplitButton({ page, ticket }: { page: TicketPageState; ticket: TicketForAgent }) {
  const text = useText(splittingText);
  if (!page.may('split') || splittable(ticket, page.timeline.entries).length < 2) return null;
  return (
    <View className="split-way">
      <Button kind="quiet" size="small" onTap={() => page.openSheet('split')}>
        {text.way}
      </Button>
    </View>
  );
}
