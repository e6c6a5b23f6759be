import type { SettingKey } from '../../../domain/settings';
import { useText } from '../../text/define-text';
import { settingsText } from '../../text/settings';
import type { SettingValue } from './use-settings';

/** A setting's value in a line. */
export function useShownValue(): (key: SettingKey, value: SettingValue) => string {
  const text = useText(settingsText);
  return (key, value) => {
    if (key === 'entryOpens') return text.entries[value === 'conversation' ? 'conversation' : 'help'];
    if (typeof value === 'string') return value;
    return Object.values(value).join(text.join) || text.usual;
  };
}
