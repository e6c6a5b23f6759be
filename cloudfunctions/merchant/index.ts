import { merchantActions } from '../../contract';
import { defineFunction } from '../_entry';
import { acceptInvite } from './accept-invite';
import { listCampaigns } from './campaigns/list-campaigns';
import { saveCampaigns } from './campaigns/save-campaigns';
import { claimAdmin } from './claim-admin';
import { listConnections } from './connections/list-connections';
import { listDispatches } from './connections/list-dispatches';
import { removeConnection } from './connections/remove-connection';
import { renewSecret } from './connections/renew-secret';
import { saveConnection } from './connections/save-connection';
import { sendAgain } from './connections/send-again';
import { testConnection } from './connections/test-connection';
import { attachMiss } from './faq/attach-miss';
import { checkFaq } from './faq/check-faq';
import { compareEditions } from './faq/compare-editions';
import { detachMiss } from './faq/detach-miss';
import { dismissMiss } from './faq/dismiss-miss';
import { getArticle } from './faq/get-article';
import { getFigures } from './faq/get-figures';
import { getSynonyms } from './faq/get-synonyms';
import { listFaq } from './faq/list-faq';
import { listMisses } from './faq/list-misses';
import { listPublications } from './faq/list-publications';
import { listVersions } from './faq/list-versions';
import { orderArticles } from './faq/order-articles';
import { publishFaq } from './faq/publish-faq';
import { reviewArticles } from './faq/review-articles';
import { rollBackFaq } from './faq/roll-back-faq';
import { saveArticle } from './faq/save-article';
import { saveCategories } from './faq/save-categories';
import { saveSynonyms } from './faq/save-synonyms';
import { scheduleFaq } from './faq/schedule-faq';
import { submitArticles } from './faq/submit-articles';
import { getFirstDay } from './get-first-day';
import { getHours } from './hours/get-hours';
import { saveHours } from './hours/save-hours';
import { inviteMember } from './invite-member';
import { saveLabel } from './labels/save-label';
import { listLinks } from './links/list-links';
import { setShippingLink } from './links/set-shipping-link';
import { listMembers } from './list-members';
import { listOperations } from './operations/list-operations';
import { listPages } from './pages/list-pages';
import { savePages } from './pages/save-pages';
import { getPromises } from './promises/get-promises';
import { savePromises } from './promises/save-promises';
import { renameMember } from './rename-member';
import { revokeInvite } from './revoke-invite';
import { compareRotas } from './rota/compare-rotas';
import { exportRota } from './rota/export-rota';
import { getRota } from './rota/get-rota';
import { saveRota } from './rota/save-rota';
import { getRules } from './rules/get-rules';
import { listRuleLog } from './rules/list-rule-log';
import { saveRules } from './rules/save-rules';
import { tryOutRule } from './rules/try-out-rule';
import { setRoles } from './set-roles';
import { disableMember, enableMember } from './set-status';
import { getSettings } from './settings/get-settings';
import { saveSettings } from './settings/save-settings';
import { archiveTeam } from './teams/archive-team';
import { listTeams } from './teams/list-teams';
import { saveTeam } from './teams/save-team';
import { listTemplates } from './templates/list-templates';
import { saveTemplate } from './templates/save-template';
import { testTemplate } from './templates/test-template';
import { listWords } from './words/list-words';
import { saveWords } from './words/save-words';

/** What the business may do: people, the FAQ, and what the shop says of its desk. */
export const main = defineFunction('merchant', merchantActions, {
  'admin.claim': claimAdmin,
  'member.list': listMembers,
  'member.invite': inviteMember,
  'member.revokeInvite': revokeInvite,
  'member.accept': acceptInvite,
  'member.setRoles': setRoles,
  'member.rename': renameMember,
  'member.disable': disableMember,
  'member.enable': enableMember,
  'link.list': listLinks,
  'link.setShipping': setShippingLink,
  'settings.get': getSettings,
  'settings.save': saveSettings,
  'campaign.list': listCampaigns,
  'campaign.save': saveCampaigns,
  'word.list': listWords,
  'word.save': saveWords,
  'promise.get': getPromises,
  'promise.save': savePromises,
  'rule.get': getRules,
  'rule.save': saveRules,
  'rule.tryOut': tryOutRule,
  'rule.log': listRuleLog,
  'connection.list': listConnections,
  'connection.save': saveConnection,
  'connection.renewSecret': renewSecret,
  'connection.remove': removeConnection,
  'connection.test': testConnection,
  'connection.dispatches': listDispatches,
  'connection.sendAgain': sendAgain,
  'label.save': saveLabel,
  'operation.list': listOperations,
  'page.list': listPages,
  'page.save': savePages,
  'firstDay.get': getFirstDay,
  'team.list': listTeams,
  'team.save': saveTeam,
  'team.archive': archiveTeam,
  'template.list': listTemplates,
  'template.save': saveTemplate,
  'template.test': testTemplate,
  'faq.list': listFaq,
  'faq.get': getArticle,
  'faq.save': saveArticle,
  'faq.versions': listVersions,
  'faq.saveCategories': saveCategories,
  'faq.synonyms': getSynonyms,
  'faq.saveSynonyms': saveSynonyms,
  'faq.order': orderArticles,
  'faq.submit': submitArticles,
  'faq.review': reviewArticles,
  'faq.check': checkFaq,
  'faq.publish': publishFaq,
  'faq.schedule': scheduleFaq,
  'faq.history': listPublications,
  'faq.difference': compareEditions,
  'faq.rollBack': rollBackFaq,
  'faq.misses': listMisses,
  'faq.attachMiss': attachMiss,
  'faq.detachMiss': detachMiss,
  'faq.dismissMiss': dismissMiss,
  'faq.figures': getFigures,
  'hours.get': getHours,
  'hours.save': saveHours,
  'rota.get': getRota,
  'rota.save': saveRota,
  'rota.compare': compareRotas,
  'rota.export': exportRota,
});
