import type { SpecOf } from '../../contract';
import { hostPagesOf } from '../../domain/host';
import type { Millis } from '../../domain/kernel';
import { SHOPPER_NOTICE_KINDS } from '../../domain/notice';
import { anyMessage, promisedAnswer, soundPromises } from '../../domain/service-level';
import { type OwnWords, ownWords, settingOf } from '../../domain/settings';
import { usualReplyMillis } from '../../domain/ticket';
import type { Handler } from '../_entry';
import { deskSettings, find, get, keptUsualReply, liveSettings, uploadFolderOf } from '../_records';
import type { DeskSettings } from '../_records/documents';
import { headIdOf, noticesLeft, unreadIdsOf, unreadOf } from '../_records/head';
import { incidentsTold } from '../_records/live-incidents';
import { keepUnionid } from '../_records/unionid';
import { watch } from '../_records/watches';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';

/**
 * Asked for by every page with the entry: two small database calls side by side, and the settings twice a minute. One more where
 * a message is looked at: whose it is makes no difference, since that somebody types says nothing of it. And one more, twice a
 * minute, to remember that it is. Once a person, where WeChat says as whom it knows them, one to keep that.
 */
export const getInboxHead: Handler<SpecOf<'shopper', 'inbox.head'>> = async (
  { openid, unionid, now },
  { ticketId, isWatched },
) => {
  const [settings, usual, live, head, isTyping] = await Promise.all([
    deskSettings(now()),
    keptUsualReply(now()),
    liveSettings(),
    get('heads', headIdOf(openid)),
    ticketId === undefined ? false : isTypedIn(ticketId, now()),
    ticketId !== undefined && isWatched ? watch(openid, ticketId, now()) : undefined,
  ]);
  await bestEffort('unionid', () => keepUnionid(head, unionid, now()));
  return {
    unread: unreadOf(head),
    unreadIds: unreadIdsOf(head),
    entryOpens: settingOf(settings, 'entryOpens'),
    ...wordsFor(settings),
    notices: noticesLeft(head, settings, SHOPPER_NOTICE_KINDS),
    uploadFolder: uploadFolderOf(openid),
    hostPages: hostPagesOf(settings.hostPages),
    isDeskMember: head?.isDeskMember === true,
    ...(live?.faqHash !== undefined && { faqHash: live.faqHash }),
    ...(live?.hours && { hours: live.hours.map(([from, to]): [number, number] => [from, to]) }),
    ...incidentsTold(live),
    ...(Object.keys(live?.onDuty ?? {}).length > 0 && { isOnDuty: true as const }),
    ...(isTyping && { isTyping: true as const }),
    // What is promised is what is measured, and the other way round where nothing is.
    usualReplyMillis: promisedOf(settings) ?? usualReplyMillis(usual, now()),
  };
};

const promisedOf = ({ promises, defaultTeamId }: DeskSettings): Millis | undefined =>
  promisedAnswer(soundPromises(promises).policies, anyMessage(defaultTeamId));

async function isTypedIn(ticketId: string, now: Millis): Promise<boolean> {
  const typing = await find('beats', { ticketId, typingUntilAt: command.gt(now) }, { limit: 1, fields: ['_id'] });
  return typing.length > 0;
}

/** Nothing where the shop has no words of its own: it is asked for at every turn. */
function wordsFor(settings: DeskSettings): { words?: Omit<OwnWords, 'holdReasons'> } {
  const { holdReasons: _desk, ...words } = ownWords(settings);
  return Object.keys(words).length > 0 ? { words } : {};
}
