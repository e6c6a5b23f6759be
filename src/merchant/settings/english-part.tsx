import { SETTINGS, type SettingKind } from '../../../domain/settings';
import { EnglishFold } from '../../components/english-fold';
import { Preview } from './preview';
import type { Setting, SettingValue } from './use-settings';
import { ValueField } from './value-field';
import { WordFields } from './word-fields';

interface Props {
  setting: Setting;
  value: SettingValue;
  /** What it is the English of, as it is typed. */
  beside: SettingValue;
  onChange: (value: SettingValue) => void;
  textOf: Parameters<typeof Preview>[0]['textOf'];
}

/** The English of a setting, below it. */
export function EnglishPart({ setting, value, beside, onChange, textOf }: Props) {
  const kind: SettingKind = SETTINGS[setting.key].kind;
  const words = Array.isArray(beside) ? beside : [];
  const english = Array.isArray(value) ? value : [];
  const said = Object.values(typeof value === 'string' ? [value] : value).filter(Boolean);
  return (
    <EnglishFold shown={said.join(' · ')}>
      {kind.type === 'texts' ? (
        <WordFields
          words={words}
          values={english}
          maxChars={kind.maxChars}
          onChange={(place, typed) => onChange(words.map((_, at) => (at === place ? typed : (english[at] ?? ''))))}
        />
      ) : (
        <ValueField setting={setting.key} value={value} onChange={onChange} />
      )}
      <Preview setting={setting.key} words={typeof value === 'string' ? value : ''} textOf={textOf} />
    </EnglishFold>
  );
}
