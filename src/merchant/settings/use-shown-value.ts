import { SETTINGS, type SettingKey } from '../../../domain/settings';
import { useText } from '../../text/define-text';
import { settingsText } from '../../text/settings';
import { useTierWords } from './tier-words';
import type { SettingValue } from './use-settings';

/** A setting's value in a line. */
export function useShownValue(): (key: SettingKey, value: SettingValue) => string {
  const text = useText(settingsText);
  const tiers = useTierWords();
  return (key, value) => {
    const { kind } = SETTINGS[key];
    if (kind.type === 'number') return typeof value === 'number' ? text.units[kind.unit](value) : text.none;
    if (typeof value === 'string') return text.choices[key]?.[value] ?? (value || text.none);
    if (key === 'vipTiers')
      return (
        Object.values(value)
          .map((one) => tiers[one] ?? one)
          .join(text.join) || text.none
      );
    return Object.values(value).join(text.join) || text.usual;
  };
}
