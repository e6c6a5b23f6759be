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
}

export function openTyping({ keep, now }: Platform): Typing {
  const until = keep<Millis>(TYPING_UNTIL);
  return {
    begin: (openid) => until.set(openid, now() + SHOWS_MILLIS),
    end: (openid) => until.delete(openid),
    isOn: (openid) => (until.get(openid) ?? 0) > now(),
  };
}
