import { SETTINGS, type SettingKey } from '../../../domain/settings';
import { call, type OutputOf, useAction, useDeskSession, useResource } from '../../cloud';

export type Setting = OutputOf<'merchant', 'settings.get'>['settings'][number];
export type SettingValue = Setting['value'];
/** Null for the default. */
export type SettingChanges = Readonly<Partial<Record<SettingKey, SettingValue | null>>>;

/** The shop's settings as they hold now, and how one of them is changed. */
export function useSettings() {
  const session = useDeskSession();
  const list = useResource('desk.settings', () => call('merchant', 'settings.get', {}), {
    keepAs: 'desk.settings',
    isEnabled: session.may('merchant/settings.get'),
  });
  const saving = useAction(
    (key, changes: SettingChanges, expectedVersion: number) =>
      call('merchant', 'settings.save', { key, changes: { ...changes }, expectedVersion }),
    { readAgain: list.refresh },
  );
  /**
   * Answers the version after it, undefined when it was not saved.
   *
   * @param version which one was seen, where that is not the list as it stands
   */
  const save = async (changes: SettingChanges, version?: number): Promise<number | undefined> => {
    const { data } = list;
    if (!data) return undefined;
    const ack = await saving.run(changes, version ?? data.version);
    if (!ack) return undefined;
    list.replace({
      version: ack.version,
      settings: data.settings.map((one) => {
        const value = changes[one.key];
        if (value === undefined) return one;
        return { key: one.key, value: value ?? copied(SETTINGS[one.key].fallback), isOwn: value !== null };
      }),
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
