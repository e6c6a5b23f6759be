/** What a line of the operation log is about. */
export const OPERATION_KINDS = [
  'settings',
  'members',
  'teams',
  'hours',
  'templates',
  'labels',
  'canned',
  'shoppers',
  'faq',
  'exports',
  'connections',
  'reveals',
  'warnings',
] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/**
 * Every operation that is written down, by the name of its action, with what it is about. One that is missing here cannot be
 * written, and test/cloudfunctions/operations.spec.ts asks of each write of the merchant's why it is not here.
 */
export const OPERATIONS = {
  'merchant/admin.claim': 'members',
  'merchant/member.invite': 'members',
  'merchant/member.revokeInvite': 'members',
  'merchant/member.accept': 'members',
  'merchant/member.setRoles': 'members',
  'merchant/member.rename': 'members',
  'merchant/member.disable': 'members',
  'merchant/member.enable': 'members',
  'merchant/settings.save': 'settings',
  'merchant/campaign.save': 'settings',
  'merchant/promise.save': 'settings',
  'merchant/rule.save': 'settings',
  'merchant/word.save': 'settings',
  'merchant/page.save': 'settings',
  'merchant/connection.save': 'connections',
  'merchant/connection.renewSecret': 'connections',
  'merchant/connection.remove': 'connections',
  'merchant/connection.sendAgain': 'connections',
  'merchant/label.save': 'labels',
  'merchant/team.save': 'teams',
  'merchant/team.archive': 'teams',
  'merchant/hours.save': 'hours',
  'merchant/rota.save': 'hours',
  'merchant/template.save': 'templates',
  'merchant/faq.save': 'faq',
  'merchant/faq.saveCategories': 'faq',
  'merchant/faq.saveSynonyms': 'faq',
  'merchant/faq.order': 'faq',
  'merchant/faq.submit': 'faq',
  'merchant/faq.review': 'faq',
  'merchant/faq.publish': 'faq',
  'merchant/faq.schedule': 'faq',
  'merchant/faq.rollBack': 'faq',
  'merchant/faq.attachMiss': 'faq',
  'merchant/faq.detachMiss': 'faq',
  'merchant/faq.dismissMiss': 'faq',
  'exchange/faq.applyImport': 'faq',
  'figures/board.export': 'exports',
  'exchange/faq.export': 'exports',
  'exchange/faq.exportRefusedRows': 'exports',
  'agent/qa.saveSheet': 'settings',
  'agent/cannedReply.save': 'canned',
  'agent/cannedReply.remove': 'canned',
  'agent/faq.propose': 'faq',
  'agent/macro.save': 'canned',
  'agent/macro.remove': 'canned',
  'agent/view.save': 'canned',
  'agent/view.remove': 'canned',
  // What is said to all shoppers.
  'agent/incident.open': 'shoppers',
  'agent/incident.reword': 'shoppers',
  'agent/incident.announce': 'shoppers',
  'agent/incident.mend': 'shoppers',
  'agent/incident.takeBack': 'shoppers',
  'agent/ticket.setOwnAgent': 'shoppers',
  'agent/ticket.revealPhone': 'reveals',
  'agent/ticket.revealText': 'reveals',
  'exchange/tickets.requestExport': 'exports',
  'exchange/tickets.decideExport': 'exports',
  'exchange/tickets.cancelExport': 'exports',
  'exchange/tickets.exportFile': 'exports',
  // Written by `chores`, of whoever did more than usual.
  'chores/unusual.reveals': 'warnings',
  'chores/unusual.exports': 'warnings',
  'chores/unusual.night': 'warnings',
} as const satisfies Readonly<Record<string, OperationKind>>;
export type Operation = keyof typeof OPERATIONS;

/** Which operation an action is; undefined where it is none. */
export const operationOf = (action: string): Operation | undefined =>
  Object.hasOwn(OPERATIONS, action) ? (action as Operation) : undefined;
