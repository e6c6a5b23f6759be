import { SETTINGS, type SettingKey } from '../../../domain/settings';
import { call, type OutputOf, useAction, useDeskSession, useResource } from '../../cloud';

export type Setting = OutputOf<'merchant', 'settings.get'>['settings'][number];
export type SettingValue = Setting['value'];

/** The shop's settings as they hold now, and how one of them is changed. */
export function useSettings() {
  const session = useDeskSession();
  const list = useResource('desk.settings', () => call('merchant', 'settings.get', {}), {
    keepAs: 'desk.settings',
    isEnabled: session.may('merchant/settings.get'),
  });
  const saving = useAction(
    (key, setting: SettingKey, value: SettingValue | null, expectedVersion: number) =>
      call('merchant', 'settings.save', { key, changes: { [setting]: value }, expectedVersion }),
    { readAgain: list.refresh },
  );
  /**
   * Answers the version after it, undefined when it was not saved.
   *
   * @param value null for the default
   * @param version which one was seen, where that is not the list as it stands
   */
  const save = async (
    setting: SettingKey,
    value: SettingValue | null,
    version?: number,
  ): Promise<number | undefined> => {
    const { data } = list;
    if (!data) return undefined;
    const ack = await saving.run(setting, value, version ?? data.version);
    if (!ack) return undefined;
    const next = { key: setting, value: value ?? copied(SETTINGS[setting].fallback), isOwn: value !== null };
    list.replace({
      version: ack.version,
      settings: data.settings.map((one) => (one.key === setting ? next : one)),
    });
    return ack.version;
  };
  return { session, list, save, isSaving: saving.isRunning, error: saving.error, clearError: saving.clearError };
}

/** The registry's own is only to be read. */
function copied(value: (typeof SETTINGS)[SettingKey]['fallback']): SettingValue {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return Array.isArray(value) ? [...value] : { ...(value as Readonly<Record<string, string>>) };
}
