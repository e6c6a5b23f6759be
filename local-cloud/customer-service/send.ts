import { asWechatAnswer, refuse, requireOpenid } from '../refusals';
import type { SentLog } from '../sent-log';
import { stateKinds } from '../state-kinds';
import type { Millis, OpenApiHandler, PlatformState } from '../types';
import type { TemporaryMedia } from './media';
import { requireMessageShape } from './message-shapes';
import type { ReplyWindows } from './reply-window';

/** A person must have acted within this time for "typing" to show. */
const typingNeedsActionMillis = 30_000;
/** How long "typing" shows, and cannot be shown again. */
const typingShowsMillis = 15_000;

/**
 * `customerServiceMessage.send` and `.setTyping`.
 *
 * send refuses 40003 recipient, the shapes of `requireMessageShape`, 45015 window closed, 45047 window used up.
 * setTyping refuses 40003, 45072 unknown command, 45015 and 45047 as send, 45080 nothing heard for 30 s, 45081 on
 * already.
 */
export function createCustomerServiceSends(options: {
  readonly windows: ReplyWindows;
  readonly media: TemporaryMedia;
  readonly sent: SentLog;
  readonly state: PlatformState;
  readonly now: () => Millis;
}): { readonly send: OpenApiHandler; readonly setTyping: OpenApiHandler } {
  const { windows, state, now } = options;
  const typing = stateKinds.typingUntil;
  const ok = { errcode: 0, errmsg: 'ok' };

  const send: OpenApiHandler = (params) =>
    options.sent.attempt('customerServiceMessage.send', params, () => {
      const openid = requireOpenid(params.touser);
      requireMessageShape(params, options.media.has);
      windows.take(openid);
      state.delete(typing, openid);
      return ok;
    });

  const setTyping: OpenApiHandler = (params) =>
    asWechatAnswer(() => {
      const openid = requireOpenid(params.touser);
      if (params.command !== 'Typing' && params.command !== 'CancelTyping') throw refuse(45072);
      windows.require(openid);
      if (params.command === 'CancelTyping') {
        state.delete(typing, openid);
        return ok;
      }
      const lastActionAt = windows.findLastActionAt(openid) ?? 0;
      if (now() - lastActionAt > typingNeedsActionMillis) throw refuse(45080);
      if ((state.get<Millis>(typing, openid) ?? 0) > now()) throw refuse(45081);
      state.set(typing, openid, now() + typingShowsMillis);
      return ok;
    });

  return { send, setTyping };
}
