import { View } from '@tarojs/components';
import type { PromisedClock } from '../../../../domain/events';
import { ChoiceChips } from '../../../components/choice-chips';
import { useText } from '../../../text/define-text';
import { promisesText } from '../../../text/promises';

/** What is promised as a rule, in minutes. */
const ANSWERS = [1, 2, 3, 5, 10, 15, 30, 60, 120, 240, 480];
const USUAL: Readonly<Record<PromisedClock, readonly number[]>> = {
  first: ANSWERS,
  next: ANSWERS,
  resolution: [60, 120, 240, 480, 720, 1_440, 2_880, 4_320],
};
const NONE = 'none';

interface Props {
  clock: PromisedClock;
  minutes: number | null;
  onChange: (minutes: number | null) => void;
}

/** How soon, by a tap. What the shop has and few others do stands among them. */
export function TargetField({ clock, minutes, onChange }: Props) {
  const text = useText(promisesText);
  const offered = [...new Set([...USUAL[clock], ...(minutes === null ? [] : [minutes])])].sort((a, b) => a - b);
  return (
    <>
      <View className="setting__label">{text.targets[clock]}</View>
      <ChoiceChips
        label={text.targets[clock]}
        options={[
          { value: NONE, label: text.none },
          ...offered.map((one) => ({ value: String(one), label: text.span(one) })),
        ]}
        chosen={minutes === null ? NONE : String(minutes)}
        onChoose={(value) => onChange(value === NONE ? null : Number(value))}
      />
    </>
  );
}
