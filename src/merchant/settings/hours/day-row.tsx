import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import type { Slots } from '../../../../domain/calendar';
import { useText } from '../../../text/define-text';
import { formatSlots, hoursText } from '../../../text/hours';
import { useLanguage } from '../../../text/language';

interface Props {
  day: string;
  slots: Slots;
  isWrong: boolean;
  onEdit: () => void;
}

/** A day and its times, tapped to change them; what else can be done with it stands beside. */
export function DayRow({ day, slots, isWrong, onEdit, children }: PropsWithChildren<Props>) {
  const text = useText(hoursText);
  const language = useLanguage();
  const hours = formatSlots(slots, language);
  return (
    <View className="hours__row">
      <View
        className="hours__row-words"
        hoverClass="hours__row-words--pressed"
        ariaRole="button"
        ariaLabel={`${text.edit(day, hours)}${isWrong ? ` ${text.wrong}` : ''}`}
        onClick={onEdit}
      >
        <View className="hours__day">{day}</View>
        <View
          className={
            isWrong
              ? 'hours__times hours__times--wrong'
              : slots.length === 0
                ? 'hours__times hours__times--closed'
                : 'hours__times'
          }
        >
          {hours}
        </View>
      </View>
      {children}
    </View>
  );
}
