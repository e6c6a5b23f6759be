import { View } from '@tarojs/components';
import { ChoiceChips } from '../../components/choice-chips';

interface Props<V extends string> {
  label: string;
  options: readonly { readonly value: V; readonly label: string }[];
  chosen: readonly V[];
  onChange: (chosen: V[]) => void;
}

/** Several of a few words, in their own order; none is all. */
export function SomeChips<V extends string>({ label, options, chosen, onChange }: Props<V>) {
  const toggle = (value: V): void =>
    onChange(options.flatMap((one) => ((one.value === value) !== chosen.includes(one.value) ? [one.value] : [])));
  return (
    <>
      <View className="rule__label">{label}</View>
      <ChoiceChips label={label} options={options} chosen={chosen} onChoose={toggle} />
    </>
  );
}
