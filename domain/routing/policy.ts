import { HOUR, MINUTE, type Millis, NEVER } from '../kernel';
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

/** Until when somebody with an agent of their own waits for nobody else; NEVER: until that agent comes. */
export const reservedUntil = (stored: Stored, now: Millis): Millis =>
  settingOf(stored, 'ownAgentAway') === 'wait' ? NEVER : now + settingOf(stored, 'ownAgentMinutes') * MINUTE;

/** Who comes back within a day of the last answer goes to whoever gave it first. */
const SAME_AGENT_WITHIN: Millis = 24 * HOUR;

/** Who answered somebody within the last day; undefined: nobody. */
export const sameAgent = (
  lastAgent: { readonly id: string; readonly at: Millis } | null | undefined,
  now: Millis,
): string | undefined => (lastAgent && now - lastAgent.at < SAME_AGENT_WITHIN ? lastAgent.id : undefined);
