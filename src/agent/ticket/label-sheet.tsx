import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TicketForAgent } from '../../../contract';
import { LIST_COUNTS } from '../../../domain/kernel';
import { useLabels } from '../../cloud';
import { ChoiceChips } from '../../components/choice-chips';
import { ErrorState } from '../../components/error-state';
import { Sheet } from '../../components/sheet';
import { Skeleton } from '../../components/skeleton';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import type { SheetProps } from './sheet-props';
import './ticket-sheet.scss';

/** Which of the shop's labels the ticket has. Mounted when it opens: what was not saved is forgotten. */
export function LabelSheet({ page, ticket, onClose }: Omit<SheetProps, 'isOpen'> & { ticket: TicketForAgent }) {
  const { labels: text } = useText(agentText);
  const list = useLabels({ refreshOnShow: false });
  const before = ticket.labels?.map(({ id }) => id) ?? [];
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const standing = list.data?.labels.filter(({ isArchived }) => !isArchived) ?? [];
  // One that stands no longer can be taken off, and not put on again.
  const archived = ticket.labels?.filter(({ id }) => !standing.some((label) => label.id === id)) ?? [];
  const toggle = (id: string): void => {
    if (chosen.includes(id)) setChosen(chosen.filter((one) => one !== id));
    else if (chosen.length < LIST_COUNTS.labelsOfTicket) setChosen([...chosen, id]);
  };
  const add = chosen.filter((id) => !before.includes(id));
  const remove = before.filter((id) => !chosen.includes(id));
  const save = async (): Promise<void> => {
    if (add.length + remove.length === 0 || (await page.take({ do: 'label', add, remove }))) onClose();
  };
  return (
    <Sheet
      title={text.title}
      isOpen
      onClose={onClose}
      action={{
        text: text.save,
        onTap: () => void save(),
        isBusy: page.runningStep === 'label',
        error: page.error,
      }}
    >
      {list.isLoading ? <Skeleton cards={1} lines={2} /> : null}
      {list.error && !list.data ? <ErrorState isInline error={list.error} onRetry={() => void list.refresh()} /> : null}
      <ChoiceChips
        label={text.title}
        options={[...standing, ...(list.data ? archived : [])].map(({ id, name }) => ({ value: id, label: name }))}
        chosen={chosen}
        onChoose={toggle}
      />
      <View className="ticket-sheet__hint">
        {list.data && standing.length === 0 ? text.none : text.hint(LIST_COUNTS.labelsOfTicket)}
      </View>
    </Sheet>
  );
}
