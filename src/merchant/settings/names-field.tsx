import { View } from '@tarojs/components';
import type { SettingKey, SettingKind } from '../../../domain/settings';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { settingsText } from '../../text/settings';
import { topicText } from '../../text/topics';
import { useTierWords } from './tier-words';

interface Props {
  setting: SettingKey;
  kind: Extract<SettingKind, { type: 'names' }>;
  names: Readonly<Record<string, string>>;
  onChange: (names: Record<string, string>) => void;
}

/** A name of the shop's own for each of our words; what is left empty keeps ours. */
export function NamesField({ setting, kind, names, onChange }: Props) {
  const text = useText(settingsText);
  const topics: Readonly<Record<string, string>> = useText(topicText);
  const tiers = useTierWords();
  const usual = setting.startsWith('tierNames') ? tiers : topics;
  return (
    <>
      <View className="setting__hint">{text.namesHint}</View>
      {kind.of.map((word) => {
        const ours = usual[word] ?? word;
        return (
          <View key={word} className="setting__line">
            <View className="setting__word" ariaHidden>
              {ours}
            </View>
            <TextField
              className="setting__words"
              label={ours}
              value={names[word] ?? ''}
              maxChars={kind.maxChars}
              onChange={(typed) => onChange({ ...names, [word]: typed })}
            />
          </View>
        );
      })}
    </>
  );
}
