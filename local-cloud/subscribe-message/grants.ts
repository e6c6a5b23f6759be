import { KEPT_MOMENTS } from '../kept-state';
import type { Platform } from '../service';

/** A grant has no end, on the platform neither. */
export const GRANT = { name: 'subscribe-grant', ...KEPT_MOMENTS };

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

export function openGrants({ keep }: Platform): Grants {
  const kept = keep<number>(GRANT);
  const key = (openid: string, templateId: string) => `${openid}/${templateId}`;
  const count = (openid: string, templateId: string) => kept.get(key(openid, templateId)) ?? 0;
  return {
    count,
    add: (openid, templateId) => kept.set(key(openid, templateId), count(openid, templateId) + 1),
    take: (openid, templateId) => {
      const left = count(openid, templateId);
      if (left === 0) return false;
      kept.set(key(openid, templateId), left - 1);
      return true;
    },
  };
}
