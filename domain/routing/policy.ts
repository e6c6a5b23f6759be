import { MINUTE, type Millis } from '../kernel';
import { type SettingValues, settingOf } from '../settings';
import type { Cap } from './load';

/* How the desk works by its settings, as the rules take it. */

type Stored = Partial<SettingValues>;

/** How much one may hold before nothing more is given to them. */
export const capOf = (stored: Stored): Cap => ({
  units: settingOf(stored, 'capUnits'),
  messagesPerUnit: settingOf(stored, 'messagesPerUnit'),
});

/** How long whoever has a conversation may leave its shopper without a word. */
export const silentAfter = (stored: Stored): Millis => settingOf(stored, 'silentMinutes') * MINUTE;

/** Until when somebody with an agent of their own waits for nobody else. */
export const reservedUntil = (stored: Stored, now: Millis): Millis =>
  now + settingOf(stored, 'ownAgentMinutes') * MINUTE;
