import type { SpecOf } from '../../../contract';
import { EDITABLE_SETTINGS, isSet, settingOf } from '../../../domain/settings';
import type { Handler } from '../../_entry';
import { freshDeskSettings } from '../../_records';

/** Every setting an admin may change, as it holds now. Not from what is kept: who has just saved sees it. */
export const getSettings: Handler<SpecOf<'merchant', 'settings.get'>> = async () => {
  const desk = await freshDeskSettings();
  return {
    settings: EDITABLE_SETTINGS.map((key) => ({
      key,
      value: copied(settingOf(desk, key)),
      isOwn: isSet(desk, key),
    })),
    version: desk.v,
  };
};

/** As the wire has it: of the registry nothing may be written to. */
function copied(value: ReturnType<typeof settingOf>): string | number | string[] | Record<string, string> {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return Array.isArray(value) ? [...value] : { ...(value as Readonly<Record<string, string>>) };
}
