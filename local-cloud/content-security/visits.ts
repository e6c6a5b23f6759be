import { KEPT_MOMENTS } from '../kept-state';
import type { Platform, Service } from '../service';
import type { Millis } from '../types';

const HOUR: Millis = 60 * 60_000;
/** Content security wants to have seen the person in the mini program within this time. */
const RECENT_VISIT_MILLIS = 2 * HOUR;
export const LAST_VISIT = { name: 'last-visit', ...KEPT_MOMENTS, keptMillis: 48 * HOUR, atPath: '$' } as const;

/** When people last used the mini program. */
export interface Visits {
  note(openid: string): void;
  isRecent(openid: string): boolean;
}

export function openVisits({ keep, now }: Pick<Platform, 'keep' | 'now'>): Visits {
  const lastVisits = keep<Millis>(LAST_VISIT);
  return {
    note: (openid) => lastVisits.set(openid, now()),
    isRecent: (openid) => {
      const at = lastVisits.get(openid);
      return at !== undefined && now() - at <= RECENT_VISIT_MILLIS;
    },
  };
}

/** Remembers who used the mini program, for the checks that ask for it. */
export const visits: Service = {
  open: (platform) => ({ onVisit: openVisits(platform).note }),
};
