import { openUrl } from '../phone/pages';

/** What rules did, of one or of all. */
export function openRuleLog(ruleId?: string): void {
  void openUrl(`/automation/rule-log/index${ruleId ? `?rule=${encodeURIComponent(ruleId)}` : ''}`);
}

export function openTicket(ticketId: string): void {
  void openUrl(`/agent/ticket/index?id=${encodeURIComponent(ticketId)}`);
}
