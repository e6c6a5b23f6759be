import { log } from '../../_sdk';
import type { Push } from '../read-push';
import { onEntered } from './entered';
import { onMessage } from './message';
import { HANDLED, type OnPush, type Take } from './on-push';
import { onSubscribeRevoked } from './subscribe-revoked';

const nothingToDo: Take = async () => ({ returned: HANDLED });

/** Every kind of push, and what is done about it. */
export const ON: { readonly [T in Push['type']]: OnPush<T> } = {
  message: onMessage,
  entered: onEntered,
  subscribe_revoked: onSubscribeRevoked,
  // The client tells the same tap through notice.grant, and a tap counted twice would promise a notice that WeChat refuses.
  // Its word is taken because the push arrives only where the merchant has switched it on.
  subscribe_answered: () => nothingToDo,
  notice_reported: ({ failures }) => {
    if (failures.length > 0) log('warn', 'notices did not arrive', { codes: failures.join() });
    return nothingToDo;
  },
  picture_checked: ({ isRisky }) => {
    if (isRisky) log('warn', 'a picture was found risky');
    return nothingToDo;
  },
  other_event: () => nothingToDo,
};
