import { View } from '@tarojs/components';
import { type Calendar, oneMoreSlot, type Slots, withDays } from '../../../../domain/calendar';
import { LIST_COUNTS } from '../../../../domain/kernel';
import { cloudNow } from '../../../cloud';
import { ChoiceChips } from '../../../components/choice-chips';
import { Sheet } from '../../../components/sheet';
import { useDraft } from '../../../phone/use-draft';
import { useText } from '../../../text/define-text';
import { formatDays, hoursText } from '../../../text/hours';
import { useLanguage } from '../../../text/language';
import { MonthGrid } from './month-grid';
import { SlotFields } from './slot-fields';

interface Props {
  calendar: Calendar;
  onChange: (next: Calendar) => void;
  onClose: () => void;
}

interface NewDays {
  readonly first?: number;
  readonly last?: number;
  readonly slots: Slots;
}
const NOTHING: NewDays = { slots: [] };

/** Days that are to be other than their weekdays: closed, or open at times of their own. */
export function NewDaysSheet({ calendar, onChange, onClose }: Props) {
  const text = useText(hoursText);
  const language = useLanguage();
  const { draft, change, clear } = useDraft<NewDays>('hours.days', NOTHING);
  const { first, last = first, slots } = draft;
  const chosen = first !== undefined && last !== undefined ? { first, last } : undefined;
  const kind = slots.length === 0 ? 'holiday' : 'open';
  const left = LIST_COUNTS.exceptionalDays - Object.keys(calendar.days).length;

  /** The first tap begins, a later day ends, anything else begins anew. */
  const tap = (day: number): void => {
    const isEnd = first !== undefined && draft.last === undefined && day > first && day - first < left;
    change(isEnd ? { first, last: day, slots } : { first: day, slots });
  };
  const add = (): void => {
    if (!chosen) return;
    onChange(withDays(calendar, chosen.first, chosen.last, slots));
    clear();
    onClose();
  };
  return (
    <Sheet title={text.addDays} isOpen onClose={onClose} action={{ text: text.add, onTap: add, isDisabled: !chosen }}>
      <View className="hours__hint" ariaLive="polite">
        {chosen ? text.chosenDays(formatDays(chosen, cloudNow(), language)) : text.firstDay}
      </View>
      <MonthGrid chosen={chosen} isSet={(date) => date in calendar.days} onTap={tap} />
      <View className="hours__label">{text.kind}</View>
      <ChoiceChips
        label={text.kind}
        options={[
          { value: 'holiday', label: text.holiday },
          { value: 'open', label: text.open },
        ]}
        chosen={kind}
        onChoose={(value) => {
          const usual = oneMoreSlot([]);
          change({ ...draft, slots: value === 'open' && usual ? [usual] : [] });
        }}
      />
      {kind === 'open' ? <SlotFields slots={slots} onChange={(next) => change({ ...draft, slots: next })} /> : null}
    </Sheet>
  );
}
