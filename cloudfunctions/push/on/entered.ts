import { afterSend, CLOSED_WINDOW, isInTalk, openedWindow } from '../../../domain/conversation';
import { SESSION_FROM_CHARS } from '../../../domain/kernel';
import { changeHead, type HeadChanges, headIdOf } from '../../_records/head';
import { seal } from '../../_sdk';
import { welcomeShopper } from '../welcome-shopper';
import { HANDLED, type OnPush, type PushOf } from './on-push';

/** Somebody opened the conversation. Unless they are in the middle of a talk they are welcomed, which is counted at once. */
export const onEntered: OnPush<'entered'> = async (push, { transaction, now }) => {
  const { openid, at } = push;
  const known = await transaction.get('heads', headIdOf(openid));
  const shouldWelcome = !isInTalk(known?.lastMessageAt ?? null, at);
  const opened = openedWindow(known?.window ?? CLOSED_WINDOW, 'enter', at);
  const window = shouldWelcome ? afterSend(opened) : opened;
  await changeHead(transaction, openid, known, { window, enteredAt: at, ...originOf(push) }, now);
  return {
    returned: HANDLED,
    ...(shouldWelcome && { afterwards: () => welcomeShopper(openid, push.sessionFrom, now) }),
  };
};

/** Where they say they came from; what was known stays when they say nothing. */
function originOf({ openid, sessionFrom }: PushOf<'entered'>): HeadChanges {
  if (sessionFrom === '') return {};
  return { origin: seal(sessionFrom.slice(0, SESSION_FROM_CHARS), `heads/${headIdOf(openid)}`) };
}
