import { View } from '@tarojs/components';
import { type Calendar, dateOf, type Slots, withDays, withWeekdays } from '../../../../domain/calendar';
import { cloudNow } from '../../../cloud';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { useText } from '../../../text/define-text';
import { formatDate, formatDays, hoursText } from '../../../text/hours';
import { useLanguage } from '../../../text/language';
import type { Edited } from './calendar-editor';
import { SlotFields } from './slot-fields';

interface Props {
  calendar: Calendar;
  edited: Exclude<Edited, string>;
  onChange: (next: Calendar) => void;
  onCopied: (next: Calendar, said: string) => void;
  onClose: () => void;
}

const WORKDAYS = [0, 1, 2, 3, 4];
const ALL_DAYS = [...WORKDAYS, 5, 6];

/** The times of a weekday, or of exceptional days in a row. Each tap is a change already: closing loses nothing. */
export function DaysSheet({ calendar, edited, onChange, onCopied, onClose }: Props) {
  const text = useText(hoursText);
  const language = useLanguage();
  const now = cloudNow();
  const done = { text: text.done, onTap: onClose };
  if ('days' in edited) {
    const { first, last } = edited.days;
    const title = first === last ? formatDate(first, now, language) : formatDays(edited.days, now, language);
    return (
      <Sheet title={title} isOpen onClose={onClose} action={done}>
        <SlotFields
          slots={calendar.days[dateOf(first)] ?? []}
          onChange={(slots: Slots) => onChange(withDays(calendar, first, last, slots))}
        />
      </Sheet>
    );
  }
  const { weekday } = edited;
  const slots = calendar.week[weekday] ?? [];
  const day = text.weekdays[weekday] ?? '';
  const copyTo = (weekdays: readonly number[]): void => {
    onClose();
    onCopied(withWeekdays(calendar, weekdays, slots), text.copied(day));
  };
  return (
    <Sheet title={day} isOpen onClose={onClose} action={done}>
      <SlotFields slots={slots} onChange={(next) => onChange(withWeekdays(calendar, [weekday], next))} />
      <View className="hours__label">{text.copyTo}</View>
      <View className="hours__copy">
        <Button size="small" onTap={() => copyTo(ALL_DAYS)}>
          {text.copyAll}
        </Button>
        <Button size="small" onTap={() => copyTo(WORKDAYS)}>
          {text.copyWorkdays}
        </Button>
        {ALL_DAYS.filter((other) => other !== weekday).map((other) => (
          <Button key={other} size="small" onTap={() => copyTo([other])}>
            {text.weekdays[other]}
          </Button>
        ))}
      </View>
    </Sheet>
  );
}
