import { asWechatAnswer, refuse, requireOpenid } from '../refusals';
import type { Service } from '../service';
import { openReplyWindows } from './reply-window';
import { openTyping } from './typing';

/** A person must have acted within this time for "typing" to show. */
const NEEDS_ACTION_WITHIN_MILLIS = 30_000;
const OK = { errcode: 0, errmsg: 'ok' } as const;

/**
 * `customerServiceMessage.setTyping`. Refuses 40003 recipient, 45072 unknown command, 45015 and 45047 as send, 45080
 * nothing heard for 30 s, 45081 on already.
 */
export const setTyping: Service = {
  open: (platform) => {
    const windows = openReplyWindows(platform);
    const typing = openTyping(platform);
    const show = ({ touser, command }: Readonly<Record<string, unknown>>) => {
      const openid = requireOpenid(touser);
      if (command !== 'Typing' && command !== 'CancelTyping') throw refuse(45072);
      windows.require(openid);
      if (command === 'CancelTyping') {
        typing.end(openid);
        return OK;
      }
      const lastActionAt = windows.findLastActionAt(openid) ?? 0;
      if (platform.now() - lastActionAt > NEEDS_ACTION_WITHIN_MILLIS) throw refuse(45080);
      if (typing.isOn(openid)) throw refuse(45081);
      typing.begin(openid);
      return OK;
    };
    return {
      openapi: {
        'customerServiceMessage.setTyping': (params) => {
          const answer = asWechatAnswer(() => show(params));
          const to = String(params.touser ?? '');
          platform.emit({ type: 'typing', at: platform.now(), to, accepted: answer.errcode === 0 });
          return answer;
        },
      },
    };
  },
};
