import type { SpecOf } from '../../contract';
import { hostPagesOf } from '../../domain/host';
import { type OwnWords, ownWords, settingOf } from '../../domain/settings';
import { usualReplyMillis } from '../../domain/ticket';
import type { Handler } from '../_entry';
import { deskSettings, get, keptUsualReply, liveSettings, uploadFolderOf } from '../_records';
import type { DeskSettings } from '../_records/documents';
import { headIdOf, noticesLeft, unreadIdsOf, unreadOf } from '../_records/head';

/** Asked for by every page with the entry: two small database calls side by side, and the settings twice a minute. */
export const getInboxHead: Handler<SpecOf<'shopper', 'inbox.head'>> = async ({ openid, now }) => {
  const [settings, usual, live, head] = await Promise.all([
    deskSettings(now()),
    keptUsualReply(now()),
    liveSettings(),
    get('heads', headIdOf(openid)),
  ]);
  return {
    unread: unreadOf(head),
    unreadIds: unreadIdsOf(head),
    entryOpens: settingOf(settings, 'entryOpens'),
    ...wordsFor(settings),
    notices: noticesLeft(head, settings),
    uploadFolder: uploadFolderOf(openid),
    hostPages: hostPagesOf(settings.hostPages),
    isDeskMember: head?.isDeskMember === true,
    ...(live?.faqHash !== undefined && { faqHash: live.faqHash }),
    ...(live?.hours && { hours: live.hours.map(([from, to]): [number, number] => [from, to]) }),
    usualReplyMillis: usualReplyMillis(usual, now()),
  };
};

/** Nothing where the shop has no words of its own: it is asked for at every turn. */
function wordsFor(settings: DeskSettings): { words?: Pick<OwnWords, 'tierNames' | 'topicNames'> } {
  const { tierNames, topicNames } = ownWords(settings);
  return tierNames || topicNames
    ? { words: { ...(tierNames && { tierNames }), ...(topicNames && { topicNames }) } }
    : {};
}
