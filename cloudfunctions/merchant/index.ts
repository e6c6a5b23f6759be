import { contract } from '../../contract';
import { defineFunction } from '../_kit';
import { acceptInvite } from './accept-invite';
import { claimAdmin } from './claim-admin';
import { getArticle } from './get-article';
import { inviteMember } from './invite-member';
import { listFaq } from './list-faq';
import { listMembers } from './list-members';
import { publishFaq } from './publish-faq';
import { saveArticle } from './save-article';
import { setRoles } from './set-roles';
import { disableMember, enableMember } from './set-status';

/** What the business may do: people and the FAQ. */
export const main = defineFunction('merchant', contract.merchant, {
  'admin.claim': claimAdmin,
  'member.list': listMembers,
  'member.invite': inviteMember,
  'member.accept': acceptInvite,
  'member.setRoles': setRoles,
  'member.disable': disableMember,
  'member.enable': enableMember,
  'faq.list': listFaq,
  'faq.get': getArticle,
  'faq.save': saveArticle,
  'faq.publish': publishFaq,
});
