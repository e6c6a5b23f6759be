import { View } from '@tarojs/components';
import { LIST_COUNTS } from '../../../domain/kernel';
import { useLabels } from '../../cloud';
import { ChoiceChips } from '../../components/choice-chips';
import { ErrorState } from '../../components/error-state';
import { Skeleton } from '../../components/skeleton';
import { agentText } from '../../text/agent';
import { bulkText } from '../../text/bulk';
import { useText } from '../../text/define-text';
import type { Wish } from './use-wish';

/** Labels that are put on all of them, and that are taken off. */
export function LabelFields({ wish }: { wish: Wish }) {
  const text = useText(bulkText);
  const { labels: labelText } = useText(agentText);
  const list = useLabels({ refreshOnShow: false });
  const standing = list.data?.labels.filter(({ isArchived }) => !isArchived) ?? [];
  const options = standing.map(({ id, name }) => ({ value: id, label: name }));
  /** One is put on or taken off, not both. */
  const toggle = (id: string, chosen: readonly string[], set: Wish['setAdd'], unset: Wish['setAdd']): void => {
    if (chosen.includes(id)) set(chosen.filter((one) => one !== id));
    else if (chosen.length < LIST_COUNTS.labelsOfTicket) {
      set([...chosen, id]);
      unset((others) => others.filter((one) => one !== id));
    }
  };
  if (list.isLoading) return <Skeleton cards={1} lines={2} />;
  if (!list.data)
    return list.error ? <ErrorState isInline error={list.error} onRetry={() => void list.refresh()} /> : null;
  if (options.length === 0) return <View className="ticket-sheet__hint">{labelText.none}</View>;
  return (
    <>
      <View className="ticket-sheet__label">{text.add}</View>
      <ChoiceChips
        label={text.add}
        options={options}
        chosen={wish.add}
        onChoose={(id) => toggle(id, wish.add, wish.setAdd, wish.setRemove)}
      />
      <View className="ticket-sheet__label">{text.remove}</View>
      <ChoiceChips
        label={text.remove}
        options={options}
        chosen={wish.remove}
        onChoose={(id) => toggle(id, wish.remove, wish.setRemove, wish.setAdd)}
      />
    </>
  );
}
