import { AppError, type Millis } from '../../domain/kernel';
import { UNKNOWN_USUAL_REPLY, type UsualReply } from '../../domain/ticket';
import type {
  DeskSettings,
  FaqSettings,
  HoursSettings,
  LiveSettings,
  SettingsDoc,
  UsualReplySettings,
} from './documents';
import { get } from './store';
import type { Transaction } from './transaction';

/** Settings change seldom and are read in almost every call: each instance keeps them for half a minute. */
const KEEP_MILLIS = 30_000;

/** Reads once and answers the same for a while. */
export function keptForAWhile<T>(read: () => Promise<T>): (now: Millis) => Promise<T> {
  let kept: { value: T; readAt: Millis } | undefined;
  return async (now) => {
    // A clock may also be set back.
    if (kept && now >= kept.readAt && now < kept.readAt + KEEP_MILLIS) return kept.value;
    const value = await read();
    kept = { value, readAt: now };
    return value;
  };
}

/** The desk's settings as they stand now. Throws INTERNAL when the deployment has not written them. */
export const freshDeskSettings = async (): Promise<DeskSettings> => requireDesk(await get('settings', 'desk'));

/** The desk's settings, kept. Throws INTERNAL when the deployment has not written them. */
export const deskSettings = keptForAWhile(freshDeskSettings);

/**
 * The desk's settings in a transaction that changes them.
 * Throws VERSION_CONFLICT when somebody has changed them since, INTERNAL when the deployment has not written them.
 */
export async function deskToChange(transaction: Transaction, expectedVersion: number): Promise<DeskSettings> {
  const desk = requireDesk(await transaction.get('settings', 'desk'));
  if (desk.v !== expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion: desk.v });
  return desk;
}

function requireDesk(found: SettingsDoc | undefined): DeskSettings {
  if (!found) throw new AppError('INTERNAL', undefined, { cause: new Error('settings/desk is missing') });
  return found as DeskSettings;
}

/** How soon the desk was last measured to answer, undefined before the first time. */
export async function usualReplySettings(): Promise<UsualReplySettings | undefined> {
  return (await get('settings', 'pace')) as UsualReplySettings | undefined;
}

/** As `usualReplySettings`, for what every shopper asks. */
export const keptUsualReply = keptForAWhile(
  async (): Promise<UsualReply> => (await usualReplySettings()) ?? UNKNOWN_USUAL_REPLY,
);

/** What every page with the entry asks for, undefined before anything was published. Not kept: a change shows at once. */
export async function liveSettings(): Promise<LiveSettings | undefined> {
  return (await get('settings', 'live')) as LiveSettings | undefined;
}

/** As `liveSettings`, for who checks rather than shows. */
export const keptLive = keptForAWhile(liveSettings);

/** When the shop and its teams are there, undefined where nobody said. */
export async function hoursSettings(): Promise<HoursSettings | undefined> {
  return (await get('settings', 'hours')) as HoursSettings | undefined;
}

/** As `hoursSettings`, for who reckons with them in every commit. */
export const keptHours = keptForAWhile(hoursSettings);

/** Which FAQ is published, undefined before the first publishing. Not kept: a publish shows at once. */
export async function faqSettings(): Promise<FaqSettings | undefined> {
  return (await get('settings', 'faq')) as FaqSettings | undefined;
}
