import { View } from '@tarojs/components';
import type { SettingKey, SettingKind } from '../../../domain/settings';
import { useText } from '../../text/define-text';
import { settingsText } from '../../text/settings';
import { topicText } from '../../text/topics';
import { useTierWords } from './tier-words';
import { WordFields } from './word-fields';

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
      <WordFields
        words={kind.of.map((word) => usual[word] ?? word)}
        values={kind.of.map((word) => names[word] ?? '')}
        maxChars={kind.maxChars}
        onChange={(place, typed) => onChange({ ...names, [kind.of[place] ?? '']: typed })}
      />
    </>
  );
}
