import { View } from '@tarojs/components';
import { useState } from 'react';
import { call, useAction } from '../../cloud';
import { Button } from '../../components/button';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { RevealSheet } from './reveal-sheet';

/** Words in which something is hidden. Shown for a reason that is written down, and kept nowhere on this phone. */
export function MaskedWords({ ticketId, entryId, text }: { ticketId: string; entryId: string; text: string }) {
  const { talk } = useText(agentText);
  const [isAsking, setAsking] = useState(false);
  const [whole, setWhole] = useState<string>();
  const revealing = useAction((key, reason: string) =>
    call('agent', 'ticket.revealText', { key, ticketId, entryId, reason }),
  );
  const reveal = async (reason: string): Promise<void> => {
    const found = await revealing.run(reason);
    if (!found) return;
    setWhole(found.text);
    setAsking(false);
  };
  return (
    <>
      <View className="talk__bubble">{whole ?? text}</View>
      {whole === undefined ? (
        <Button kind="quiet" size="small" onTap={() => setAsking(true)}>
          {talk.showNumber}
        </Button>
      ) : null}
      <RevealSheet
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        isBusy={revealing.isRunning}
        error={revealing.error}
        onReveal={(reason) => void reveal(reason)}
      />
    </>
  );
}
