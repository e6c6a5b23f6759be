import { CLOSED_WINDOW, decideTurn, NEW_TALK, openedWindow } from '../../../domain/conversation';
import { isUnfinished } from '../../../domain/ticket';
import { get, liveSettings } from '../../_records';

import { changeHead, headIdOf } from '../../_records/head';
import { goOnWithPerson } from '../talk/go-on-with-person';
import { waitingFor } from '../talk/hand-over';
import { keepPicture } from '../talk/keep-picture';
import { lookUp } from '../talk/look-up';
import { opensIn } from '../talk/opens';
import { saidIn, takeTurn } from '../talk/take-turn';
import { ELSEWHERE_MILLIS, isOfWechat, transferOf } from '../talk/wechat-tool';
import type { OnPush } from './on-push';

/** Somebody wrote in the conversation: a person reads it where one has it, else the machine answers. */
export const onMessage: OnPush<'message'> = async (push, now) => {
  const [known, kept, live, pictures] = await Promise.all([
    lookUp(push.openid, undefined, now),
    get('talks', headIdOf(push.openid)),
    liveSettings(),
    keepPicture(push),
  ]);
  const { reply } = decideTurn(kept ?? NEW_TALK, saidIn(push), known.faq, push.at);
  // Only whoever is about to wait asks how many do.
  const isAboutToWait = reply.type === 'handover' && !isOfWechat(known.settings);
  const ahead = isAboutToWait ? await waitingFor(known, kept) : undefined;
  const waiting = { ahead, opens: opensIn(live, now) };

  return async (step) => {
    const { transaction, head } = step;
    const talk = await transaction.get('talks', headIdOf(push.openid));
    const ticket = talk?.ticketId ? await transaction.get('tickets', talk.ticketId) : undefined;
    if (ticket && isUnfinished(ticket.status)) return goOnWithPerson(push, { ...step, ticket, pictures });
    if (talk && talk.elsewhereUntilAt > push.at) {
      const window = openedWindow(head?.window ?? CLOSED_WINDOW, 'message', push.at);
      await changeHead(transaction, push.openid, head, { window, lastMessageAt: push.at }, now);
      const elsewhereUntilAt = push.at + ELSEWHERE_MILLIS;
      await transaction.update('talks', talk._id, { elsewhereUntilAt, updatedAt: now, v: talk.v + 1 });
      return { returned: transferOf(push, now) };
    }
    return takeTurn(push, { ...step, known, waiting, pictures, talk, ticket });
  };
};
