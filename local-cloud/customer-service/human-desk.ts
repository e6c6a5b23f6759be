import { stateKinds } from '../state-kinds';
import type { DeskMessage, HumanDesk, Millis, PlatformState } from '../types';

/** After this long without the agent closing, messages go to the function again. */
const acceptedMillis = 30 * 60_000;
const messageKind = stateKinds.deskMessage;
const acceptedKind = stateKinds.deskAccepted;

/** The desk as the rest of the platform sees it. */
export interface HumanDeskInside extends HumanDesk {
  receive(openid: string, event: Readonly<Record<string, unknown>>): void;
  isAttending(openid: string): boolean;
}

export function openHumanDesk(state: PlatformState, now: () => Millis): HumanDeskInside {
  let received = 0;
  return {
    receive: (openid, event) => {
      const message: DeskMessage = { at: now(), openid, event };
      state.set(messageKind, `${openid}/${now()}/${received++}`, message);
    },
    messages: (openid) =>
      state
        .list<DeskMessage>(messageKind, openid === undefined ? {} : { idPrefix: `${openid}/` })
        .map(({ value }) => value),
    accept: (openid) => state.set(acceptedKind, openid, now() + acceptedMillis),
    close: (openid) => state.delete(acceptedKind, openid),
    isAttending: (openid) => (state.get<Millis>(acceptedKind, openid) ?? 0) > now(),
  };
}
