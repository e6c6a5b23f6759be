import { View } from '@tarojs/components';
import { useState } from 'react';
import {
  calendarProblems,
  oneMoreSlot,
  type Slot,
  type Slots,
  slotBetween,
  WEEKDAYS,
} from '../../../../domain/calendar';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { trash2 } from '../../../components/icon/glyphs/trash-2';
import { useText } from '../../../text/define-text';
import { formatMinute, formatSlot, hoursText } from '../../../text/hours';
import { useLanguage } from '../../../text/language';
import { TimeChooser } from './time-chooser';

type Edge = 'from' | 'to';

/** The times of one day: each from a clock to a clock. Without any it is a day off. */
export function SlotFields({ slots, onChange }: { slots: Slots; onChange: (slots: Slots) => void }) {
  const text = useText(hoursText);
  const language = useLanguage();
  const [open, setOpen] = useState<{ readonly at: number; readonly edge: Edge }>();
  const overlapping = new Set(
    calendarProblems({ week: Array.from({ length: WEEKDAYS }, () => slots), days: {} }).map(({ slot }) => slot),
  );
  const more = oneMoreSlot(slots);

  const put = (at: number, slot: Slot): void => onChange(slots.map((old, nth) => (nth === at ? slot : old)));
  const edge = (at: number, which: Edge, slot: Slot) => {
    const isOpen = open?.at === at && open.edge === which;
    return (
      <View
        className={isOpen ? 'hours__clock hours__clock--open' : 'hours__clock'}
        ariaRole="button"
        ariaExpanded={isOpen}
        ariaLabel={`${text.nth(at + 1, text[which])} ${formatMinute(slot[which], language)}`}
        onClick={() => setOpen(isOpen ? undefined : { at, edge: which })}
      >
        {formatMinute(slot[which], language)}
      </View>
    );
  };
  return (
    <View>
      {slots.length === 0 ? <View className="hours__none">{text.dayOff}</View> : null}
      {slots.map((slot, at) => (
        // By its place: a slot is nothing but its two clocks, which change.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <View key={at} className="hours__slot">
          <View className="hours__slot-line">
            {edge(at, 'from', slot)}
            <View className="hours__dash">–</View>
            {edge(at, 'to', slot)}
            <View
              className="hours__remove"
              ariaRole="button"
              ariaLabel={text.removeSlot(formatSlot(slot, language))}
              onClick={() => {
                setOpen(undefined);
                onChange(slots.filter((_slot, nth) => nth !== at));
              }}
            >
              <Icon glyph={trash2} size={20} />
            </View>
          </View>
          {overlapping.has(at) ? (
            <View className="hours__wrong" ariaRole="alert">
              {text.overlap}
            </View>
          ) : null}
          {open?.at === at ? (
            <TimeChooser
              label={text.nth(at + 1, text[open.edge])}
              minute={slot[open.edge]}
              isEnd={open.edge === 'to'}
              onChoose={(minute) =>
                put(at, open.edge === 'from' ? slotBetween(minute, slot.to) : slotBetween(slot.from, minute))
              }
            />
          ) : null}
        </View>
      ))}
      {more ? (
        <Button
          kind="quiet"
          isBlock
          onTap={() => {
            setOpen(undefined);
            onChange([...slots, more]);
          }}
        >
          {text.addSlot}
        </Button>
      ) : null}
    </View>
  );
}
