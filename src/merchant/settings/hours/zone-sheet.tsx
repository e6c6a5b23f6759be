import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Calendar, FIRST_CALENDAR, USUAL_ZONES, ZONE_NAMES } from '../../../../domain/calendar';
import { FIELD_CHARS } from '../../../../domain/kernel';
import { ChoiceChips } from '../../../components/choice-chips';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { useText } from '../../../text/define-text';
import { useLanguage } from '../../../text/language';
import { zoneMeaning, zonesLike, zonesText, zoneWords } from '../../../text/zones';

interface Props {
  calendar: Calendar;
  onChoose: (zone: string) => void;
  onClose: () => void;
}

/** As a zone is written that has no name here; the cloud says whether there is one. */
const WRITTEN_ZONE = /^[A-Z][A-Za-z]+\/[A-Za-z][\w/+-]+$/;

/** By whose clock the hours are meant: a few first, any by searching. What the choice means is said before it is made. */
export function ZoneSheet({ calendar, onChoose, onClose }: Props) {
  const text = useText(zonesText);
  const language = useLanguage();
  const [typed, type] = useState('');
  const [chosen, choose] = useState(calendar.zone);
  const words = typed.trim();
  const found = words === '' ? USUAL_ZONES : zonesLike(words, ZONE_NAMES);
  const written = WRITTEN_ZONE.test(words) && found.length === 0 ? [words] : [];
  const offered: readonly string[] = [...new Set([...(words === '' ? [calendar.zone] : []), ...found, ...written])];
  const opens = [...calendar.week, ...FIRST_CALENDAR.week].find((slots) => slots.length > 0)?.[0]?.from ?? 0;
  return (
    <Sheet
      title={text.title}
      isOpen
      onClose={onClose}
      action={{ text: text.use, isDisabled: chosen === calendar.zone, onTap: () => onChoose(chosen) }}
    >
      <TextField
        className="hours__search"
        label={text.search}
        value={typed}
        maxChars={FIELD_CHARS.zone}
        confirmType="search"
        onChange={type}
      />
      {offered.length > 0 ? (
        <ChoiceChips
          label={text.title}
          options={offered.map((zone) => ({
            value: zone,
            label: written.includes(zone) ? text.typed(zone) : zoneWords(zone, language),
          }))}
          chosen={chosen}
          onChoose={choose}
        />
      ) : (
        <View className="hours__hint">{text.none(words)}</View>
      )}
      <View className="hours__meaning" ariaLive="polite">
        {zoneMeaning(chosen, opens, language)}
      </View>
    </Sheet>
  );
}
