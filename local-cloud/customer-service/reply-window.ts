import { KEPT_MOMENTS } from '../kept-state';
import { isUserMessage } from '../message-push/events';
import { refuse } from '../refusals';
import type { Platform, Service } from '../service';
import type { Millis } from '../types';

const MINUTE: Millis = 60_000;
const HOUR = 60 * MINUTE;

/** What each thing a person does allows, from the customer-service guide. */
const WINDOW_RULES = {
  message: { messages: 5, millis: 48 * HOUR },
  enter: { messages: 2, millis: MINUTE },
} as const;
export const REPLY_WINDOW = { name: 'reply-window', ...KEPT_MOMENTS, atPath: '$.closesAt' } as const;

interface Window {
  readonly left: number;
  readonly closesAt: Millis;
  readonly lastActionAt: Millis;
}

/** How much may still be sent to a person, and until when. */
export interface ReplyWindows {
  /** A person wrote, or entered the conversation. */
  open(openid: string, action: keyof typeof WINDOW_RULES): void;
  /** Uses one message up. @throws WechatRefusal 45015 when the window is closed, 45047 when it is used up */
  take(openid: string): void;
  /** As `take`, but uses nothing up. */
  require(openid: string): void;
  /** When the person last did something in the conversation. */
  findLastActionAt(openid: string): Millis | undefined;
}

export function openReplyWindows({ keep, now }: Platform): ReplyWindows {
  const windows = keep<Window>(REPLY_WINDOW);
  const find = windows.get;
  const requireOpen = (openid: string): Window => {
    const window = find(openid);
    if (!window || window.closesAt <= now()) throw refuse(45015);
    if (window.left === 0) throw refuse(45047);
    return window;
  };
  return {
    open: (openid, action) => {
      const rule = WINDOW_RULES[action];
      const current = find(openid);
      const stillOpen = current && current.closesAt > now() ? current : undefined;
      // Rights do not add up: the larger number and the later end hold.
      windows.set(openid, {
        left: Math.max(rule.messages, stillOpen?.left ?? 0),
        closesAt: Math.max(now() + rule.millis, stillOpen?.closesAt ?? 0),
        lastActionAt: now(),
      });
    },
    take: (openid) => {
      const window = requireOpen(openid);
      windows.set(openid, { ...window, left: window.left - 1 });
    },
    require: (openid) => {
      requireOpen(openid);
    },
    findLastActionAt: (openid) => find(openid)?.lastActionAt,
  };
}

/** Opens the window of whoever writes or enters the conversation. */
export const replyWindows: Service = {
  open: (platform) => {
    const windows = openReplyWindows(platform);
    return {
      onPush: (event, openid) => {
        if (isUserMessage(event)) windows.open(openid, 'message');
        else if (event.Event === 'user_enter_tempsession') windows.open(openid, 'enter');
      },
    };
  },
};
