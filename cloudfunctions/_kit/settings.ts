import { AppError } from '../../domain/kernel';
import type { DeskSettings, FaqSettings } from './documents';
import { get } from './store';

/** Settings change seldom and are read in almost every call: each instance keeps them for half a minute. */
const KEEP_MILLIS = 30_000;
let kept: { settings: DeskSettings; readAt: number } | undefined;

/** The desk's settings. Throws INTERNAL when the deployment has not written them. */
export async function deskSettings(now: number): Promise<DeskSettings> {
  // A clock may also be set back.
  if (kept && now >= kept.readAt && now < kept.readAt + KEEP_MILLIS) return kept.settings;
  const settings = (await get('settings', 'desk')) as DeskSettings | undefined;
  if (!settings) throw new AppError('INTERNAL', undefined, { cause: new Error('settings/desk is missing') });
  kept = { settings, readAt: now };
  return settings;
}

/** Which FAQ is published, undefined before the first publishing. Not kept: a publish shows at once. */
export async function faqSettings(): Promise<FaqSettings | undefined> {
  return (await get('settings', 'faq')) as FaqSettings | undefined;
}
