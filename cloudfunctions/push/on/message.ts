import { CLOSED_WINDOW, decideTurn, NEW_TALK, openedWindow } from '../../../domain/conversation';
import { type Millis, NEVER, WECHAT_LIMITS } from '../../../domain/kernel';
import { answersInWechat } from '../../../domain/settings';
import { isWithPerson } from '../../../domain/ticket';
import { releaseSilent } from '../../_commit/release-silent';
import { deskSettings, get, keptLive } from '../../_records';
import type { LiveSettings, OrderDoc, TalkDoc } from '../../_records/documents';
import { changeHead, headIdOf } from '../../_records/head';
import { hoursOfTeam } from '../../_records/hours-told';
import { bestEffort } from '../../_sdk/best-effort';
import { goOnWithPerson } from '../talk/go-on-with-person';
import { teamAskedFor, type Waiting, waitingFor } from '../talk/hand-over';
import { keepPicture } from '../talk/keep-picture';
import { type LookedUp, lookUp, originIn, originWith } from '../talk/look-up';
import { opensIn } from '../talk/opens';
import { orderOnCard, wordsOfOrder } from '../talk/order-on-card';
import { saidIn, takeTurn } from '../talk/take-turn';
import { transferOf } from '../talk/wechat-tool';
import type { OnPush, PushOf } from './on-push';

/** Somebody wrote in the conversation: a person reads it where one has it, else the machine answers. */
export const onMessage: OnPush<'message'> = async (pushed, now) => {
  const settings = await deskSettings(now);
  const [kept, order] = await Promise.all([get('talks', headIdOf(pushed.openid)), orderOnCard(pushed, settings)]);
  const push = order ? { ...pushed, words: wordsOfOrder(order) } : pushed;
  // Nothing is looked up for whom a person answers, as far as that can be told before.
  const [answers, pictures] = await Promise.all([
    (await isAnsweredByPerson(kept, now)) ? undefined : lookUpAnswers(push, kept, order, now),
    keepPicture(push),
  ]);

  return async (step) => {
    const { transaction, head } = step;
    const talk = await transaction.get('talks', headIdOf(push.openid));
    const ticket = talk?.ticketId ? await transaction.get('tickets', talk.ticketId) : undefined;
    if (ticket && isWithPerson(ticket, now)) return goOnWithPerson(push, { ...step, ticket, pictures, settings });
    // Handed to WeChat's own tool by a build that made no ticket of it.
    if (talk && talk.elsewhereUntilAt > push.at) {
      const window = openedWindow(head?.window ?? CLOSED_WINDOW, 'message', push.at);
      await changeHead(transaction, push.openid, head, { window, lastMessageAt: push.at }, now);
      const elsewhereUntilAt = push.at + WECHAT_LIMITS.agentSilenceMillis;
      await transaction.update('talks', talk._id, { elsewhereUntilAt, updatedAt: now, v: talk.v + 1 });
      return { returned: transferOf(push, now) };
    }
    // The ticket ended in between.
    const known = answers ?? (await lookUpAnswers(push, talk, order, now));
    return takeTurn(push, { ...step, ...known, order, pictures, talk, ticket });
  };
};

async function isAnsweredByPerson(talk: TalkDoc | undefined, now: Millis): Promise<boolean> {
  const ticket = talk?.isWithPerson && talk.ticketId ? await get('tickets', talk.ticketId) : undefined;
  // Whoever comes first takes back what was left without a word: here the shopper themselves.
  if ((ticket?.silentAt ?? NEVER) <= now) await bestEffort('silence', () => releaseSilent(now));
  return ticket !== undefined && isWithPerson(ticket, now);
}

interface Answers {
  readonly known: LookedUp;
  readonly live: LiveSettings | undefined;
  readonly waiting: Waiting;
}

async function lookUpAnswers(
  push: PushOf<'message'>,
  talk: TalkDoc | undefined,
  order: OrderDoc | undefined,
  now: Millis,
): Promise<Answers> {
  const [known, live] = await Promise.all([lookUp(push.openid, originWith(order, originIn(talk)), now), keptLive(now)]);
  const { reply } = decideTurn(talk ?? NEW_TALK, saidIn(push, order), known.faq, push.at);
  // Only whoever is about to wait asks how many do.
  const isAboutToWait = reply.type === 'handover' && !answersInWechat(known.settings);
  const teamId = teamAskedFor(known, talk);
  const hours = hoursOfTeam(live, teamId);
  const position = isAboutToWait ? await waitingFor(push, known, talk, hours, now) : undefined;
  return { known, live, waiting: { position, opens: opensIn(live, teamId, now, known.from.language ?? 'zh') } };
}
