import { refuse } from '../refusals';
import { stateKinds } from '../state-kinds';
import type { Millis, PlatformState } from '../types';

const minute = 60_000;
const hour = 60 * minute;

/** What each thing a person does allows, from the customer-service guide. */
export const windowRules = {
  message: { messages: 5, millis: 48 * hour },
  enter: { messages: 2, millis: minute },
} as const;

interface Window {
  readonly left: number;
  readonly closesAt: Millis;
  readonly lastActionAt: Millis;
}

/** How much may still be sent to a person, and until when. */
export interface ReplyWindows {
  /** A person wrote, or entered the conversation. */
  open(openid: string, action: keyof typeof windowRules): void;
  /** Uses one message up. @throws WechatRefusal 45015 when the window is closed, 45047 when it is used up */
  take(openid: string): void;
  /** As `take`, but uses nothing up. */
  require(openid: string): void;
  /** When the person last did something in the conversation. */
  findLastActionAt(openid: string): Millis | undefined;
}

const kind = stateKinds.replyWindow;

export function openReplyWindows(state: PlatformState, now: () => Millis): ReplyWindows {
  const find = (openid: string) => state.get<Window>(kind, openid);
  const requireOpen = (openid: string): Window => {
    const window = find(openid);
    if (!window || window.closesAt <= now()) throw refuse(45015);
    if (window.left === 0) throw refuse(45047);
    return window;
  };
  return {
    open: (openid, action) => {
      const rule = windowRules[action];
      const current = find(openid);
      const stillOpen = current && current.closesAt > now() ? current : undefined;
      // Rights do not add up: the larger number and the later end hold.
      state.set(kind, openid, {
        left: Math.max(rule.messages, stillOpen?.left ?? 0),
        closesAt: Math.max(now() + rule.millis, stillOpen?.closesAt ?? 0),
        lastActionAt: now(),
      } satisfies Window);
    },
    take: (openid) => {
      const window = requireOpen(openid);
      state.set(kind, openid, { ...window, left: window.left - 1 } satisfies Window);
    },
    require: (openid) => {
      requireOpen(openid);
    },
    findLastActionAt: (openid) => find(openid)?.lastActionAt,
  };
}
