import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AnywayReason } from '../../../domain/events';
import { OUR_LIMITS } from '../../../domain/kernel';
import { betteredIn } from '../../../domain/wording';
import type { OutputOf } from '../../cloud';
import { Button } from '../../components/button';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useDraft } from '../../phone/use-draft';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { slashQuery, withCanned } from './canned';
import { CannedList } from './canned-list';
import type { SheetProps } from './sheet-props';
import './ticket-sheet.scss';
import { WordCheck } from '../../components/word-check';
import { useWordCheck, useWordFinder } from '../../components/word-check/use-word-check';
import { useCannedReader } from './use-canned-values';

/** The end of a ticket, with words if wanted. An agent cannot take it back, so it is asked for here. */
export function ResolveSheet({
  page,
  ticket,
  isOpen,
  onClose,
}: SheetProps & { ticket: OutputOf<'agent', 'ticket.get'> }) {
  const { steps: text, reply } = useText(agentText);
  const [isPicking, setPicking] = useState(false);
  const reader = useCannedReader(ticket);
  const { draft, change, clear } = useDraft(`desk.resolve.${page.ticketId}`, '');
  const query = slashQuery(draft);
  const find = useWordFinder();
  const check = useWordCheck(draft.trim(), find);
  const resolve = async (anyway?: AnywayReason): Promise<void> => {
    const words = draft.trim();
    if (!anyway && check.asks()) return;
    if (!(await page.take({ do: 'resolve', ...(words ? { text: words } : {}), ...(anyway && { anyway }) }))) return;
    clear();
    onClose();
  };
  return (
    <Sheet
      title={text.resolveTitle}
      isOpen={isOpen}
      onClose={onClose}
      action={{
        text: text.resolveGo,
        onTap: () => void resolve(),
        // Half a shortcut is nothing to say to a shopper.
        isDisabled: query !== undefined,
        isBusy: page.runningStep === 'resolve',
        error: page.error,
      }}
    >
      <TextField
        kind="lines"
        value={draft}
        label={text.resolveWords}
        maxChars={OUR_LIMITS.ticketTextChars}
        onChange={change}
      />
      <WordCheck
        check={check}
        isBusy={page.runningStep === 'resolve'}
        onBetter={({ word }) => change(betteredIn(draft, find, word))}
        onAnyway={(reason) => void resolve(reason)}
      />
      <Button kind="quiet" label={reply.canned} onTap={() => setPicking(!isPicking)}>{`/ ${reply.canned}`}</Button>
      {isPicking || query !== undefined ? (
        <CannedList
          words={query ?? ''}
          reader={reader}
          takesPictures={false}
          onChoose={(words) => {
            setPicking(false);
            change(withCanned(draft, words));
          }}
        />
      ) : null}
      <View className="ticket-sheet__hint">{text.resolveHint}</View>
    </Sheet>
  );
}
