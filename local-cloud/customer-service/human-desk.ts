import { KEPT_MESSAGES, KEPT_MOMENTS } from '../kept-state';
import type { Platform } from '../service';
import type { DeskMessage, HumanDesk, Millis } from '../types';

/** After this long without the agent closing, messages go to the function again. */
const ACCEPTED_MILLIS = 30 * 60_000;
export const DESK_MESSAGE = { name: 'desk-message', ...KEPT_MESSAGES };
export const DESK_ACCEPTED = { name: 'desk-accepted', ...KEPT_MOMENTS, atPath: '$' } as const;

/** The desk as the rest of the platform sees it. */
export interface HumanDeskInside extends HumanDesk {
  receive(openid: string, event: Readonly<Record<string, unknown>>): void;
  isAttending(openid: string): boolean;
}

export function openHumanDesk({ keep, now }: Platform): HumanDeskInside {
  const messages = keep<DeskMessage>(DESK_MESSAGE);
  const acceptedUntil = keep<Millis>(DESK_ACCEPTED);
  let received = 0;
  return {
    receive: (openid, event) => messages.set(`${openid}/${now()}/${received++}`, { at: now(), openid, event }),
    messages: (openid) => messages.list(openid === undefined ? undefined : `${openid}/`).map(({ value }) => value),
    accept: (openid) => acceptedUntil.set(openid, now() + ACCEPTED_MILLIS),
    close: (openid) => acceptedUntil.delete(openid),
    isAttending: (openid) => (acceptedUntil.get(openid) ?? 0) > now(),
  };
}
