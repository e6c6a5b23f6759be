import { stateKinds } from '../state-kinds';
import type { PlatformState } from '../types';

/**
 * What people have agreed to receive. One accept is one message of one template, without an end date; accepts add up,
 * and nothing lets a function read how many are left.
 */
export interface Grants {
  add(openid: string, templateId: string): void;
  count(openid: string, templateId: string): number;
  /** Uses one up. False when there is none. */
  take(openid: string, templateId: string): boolean;
}

const kind = stateKinds.grant;

export function openGrants(state: PlatformState): Grants {
  const key = (openid: string, templateId: string) => `${openid}/${templateId}`;
  const count = (openid: string, templateId: string) => state.get<number>(kind, key(openid, templateId)) ?? 0;
  return {
    count,
    add: (openid, templateId) => state.set(kind, key(openid, templateId), count(openid, templateId) + 1),
    take: (openid, templateId) => {
      const left = count(openid, templateId);
      if (left === 0) return false;
      state.set(kind, key(openid, templateId), left - 1);
      return true;
    },
  };
}
