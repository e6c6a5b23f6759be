import { View } from '@tarojs/components';
import { CONNECTION_BOUNDS } from '../../../domain/connections';
import { TextField } from '../../components/text-field';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/define-text';
import type { Typed } from './typed';

interface Props {
  typed: Typed;
  /** One that is kept: what is not shown again may be left out. */
  isKnown: boolean;
  onChange: (some: Partial<Typed>) => void;
}

/** Where it leads. */
export function TargetFields({ typed, isKnown, onChange }: Props) {
  const text = useText(connectionsText);
  const { kind } = typed;
  if (kind !== 'email') {
    return (
      <>
        <View className="connection__label">{text.address[kind]}</View>
        <TextField
          className="connection__address"
          kind="lines"
          label={text.address[kind]}
          placeholder={isKnown ? text.addressKept : text.address[kind]}
          value={typed.address}
          maxChars={CONNECTION_BOUNDS.addressChars}
          onChange={(address) => onChange({ address })}
        />
        <View className="connection__hint">{text.addressHint[kind]}</View>
      </>
    );
  }
  const { hostChars, userChars, passwordChars, mailChars, recipients } = CONNECTION_BOUNDS;
  const fields = [
    ['host', hostChars],
    ['port', 5],
    ['user', userChars],
    ['password', passwordChars],
    ['from', mailChars],
    ['to', (mailChars + 2) * recipients],
  ] as const;
  return (
    <>
      {fields.map(([field, maxChars]) => (
        <View key={field}>
          <View className="connection__label">{text[field]}</View>
          <TextField
            className={`connection__${field}`}
            label={text[field]}
            {...(field === 'password' && isKnown && { placeholder: text.addressKept })}
            {...(field === 'port' && { type: 'number' as const })}
            value={typed[field]}
            maxChars={maxChars}
            onChange={(value) => onChange({ [field]: value })}
          />
          {field === 'password' ? <View className="connection__hint">{text.addressHint.email}</View> : null}
        </View>
      ))}
    </>
  );
}
