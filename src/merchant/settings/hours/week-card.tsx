import { View } from '@tarojs/components';
import type { Calendar, CalendarProblem } from '../../../../domain/calendar';
import { useText } from '../../../text/define-text';
import { hoursText, problemDays } from '../../../text/hours';
import { DayRow } from './day-row';

interface Props {
  calendar: Calendar;
  problems: readonly CalendarProblem[];
  onEdit: (weekday: number) => void;
}

/** The seven days of an ordinary week. */
export function WeekCard({ calendar, problems, onEdit }: Props) {
  const text = useText(hoursText);
  const wrong = problemDays(problems);
  return (
    <View className="hours__group">
      <View className="hours__label" ariaRole="heading">
        {text.week}
      </View>
      <View className="hours__card">
        {text.weekdays.map((day, weekday) => (
          <DayRow
            key={day}
            day={day}
            slots={calendar.week[weekday] ?? []}
            isWrong={wrong.has(`week.${weekday}`)}
            onEdit={() => onEdit(weekday)}
          />
        ))}
      </View>
    </View>
  );
}
