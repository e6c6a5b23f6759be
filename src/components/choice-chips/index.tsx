import { View } from '@tarojs/components';
import './index.scss';

interface Props<V extends string> {
  options: readonly { readonly value: V; readonly label: string }[];
  chosen: V | readonly V[];
  onChoose: (value: V) => void;
}

/** A few words to choose from by a tap; several when `chosen` is a list. */
export function ChoiceChips<V extends string>({ options, chosen, onChoose }: Props<V>) {
  const isSeveral = typeof chosen !== 'string';
  const isChosen = (value: V): boolean => (isSeveral ? chosen.includes(value) : chosen === value);
  return (
    <View className="chips" ariaRole={isSeveral ? 'group' : 'radiogroup'}>
      {options.map(({ value, label }) => (
        <View
          key={value}
          className={isChosen(value) ? 'chips__one chips__one--chosen' : 'chips__one'}
          ariaRole={isSeveral ? 'checkbox' : 'radio'}
          ariaChecked={isChosen(value)}
          ariaLabel={label}
          onClick={() => onChoose(value)}
        >
          {label}
        </View>
      ))}
    </View>
  );
}
