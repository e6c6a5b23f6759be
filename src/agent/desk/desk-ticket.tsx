import { View } from '@tarojs/components';
import { type MutableRefObject, useEffect } from 'react';
import { Skeleton } from '../../components/skeleton';
import { ThreadEnd } from '../../components/thread';
import { focusSoon } from '../../phone/focus';
import type { HearKey } from '../../phone/use-keys';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { BottomBar } from '../ticket/bottom-bar';
import { FactsColumn } from '../ticket/facts-column';
import { Head } from '../ticket/head';
import { NotShown } from '../ticket/not-shown';
import { TicketFacts } from '../ticket/ticket-facts';
import { TicketSheets } from '../ticket/ticket-sheets';
import { hasSteps, TicketTalk } from '../ticket/ticket-talk';
import { useTicket } from '../ticket/use-ticket';
import type { Columns } from './columns';
import { ThreadColumn } from './thread-column';
import { HEADING, ticketKeys, useBackInField } from './ticket-keys';

interface Props {
  ticketId: string;
  columns: Exclude<Columns, 1>;
  inColumns: NonNullable<Parameters<typeof useTicket>[1]>;
  /** Whether the keyboard begins at it. */
  takesKeyboard: boolean;
  /** What it makes of a key. */
  keys: MutableRefObject<HearKey | undefined>;
}

/** A ticket beside the list. */
export function DeskTicket({ ticketId, columns, inColumns, takesKeyboard, keys }: Props) {
  const text = useText(agentText);
  const page = useTicket(ticketId, inColumns);
  useBackInField(page);
  useEffect(() => {
    keys.current = ticketKeys(page);
    return () => {
      keys.current = undefined;
    };
  });
  const { data, error } = page.ticket;
  useEffect(() => {
    if (takesKeyboard) focusSoon(`.${HEADING}`);
  }, [takesKeyboard]);
  return (
    <>
      <View className="desk__ticket">
        <View className={HEADING} ariaRole="heading">
          {data ? text.ticket.title(data.number) : text.ticket.titlePlain}
        </View>
        {data ? <Head ticket={data} now={page.now} /> : null}
        {data ? (
          <ThreadColumn>
            {columns === 2 ? <TicketFacts page={page} ticket={data} /> : null}
            <TicketTalk page={page} />
          </ThreadColumn>
        ) : error ? (
          <NotShown page={page} error={error} />
        ) : (
          <Skeleton cards={3} lines={3} />
        )}
        {data ? (
          <View className="desk__bar">
            <View className="wd-page__above">
              <ThreadEnd missed={page.position.missed} onTap={page.position.toEnd} />
              {page.snackbar.element}
            </View>
            {hasSteps(data) ? <BottomBar page={page} ticket={data} isWritingOnly={columns === 3} /> : null}
          </View>
        ) : null}
      </View>
      {data && columns === 3 ? (
        <View className="desk__facts">
          <FactsColumn page={page} ticket={data} />
        </View>
      ) : null}
      {data ? <TicketSheets page={page} ticket={data} /> : null}
    </>
  );
}
