import { afterSend, CLOSED_WINDOW, isInTalk, NEW_TALK, openedWindow, welcomeText } from '../../../domain/conversation';
import { wordsOf } from '../../../domain/faq/reading';
import { MINUTE, type Millis, type ReaderLanguage, SESSION_FROM_CHARS } from '../../../domain/kernel';
import { textIn } from '../../../domain/settings';
import { isWithPerson } from '../../../domain/ticket';
import { answerRow } from '../../_commit/answer-row';
import { keptLive, type Transaction } from '../../_records';
import type { TalkDoc, TurnDoc } from '../../_records/documents';
import { changeHead, type HeadChanges, headIdOf } from '../../_records/head';
import { readsIn } from '../../_records/reads-in';
import { ownAppId, seal } from '../../_sdk';
import { teamAskedFor } from '../talk/hand-over';
import { knownAtWelcome } from '../talk/known-incident';
import { type LookedUp, lookUp, sealOrigin } from '../talk/look-up';
import { opensIn } from '../talk/opens';
import { HANDLED, type OnPush, type PushOf } from './on-push';

interface Prepared {
  readonly known: LookedUp;
  readonly opens: string | undefined;
  /** What many have at this moment. */
  readonly above: string | undefined;
  readonly language: ReaderLanguage;
}

/**
 * Somebody opened the conversation. They are welcomed once a session, with questions that fit the order they came from, and
 * never over a person or in the middle of a talk.
 */
export const onEntered: OnPush<'entered'> = async (push, now) => {
  const { openid, at } = push;
  const [known, live] = await Promise.all([lookUp(openid, push.sessionFrom, now, true), keptLive(now)]);

  return async ({ transaction, pushId, head }) => {
    const talk = await transaction.get('talks', headIdOf(openid));
    const ticket = talk?.ticketId ? await transaction.get('tickets', talk.ticketId) : undefined;
    const hasPerson = ticket !== undefined && isWithPerson(ticket, now);
    const shouldWelcome =
      !hasPerson && !isInTalk(head?.lastMessageAt ?? null, at) && !isInTalk(talk?.lastAt ?? null, at);
    const opened = openedWindow(head?.window ?? CLOSED_WINDOW, 'enter', at);
    const window = shouldWelcome ? afterSend(opened) : opened;
    await changeHead(transaction, openid, head, { window, enteredAt: at, ...headOriginOf(push) }, now);
    if (!shouldWelcome) {
      await goOnFrom(push, talk, transaction, now);
      return { returned: HANDLED };
    }
    // Who comes from the list of talks says nothing of where they were before.
    const language = push.sessionFrom === '' ? readsIn(head) : (known.from.language ?? 'zh');
    const suggestions = suggestionsFor(known, language);
    const opens = opensIn(live, teamAskedFor(known, undefined), now, language);
    const said = { known, opens, above: knownAtWelcome(live, known, language), language };
    const turn = turnOf(push, { pushId, number: (talk?.turns ?? 0) + 1, now }, suggestions, said);
    await transaction.add('turns', turn);
    await transaction.set('talks', {
      ...NEW_TALK,
      personAsks: talk?.personAsks ?? 0,
      menu: suggestions.map(({ articleId }) => ({ type: 'article', id: articleId })),
      lastAt: at,
      _id: turn.talkId,
      createdAt: talk?.createdAt ?? now,
      updatedAt: now,
      v: (talk?.v ?? 0) + 1,
      turns: turn.number,
      ticketId: talk?.ticketId ?? null,
      isWithPerson: false,
      elsewhereUntilAt: 0,
      recent: [turn._id],
      pictures: [],
      ...originOf(push, talk),
      asked: null,
    });
    const row = answerRow(openid, turn, { isHandover: false, untilAt: at + WELCOME_WITHIN, now });
    await transaction.add('outbox', row);
    return { returned: HANDLED, left: { row } };
  };
};

/** WeChat takes a welcome for a minute. */
const WELCOME_WITHIN: Millis = 1 * MINUTE;

const suggestionsFor = ({ faq }: LookedUp, language: ReaderLanguage) =>
  faq.opening().map((article) => ({ articleId: article.id, question: wordsOf(article, language).question }));

function turnOf(
  { openid }: PushOf<'entered'>,
  { pushId, number, now }: { readonly pushId: string; readonly number: number; readonly now: Millis },
  suggestions: ReturnType<typeof suggestionsFor>,
  { known, opens, above, language }: Prepared,
): TurnDoc {
  const id = `u${pushId}`;
  const { settings, order } = known;
  const greeting = {
    shopName: textIn(settings, 'shopName', language),
    welcomeGreeting: textIn(settings, 'welcomeGreeting', language),
    licenceText: textIn(settings, 'licenceText', language),
  };
  return {
    _id: id,
    createdAt: now,
    updatedAt: now,
    v: 1,
    talkId: headIdOf(openid),
    number,
    kind: 'entered',
    said: null,
    reply: seal(welcomeText(ownAppId(), suggestions, greeting, { opens, known: above, language }), `turns/${id}/reply`),
    facts: [{ name: 'conversation.entered', hasOrder: order !== undefined }],
  };
}

/** Where they say they come from; what was known stays when they say nothing. */
function headOriginOf({ openid, sessionFrom }: PushOf<'entered'>): HeadChanges {
  if (sessionFrom === '') return {};
  return { origin: seal(originIn(sessionFrom), `heads/${headIdOf(openid)}`) };
}

/** The same, as the machine remembers it; absent where it does not know. */
function originOf({ openid, sessionFrom }: PushOf<'entered'>, talk: TalkDoc | undefined): Pick<TalkDoc, 'origin'> {
  if (sessionFrom !== '') return { origin: sealOrigin(headIdOf(openid), originIn(sessionFrom)) };
  return talk?.origin === undefined ? {} : { origin: talk.origin };
}

/** In the middle of a talk: it may be about another order from now on. */
async function goOnFrom(
  push: PushOf<'entered'>,
  talk: TalkDoc | undefined,
  transaction: Transaction,
  now: Millis,
): Promise<void> {
  if (!talk || push.sessionFrom === '') return;
  await transaction.update('talks', talk._id, { ...originOf(push, talk), updatedAt: now, v: talk.v + 1 });
}

const originIn = (sessionFrom: string): string => sessionFrom.slice(0, SESSION_FROM_CHARS);
