import { KEPT_MOMENTS } from '../kept-state';
import type { Platform } from '../service';
import type { Millis } from '../types';

/** How long "typing" shows, and cannot be shown again. */
const SHOWS_MILLIS = 15_000;
export const TYPING_UNTIL = { name: 'typing-until', ...KEPT_MOMENTS, atPath: '$' } as const;

/** To whom "typing" shows now. */
export interface Typing {
  begin(openid: string): void;
  end(openid: string): void;
  isOn(openid: string): boolean;
  /** When it ends by itself; undefined while it does not show. */
  findUntil(openid: string): Millis | undefined;
}

export function openTyping({ keep, now }: Platform): Typing {
  const until = keep<Millis>(TYPING_UNTIL);
  const findUntil = (openid: string): Millis | undefined => {
    const endsAt = until.get(openid);
    return endsAt !== undefined && endsAt > now() ? endsAt : undefined;
  };
  return {
    begin: (openid) => until.set(openid, now() + SHOWS_MILLIS),
    end: (openid) => until.delete(openid),
    isOn: (openid) => findUntil(openid) !== undefined,
    findUntil,
  };
}
