import { View } from '@tarojs/components';
import { useState } from 'react';
import { dateOf, weekdayOf } from '../../../../domain/calendar';
import { chinaDay, chinaTime, DAY, startOfChinaDay } from '../../../../domain/kernel';
import { cloudNow } from '../../../cloud';
import { Choice } from '../../../components/choice';
import { Icon } from '../../../components/icon';
import { chevronLeft } from '../../../components/icon/glyphs/chevron-left';
import { chevronRight } from '../../../components/icon/glyphs/chevron-right';
import { useText } from '../../../text/define-text';
import { formatDate, hoursText } from '../../../text/hours';
import { useLanguage } from '../../../text/language';

interface Props {
  /** The chosen days by their numbers, from one to another. */
  chosen: { readonly first: number; readonly last: number } | undefined;
  isSet: (date: string) => boolean;
  onTap: (day: number) => void;
}

/** Holidays are set for this year and the next. */
const MONTHS_AHEAD = 18;

/** The days of a month by their numbers. `month` counts from that of today. */
function daysOf(
  today: number,
  month: number,
): { readonly year: number; readonly month: number; readonly days: number[] } {
  const begin = chinaTime(startOfChinaDay(today));
  const first = new Date(Date.UTC(begin.year, begin.month - 1 + month, 1));
  const next = Date.UTC(begin.year, begin.month + month, 1);
  const firstDay = dayOf(first.getTime());
  const days = Array.from({ length: dayOf(next) - firstDay }, (_, nth) => firstDay + nth);
  return { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, days };
}
const dayOf = (utc: number): number => Math.round(utc / DAY);

/** A month to tap days in, from today on. */
export function MonthGrid({ chosen, isSet, onTap }: Props) {
  const text = useText(hoursText);
  const language = useLanguage();
  const now = cloudNow();
  const today = chinaDay(now);
  const [shown, show] = useState(0);
  const { year, month, days } = daysOf(today, shown);
  const blanks = weekdayOf(days[0] ?? 0);
  const isChosen = (day: number) => chosen !== undefined && chosen.first <= day && day <= chosen.last;
  const turn = (label: string, glyph: string, to: number, isOff: boolean) => (
    <View
      className={isOff ? 'hours__turn hours__turn--off' : 'hours__turn'}
      ariaRole="button"
      ariaLabel={label}
      ariaDisabled={isOff}
      onClick={() => (isOff ? undefined : show(to))}
    >
      <Icon glyph={glyph} size={20} />
    </View>
  );
  return (
    <View>
      <View className="hours__month">
        {turn(text.monthBefore, chevronLeft, shown - 1, shown === 0)}
        <View className="hours__month-name" ariaLive="polite">
          {text.month(year, month)}
        </View>
        {turn(text.monthAfter, chevronRight, shown + 1, shown === MONTHS_AHEAD)}
      </View>
      <View className="hours__grid">
        {text.weekdays.map((weekday, nth) => (
          <View key={weekday} className="hours__initial" ariaHidden>
            {text.dayInitials[nth]}
          </View>
        ))}
        {Array.from({ length: blanks }, (_, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty places before the first
          <View key={`blank${nth}`} className="hours__cell" />
        ))}
        {days.map((day, nth) =>
          day < today ? (
            <View key={day} className="hours__cell hours__cell--over" ariaHidden>
              {nth + 1}
            </View>
          ) : (
            <Choice
              key={day}
              isBare
              isOneOfSeveral
              className={`hours__cell ${isChosen(day) ? 'hours__cell--chosen' : ''} ${isSet(dateOf(day)) ? 'hours__cell--set' : ''}`}
              isChosen={isChosen(day)}
              label={`${formatDate(day, now, language)}${isSet(dateOf(day)) ? ` ${text.isSet}` : ''}`}
              onChoose={() => onTap(day)}
            >
              {nth + 1}
            </Choice>
          ),
        )}
      </View>
    </View>
  );
}
