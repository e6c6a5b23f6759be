import { View } from '@tarojs/components';
import type { OutputOf } from '../../cloud';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { Composer } from './composer';
import type { TicketPageState } from './use-ticket';
import './bottom-bar.scss';

interface Props {
  page: TicketPageState;
  ticket: OutputOf<'agent', 'ticket.get'>;
  /** What leads on to another state stands elsewhere, where there is room for it. */
  isWritingOnly?: boolean;
}

/** Everything a thumb does with a ticket: write, and the steps that are possible now. What went wrong stands with it. */
export function BottomBar({ page, ticket, isWritingOnly = false }: Props) {
  const { steps: text } = useText(agentText);
  const { may, reply } = page;
  const canWrite = may('reply') || (may('note') && reply.draft.isNote);
  // While words are being written, only what belongs to writing stays in the way of the keyboard.
  const isWriting = canWrite && (reply.draft.text !== '' || (reply.draft.staged ?? []).length > 0);
  const steps =
    isWriting || (isWritingOnly && canWrite) ? null : (
      <Steps page={page} canWrite={canWrite} isElsewhere={ticket.isElsewhere === true} />
    );
  return (
    <View className="ticket-bar">
      {page.error && !page.sheet ? (
        <View className="ticket-bar__error">
          <ErrorState isInline isKept={reply.draft.text !== ''} error={page.error} />
        </View>
      ) : null}
      {ticket.isElsewhere ? <View className="ticket-bar__hint">{text.takeHereHint}</View> : null}
      {canWrite ? (
        <Composer page={page} ticket={ticket}>
          {steps}
        </Composer>
      ) : (
        steps
      )}
    </View>
  );
}

interface StepsProps {
  page: TicketPageState;
  canWrite: boolean;
  /** People answer it in WeChat's own tool. */
  isElsewhere: boolean;
}

/** What leads on to another state. */
export function Steps({ page, canWrite, isElsewhere }: StepsProps) {
  const { steps: text, reply: replyText } = useText(agentText);
  const { may, reply } = page;
  const leadsOn = may('claim') ? 'claim' : may('resume') ? 'resume' : undefined;
  return (
    <View className="ticket-bar__steps">
      {may('note') && !canWrite ? (
        <Button className="ticket-bar__step" onTap={() => reply.change({ ...reply.draft, isNote: true })}>
          {replyText.note}
        </Button>
      ) : null}
      {may('transfer') ? (
        <Button className="ticket-bar__step" onTap={() => page.openSheet('transfer')}>
          {text.transfer}…
        </Button>
      ) : null}
      {may('hold') ? (
        <Button className="ticket-bar__step" onTap={() => page.openSheet('hold')}>
          {text.hold}…
        </Button>
      ) : null}
      {may('resolve') ? (
        <Button
          className="ticket-bar__step"
          isBusy={page.runningStep === 'resolve'}
          // There is nobody here to say a last word to.
          onTap={() => (isElsewhere ? void page.take({ do: 'resolve' }) : page.openSheet('resolve'))}
        >
          {isElsewhere ? text.overThere : text.resolve}
        </Button>
      ) : null}
      {leadsOn ? (
        <Button
          kind="primary"
          className="ticket-bar__step ticket-bar__step--lead"
          isBusy={page.runningStep === leadsOn}
          onTap={() => void page.take({ do: leadsOn })}
        >
          {isElsewhere && leadsOn === 'claim' ? text.takeHere : text[leadsOn]}
        </Button>
      ) : null}
    </View>
  );
}
