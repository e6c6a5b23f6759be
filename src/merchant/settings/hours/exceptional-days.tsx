import { View } from '@tarojs/components';
import {
  type Calendar,
  type CalendarProblem,
  type DayGroup,
  dateOf,
  dayGroups,
  withoutDays,
} from '../../../../domain/calendar';
import { chinaDay, LIST_COUNTS } from '../../../../domain/kernel';
import { cloudNow } from '../../../cloud';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { trash2 } from '../../../components/icon/glyphs/trash-2';
import { useText } from '../../../text/define-text';
import { formatDate, formatDays, hoursText, problemDays } from '../../../text/hours';
import { useLanguage } from '../../../text/language';
import { DayRow } from './day-row';

interface Props {
  calendar: Calendar;
  problems: readonly CalendarProblem[];
  onEdit: (days: DayGroup) => void;
  onAdd: () => void;
  onChange: (next: Calendar, said: string) => void;
}

/** Holidays, make-up days and days of other hours that are still to come; those that are over go by themselves. */
export function ExceptionalDays({ calendar, problems, onEdit, onAdd, onChange }: Props) {
  const text = useText(hoursText);
  const language = useLanguage();
  const now = cloudNow();
  const groups = dayGroups(calendar, chinaDay(now));
  const wrong = problemDays(problems);
  const isFull = Object.keys(calendar.days).length >= LIST_COUNTS.exceptionalDays;
  const nameOf = ({ first, last }: DayGroup) =>
    first === last ? formatDate(first, now, language) : formatDays({ first, last }, now, language);
  return (
    <View className="hours__group">
      <View className="hours__label" ariaRole="heading">
        {text.days}
      </View>
      <View className="hours__card">
        {groups.length === 0 ? <View className="hours__none">{text.noDays}</View> : null}
        {groups.map((group) => (
          <DayRow
            key={group.first}
            day={nameOf(group)}
            slots={group.slots}
            isWrong={wrong.has(`days.${dateOf(group.first)}`)}
            onEdit={() => onEdit(group)}
          >
            <View
              className="hours__remove"
              ariaRole="button"
              ariaLabel={text.remove(nameOf(group))}
              onClick={() => onChange(withoutDays(calendar, group.first, group.last), text.removed(nameOf(group)))}
            >
              <Icon glyph={trash2} size={20} />
            </View>
          </DayRow>
        ))}
      </View>
      {isFull ? (
        <View className="hours__none">{text.fullDays}</View>
      ) : (
        <Button kind="quiet" isBlock onTap={onAdd}>
          {text.addDays}
        </Button>
      )}
    </View>
  );
}
