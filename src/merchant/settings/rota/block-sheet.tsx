import { View } from '@tarojs/components';
import { useState } from 'react';
import { calendarProblems, WEEKDAYS } from '../../../../domain/calendar';
import { FIELD_CHARS } from '../../../../domain/kernel';
import { ChoiceChips } from '../../../components/choice-chips';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { useText } from '../../../text/define-text';
import { hoursText } from '../../../text/hours';
import { rotaText } from '../../../text/rota';
import { SlotFields } from '../hours/slot-fields';
import { SheetFoot } from '../sheet-foot';
import '../sheet.scss';
import type { Block } from './blocks';

interface Props {
  block: Block;
  isNew: boolean;
  people: readonly string[];
  onDone: (block: Block) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** When one person works: who, on which weekdays, from when to when. */
export function BlockSheet({ block, isNew, people, onDone, onRemove, onClose }: Props) {
  const text = useText(rotaText);
  const { weekdays: dayNames } = useText(hoursText);
  const [edited, setEdited] = useState(block);
  const { name, weekdays, slots } = edited;
  const problems = calendarProblems({ week: Array.from({ length: WEEKDAYS }, () => slots), days: {} });
  const isWhole = name.trim() !== '' && weekdays.length > 0 && slots.length > 0 && problems.length === 0;
  const toggle = (value: string): void => {
    const day = Number(value);
    const rest = weekdays.filter((one) => one !== day);
    setEdited({ ...edited, weekdays: rest.length < weekdays.length ? rest : [...rest, day].sort() });
  };
  return (
    <Sheet
      title={isNew ? text.newTitle : name}
      isOpen
      onClose={onClose}
      footer={
        <SheetFoot
          error={undefined}
          takeAway={isNew ? undefined : { words: text.remove, run: onRemove }}
          words={text.done}
          isBusy={false}
          canSave={isWhole}
          onSave={() => onDone({ ...edited, name: name.trim() })}
        />
      }
    >
      {people.length > 0 ? (
        <ChoiceChips
          label={text.name}
          options={people.map((one) => ({ value: one, label: one }))}
          chosen={name}
          onChoose={(one) => setEdited({ ...edited, name: one })}
        />
      ) : null}
      <View className="rota__field">
        <TextField
          label={text.name}
          value={name}
          maxChars={FIELD_CHARS.memberName}
          onChange={(next) => setEdited({ ...edited, name: next })}
        />
      </View>
      <View className="rota__hint">{text.nameHint}</View>
      <View className="rota__label rota__label--apart">{text.days}</View>
      <ChoiceChips
        label={text.days}
        options={dayNames.map((day, weekday) => ({ value: String(weekday), label: day }))}
        chosen={weekdays.map(String)}
        onChoose={toggle}
      />
      <View className="rota__label rota__label--apart">{text.times}</View>
      <SlotFields slots={slots} onChange={(next) => setEdited({ ...edited, slots: next })} />
    </Sheet>
  );
}
