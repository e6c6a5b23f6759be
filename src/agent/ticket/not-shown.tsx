import { View } from '@tarojs/components';
import type { ClientError } from '../../cloud';
import { Button } from '../../components/button';
import { DeskError } from '../../components/desk-error';
import { EmptyState } from '../../components/empty-state';
import { arrowRightLeft } from '../../components/icon/glyphs/arrow-right-left';
import { copyText } from '../../phone/copy';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useWays } from '../ways';
import { mergedText } from './staged';
import type { TicketPageState } from './use-ticket';
import './not-shown.scss';

/** Instead of the ticket: it went to somebody else, the person left the desk, or it could not be read. */
export function NotShown({ page, error }: { page: TicketPageState; error: ClientError | undefined }) {
  const { ticket: text, reply: replyText } = useText(agentText);
  const { leaveTicket } = useWays();
  const { refresh, isLoading } = page.ticket;
  const written = mergedText(page.reply.draft);
  // Without an error the address names no ticket.
  const isElsewhere = !error || error.code === 'NOT_FOUND';
  return (
    <>
      {isElsewhere ? (
        <EmptyState glyph={arrowRightLeft} title={text.elsewhere} hint={text.elsewhereHint}>
          <Button kind="primary" onTap={() => void leaveTicket()}>
            {text.toQueue}
          </Button>
        </EmptyState>
      ) : (
        <DeskError error={error} isBusy={isLoading} onRetry={() => void refresh()} />
      )}
      {written ? (
        <View className="ticket-kept">
          <View className="ticket-kept__title">{replyText.kept}</View>
          <View className="ticket-kept__words">{written}</View>
          <Button size="small" onTap={() => copyText(written)}>
            {text.copy}
          </Button>
        </View>
      ) : null}
    </>
  );
}
