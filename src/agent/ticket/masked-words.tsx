import { View } from '@tarojs/components';
import { call } from '../../cloud';
import { Button } from '../../components/button';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useReveal } from './use-reveal';
import './talk.scss';

/** Words in which something is hidden, until a reason is given to see them whole. */
export function MaskedWords({ ticketId, entryId, text }: { ticketId: string; entryId: string; text: string }) {
  const { talk } = useText(agentText);
  const { shown, ask, sheet } = useReveal({
    of: `${ticketId}.${entryId}`,
    perform: (key, given) => call('agent', 'ticket.revealText', { key, ticketId, entryId, ...given }),
  });
  return (
    <>
      <View className="talk__bubble">{shown?.text ?? text}</View>
      {shown ? null : (
        <Button kind="quiet" size="small" onTap={ask}>
          {talk.showNumber}
        </Button>
      )}
      {sheet}
    </>
  );
}
