import type { SpecOf } from '../../contract';
import { hostPagesOf } from '../../domain/host';
import { usualReplyMillis } from '../../domain/ticket';
import { noticesLeft, walletIdOf } from '../_desk/wallet';
import {
  count,
  deskSettings,
  faqSettings,
  get,
  type Handler,
  keptReplyPace,
  memberIdOf,
  uploadFolderOf,
} from '../_kit';

/** Asked for by every page with the entry: four small database calls side by side, and the settings twice a minute. */
export const getInboxHead: Handler<SpecOf<'shopper', 'inbox.head'>> = async ({ openid, now }) => {
  const [settings, pace, faq, wallet, member, unread] = await Promise.all([
    deskSettings(now()),
    keptReplyPace(now()),
    faqSettings(),
    get('wallets', walletIdOf(openid)),
    get('members', memberIdOf(openid)),
    count('tickets', { shopperId: openid, hasUnread: true }),
  ]);
  return {
    unread,
    entryOpens: settings.entryOpens,
    notices: noticesLeft(wallet, settings),
    uploadFolder: uploadFolderOf(openid),
    hostPages: hostPagesOf(settings.hostPages),
    isDeskMember: member?.status === 'active',
    ...(faq && { faqHash: faq.hash }),
    usualReplyMillis: usualReplyMillis(pace, now()),
  };
};
