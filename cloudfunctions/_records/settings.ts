import { AppError, type Millis } from '../../domain/kernel';
import { UNKNOWN_USUAL_REPLY, type UsualReply } from '../../domain/ticket';
import { command } from '../_sdk/cloud';
import type {
  DeskSettings,
  FaqSchedule,
  FaqSettings,
  HoursSettings,
  LiveSettings,
  SchemaSettings,
  SettingsDoc,
  UsualReplySettings,
} from './documents';
import { find, get } from './store';
import type { Transaction } from './transaction';

/** Settings change seldom and are read in almost every call: each instance keeps them for half a minute. */
const KEEP_MILLIS = 30_000;

interface KeptForAWhile<T> {
  (now: Millis): Promise<T>;
  /** Takes what somebody has just read for another reason. */
  readonly keep: (value: T, now: Millis) => void;
}

/** Reads once and answers the same for a while. */
export function keptForAWhile<T>(read: () => Promise<T>): KeptForAWhile<T> {
  let kept: { value: T; readAt: Millis } | undefined;
  const keep = (value: T, now: Millis) => {
    kept = { value, readAt: now };
  };
  const known = async (now: Millis) => {
    // A clock may also be set back.
    if (kept && now >= kept.readAt && now < kept.readAt + KEEP_MILLIS) return kept.value;
    const value = await read();
    keep(value, now);
    return value;
  };
  return Object.assign(known, { keep });
}

/** The desk's settings as they stand now. Throws INTERNAL when the deployment has not written them. */
export const freshDeskSettings = async (): Promise<DeskSettings> => deskOf(await get('settings', 'desk'));

/** The desk's settings, kept. Throws INTERNAL when the deployment has not written them. */
export const deskSettings = keptForAWhile(freshDeskSettings);

/**
 * The desk's settings in a transaction that changes them.
 * Throws VERSION_CONFLICT when somebody has changed them since, INTERNAL when the deployment has not written them.
 */
export async function deskToChange(transaction: Transaction, expectedVersion: number): Promise<DeskSettings> {
  const desk = deskOf(await transaction.get('settings', 'desk'));
  if (desk.v !== expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion: desk.v });
  return desk;
}

/** The desk's record as it was read; without it nothing works. @throws AppError INTERNAL */
export function deskOf(found: SettingsDoc | undefined): DeskSettings {
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

/** What each minute goes by. Undefined: nobody has written it yet. */
export interface MinuteSettings {
  readonly desk: DeskSettings | undefined;
  readonly live: LiveSettings | undefined;
  readonly schema: SchemaSettings | undefined;
  readonly schedule: FaqSchedule | undefined;
}

/** What each minute goes by, as it stands now, in one database call; `deskSettings` and `keptLive` answer it from here on. */
export async function minuteSettings(now: Millis): Promise<MinuteSettings> {
  const ids = ['desk', 'live', 'schema', 'faq_schedule'] as const;
  const found = await find('settings', { _id: command.in([...ids]) }, { limit: ids.length });
  const [desk, live, schema, schedule] = ids.map((id) => found.find(({ _id }) => _id === id));
  if (desk) deskSettings.keep(desk as DeskSettings, now);
  keptLive.keep(live as LiveSettings | undefined, now);
  return {
    desk: desk as DeskSettings | undefined,
    live: live as LiveSettings | undefined,
    schema: schema as SchemaSettings | undefined,
    schedule: schedule as FaqSchedule | undefined,
  };
}
