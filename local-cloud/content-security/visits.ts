import { stateKinds } from '../state-kinds';
import type { Millis, PlatformState } from '../types';

/** Content security wants to have seen the person in the mini program within this time. */
export const recentVisitMillis = 2 * 60 * 60_000;
const kind = stateKinds.lastVisit;

/** When people last used the mini program. */
export interface Visits {
  note(openid: string): void;
  isRecent(openid: string): boolean;
}

export function openVisits(state: PlatformState, now: () => Millis): Visits {
  return {
    note: (openid) => state.set(kind, openid, now()),
    isRecent: (openid) => {
      const at = state.get<Millis>(kind, openid);
      return at !== undefined && now() - at <= recentVisitMillis;
    },
  };
}
