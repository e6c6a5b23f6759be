import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TicketForAgent } from '../../../contract';
import { SPLIT_BOUNDS, TOPICS, type Topic } from '../../../domain/ticket';
import { Checkbox } from '../../components/checkbox';
import { ChoiceChips } from '../../components/choice-chips';
import { Sheet } from '../../components/sheet';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { splittingText } from '../../text/splitting';
import { formatWhen } from '../../text/time';
import { useShopWords } from '../shop-words';
import type { SheetProps } from './sheet-props';
import { splittable } from './split';
import './split.scss';
import './ticket-sheet.scss';
import type { Step } from './use-steps';

export type SplitStep = Extract<Step, { do: 'split' }>;

interface Props extends Omit<SheetProps, 'isOpen'> {
  ticket: TicketForAgent;
  onSplit: (step: SplitStep) => Promise<boolean>;
}

/** Which messages are about something else, and what that is. Mounted when it opens: what was not done is forgotten. */
export function SplitSheet({ page, ticket, onClose, onSplit }: Props) {
  const text = useText(splittingText);
  const language = useLanguage();
  const { topics } = useShopWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [topic, setTopic] = useState<Topic>();
  const [keepsOrder, setKeepsOrder] = useState(true);
  const words = splittable(ticket, page.timeline.entries);
  const meant = words.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  const isFull = meant.length >= SPLIT_BOUNDS.messages;
  const isAll = meant.length === words.length && !page.timeline.hasEarlier;
  const toggle = (id: string, isMeant: boolean): void =>
    setChosen((before) => (isMeant ? [...before, id] : before.filter((one) => one !== id)));
  const split = async (): Promise<void> => {
    if (topic && (await onSplit({ do: 'split', entryIds: meant, topic, keepsOrder }))) onClose();
  };
  return (
    <Sheet
      title={text.title}
      isOpen
      onClose={onClose}
      action={{
        text: text.go,
        onTap: () => void split(),
        isDisabled: meant.length === 0 || isAll || topic === undefined,
        isBusy: page.runningStep === 'split',
        error: page.error,
      }}
    >
      <View className="ticket-sheet__label">{text.which}</View>
      {words.map(({ id, text: said, at }) => (
        <View key={id} className="split-words__one">
          <Checkbox
            label={said ?? text.pictures}
            isChecked={chosen.includes(id)}
            onChange={(isMeant) => (isMeant && isFull ? undefined : toggle(id, isMeant))}
          >
            <View className="split-words__text">{said ?? text.pictures}</View>
            <View className="split-words__when">{formatWhen(at, page.now, language)}</View>
          </Checkbox>
        </View>
      ))}
      {isAll ? <View className="ticket-sheet__hint">{text.leaveOne}</View> : null}
      <View className="ticket-sheet__label">{text.about}</View>
      <ChoiceChips
        label={text.about}
        options={TOPICS.map((value) => ({ value, label: topics[value] }))}
        chosen={topic ?? ''}
        onChoose={(value) => setTopic(value as Topic)}
      />
      {ticket.order ? (
        <View className="ticket-sheet__gap">
          <Checkbox label={text.sameOrder} isChecked={keepsOrder} onChange={setKeepsOrder} />
        </View>
      ) : null}
      <View className="ticket-sheet__hint">{text.hint}</View>
    </Sheet>
  );
}
