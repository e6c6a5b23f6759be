import { View } from '@tarojs/components';
import { useState } from 'react';
import type { QueueItem } from '../../../contract';
import type { Millis } from '../../../domain/kernel';
import { ChoiceChips } from '../../components/choice-chips';
import { Sheet } from '../../components/sheet';
import { bulkText } from '../../text/bulk';
import { useText } from '../../text/define-text';
import { StepFields } from './step-fields';
import type { Bulk, NamedStep } from './use-bulk';
import { useWish } from './use-wish';

interface Props {
  bulk: Bulk;
  /** All of the list, of which some are chosen. */
  tickets: readonly QueueItem[];
  now: Millis;
  onClose: () => void;
  /** Whom they are with, or where they wait: there they cannot be passed on to. */
  from?: { readonly kind: 'member'; readonly memberId: string } | { readonly kind: 'team'; readonly teamId: string };
  me?: { readonly id: string; readonly name: string } | undefined;
}

export type StepName = NamedStep['step']['do'];

/** What is done with those that were chosen. Mounted when it opens: what was not done is forgotten. */
export function BulkSheet({ bulk, tickets, now, onClose, from, me }: Props) {
  const text = useText(bulkText);
  const [name, setName] = useState<StepName>('transfer');
  const wish = useWish(now);
  const { progress } = bulk;
  const chosen = tickets.filter(({ id }) => bulk.chosen?.includes(id));
  const { named, words } = wish.of(name);
  const go = async (): Promise<void> => {
    if (named && (await bulk.take(named))) onClose();
  };
  return (
    <Sheet
      title={text.title(bulk.chosen?.length ?? 0)}
      isOpen
      onClose={onClose}
      action={{
        text: progress ? text.working(progress.done, progress.all) : words,
        onTap: () => void go(),
        isDisabled: !named,
        isBusy: progress !== undefined,
        error: bulk.error,
      }}
    >
      <ChoiceChips
        label={text.what}
        options={stepsFor(chosen).map((value) => ({ value, label: text.steps[value] }))}
        chosen={name}
        onChoose={(next) => {
          bulk.clearError();
          setName(next);
        }}
      />
      <View className="ticket-sheet__gap" />
      <StepFields name={name} wish={wish} from={from} me={me} />
    </Sheet>
  );
}

/** What may be done with some of these at all; whether with each is answered for each. */
function stepsFor(tickets: readonly QueueItem[]): StepName[] {
  const isHeld = tickets.some(({ assigneeName }) => assigneeName !== undefined);
  const isResting = tickets.some(({ hold }) => hold !== undefined);
  return [
    'transfer',
    'label',
    'urgent',
    ...(isHeld ? (['hold'] as const) : []),
    ...(isResting ? (['resume'] as const) : []),
    ...(isHeld ? (['resolve', 'macro'] as const) : []),
  ];
}
