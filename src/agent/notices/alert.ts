import { chime } from '../../phone/chime';
import { findStored, store } from '../../phone/storage';
import { vibrateLong } from '../../phone/vibrate';

export const ALERTS = ['vibrate', 'sound', 'both', 'none'] as const;
/** How this phone says that there is something new for whoever holds it: kept here, for another may lie on another desk. */
export type Alert = (typeof ALERTS)[number];

export const alertOfPhone = (): Alert => findStored('deskAlert') ?? 'vibrate';

/** Keeps the choice, and shows what it is like. */
export function chooseAlert(to: Alert): void {
  store('deskAlert', to);
  alertOnce();
}

/** Once, as this phone is set. */
export function alertOnce(): void {
  const alert = alertOfPhone();
  if (alert === 'sound' || alert === 'both') chime();
  if (alert === 'vibrate' || alert === 'both') vibrateLong();
}
