import { View } from '@tarojs/components';
import { charCount } from '../../../domain/kernel';
import { isEnglish, SETTINGS, type SettingKey, type SettingKind } from '../../../domain/settings';
import { ChoiceChips } from '../../components/choice-chips';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { settingsText } from '../../text/settings';
import { NamesField } from './names-field';
import { NumberField } from './number-field';
import { TextsField } from './texts-field';
import { useTierWords } from './tier-words';
import type { SettingValue } from './use-settings';

interface Props {
  setting: SettingKey;
  value: SettingValue;
  /** `gone`: of a list, the place of the text that was taken away. */
  onChange: (value: SettingValue, gone?: number) => void;
}

/** A field for a setting, by its kind. */
export function ValueField({ setting, value, onChange }: Props) {
  const text = useText(settingsText);
  const { title } = text.settings[setting];
  const words = useTierWords();
  const kind: SettingKind = SETTINGS[setting].kind;
  switch (kind.type) {
    case 'text': {
      const typed = typeof value === 'string' ? value : '';
      return (
        <>
          <TextField
            kind={kind.maxChars > 30 ? 'lines' : 'line'}
            label={title}
            value={typed}
            maxChars={kind.maxChars}
            isWrong={typed.trim() === '' && !kind.mayBeEmpty && !isEnglish(setting)}
            onChange={(next) => onChange(next)}
          />
          <View className="setting__count">{text.count(charCount(typed), kind.maxChars)}</View>
        </>
      );
    }
    case 'texts':
      return <TextsField title={title} kind={kind} values={Array.isArray(value) ? value : []} onChange={onChange} />;
    case 'names':
      return (
        <NamesField
          setting={setting}
          kind={kind}
          names={typeof value === 'object' && !Array.isArray(value) ? value : {}}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <ChoiceChips
          label={title}
          options={kind.among.map((one) => ({
            value: one,
            label: text.choices[setting]?.[one] ?? one,
          }))}
          chosen={typeof value === 'string' ? value : ''}
          onChoose={onChange}
        />
      );
    case 'choices': {
      const chosen = Array.isArray(value) ? value : [];
      return (
        <ChoiceChips
          label={title}
          options={kind.among.map((one) => ({ value: one, label: words[one] ?? one }))}
          chosen={chosen}
          onChoose={(one) =>
            onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one])
          }
        />
      );
    }
    case 'number':
      return (
        <NumberField
          title={title}
          kind={kind}
          value={typeof value === 'number' ? value : undefined}
          onChange={onChange}
        />
      );
    case 'records':
      return null;
  }
}
