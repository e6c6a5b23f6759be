import { settingOf } from '../../domain/settings';
import type { DeskSettings, OrderDoc } from './documents';

/** By which template somebody is asked how their order is, some days after it came; undefined where they are not. */
export function careTemplateOf(settings: DeskSettings, { state }: OrderDoc): string | undefined {
  const isOn = settingOf(settings, 'careAfterDays') > 0 && state === 'awaiting_receipt';
  return isOn ? settings.templates.status?.templateId : undefined;
}
