import { View } from '@tarojs/components';
import { Choice } from '../choice';
import './index.scss';

interface Props<V extends string> {
  /** What is chosen here, for a screen reader. */
  label: string;
  options: readonly { readonly value: V; readonly label: string }[];
  chosen: V | readonly V[];
  onChoose: (value: V) => void;
}

/** A few words to choose from by a tap; several when `chosen` is a list. */
export function ChoiceChips<V extends string>({ label: name, options, chosen, onChoose }: Props<V>) {
  const isSeveral = typeof chosen !== 'string';
  const isChosen = (value: V): boolean => (isSeveral ? chosen.includes(value) : chosen === value);
  return (
    <View className="chips" ariaRole={isSeveral ? 'group' : 'radiogroup'} ariaLabel={name}>
      {options.map(({ value, label }) => (
        <Choice
          key={value}
          className={isChosen(value) ? 'chips__one chips__one--chosen' : 'chips__one'}
          isOneOfSeveral={isSeveral}
          isChosen={isChosen(value)}
          label={label}
          onChoose={() => onChoose(value)}
        >
          {label}
        </Choice>
      ))}
    </View>
  );
}
