import type { SpecOf } from '../../contract';
import { hostPagesOf } from '../../domain/host';
import { usualReplyMillis } from '../../domain/ticket';
import type { Handler } from '../_entry';
import { deskSettings, faqSettings, get, keptReplyPace, uploadFolderOf } from '../_records';
import { headIdOf, noticesLeft, unreadOf } from '../_records/head';

/** Asked for by every page with the entry: two small database calls side by side, and the settings twice a minute. */
export const getInboxHead: Handler<SpecOf<'shopper', 'inbox.head'>> = async ({ openid, now }) => {
  const [settings, pace, faq, head] = await Promise.all([
    deskSettings(now()),
    keptReplyPace(now()),
    faqSettings(),
    get('heads', headIdOf(openid)),
  ]);
  return {
    unread: unreadOf(head),
    entryOpens: settings.entryOpens,
    notices: noticesLeft(head, settings),
    uploadFolder: uploadFolderOf(openid),
    hostPages: hostPagesOf(settings.hostPages),
    isDeskMember: head?.isDeskMember === true,
    ...(faq && { faqHash: faq.hash }),
    usualReplyMillis: usualReplyMillis(pace, now()),
  };
};
