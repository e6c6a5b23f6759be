import { ANY_TICKET } from '../service-level';
import type { Rule, RuleConditions, RuleSteps } from './rule';

export const ANY_TIME: RuleConditions = {
  ...ANY_TICKET,
  orderStates: [],
  inHours: null,
  isUnheld: false,
  waitedMinutes: null,
};

export const NO_STEPS: RuleSteps = {
  labelIds: [],
  isUrgent: false,
  note: null,
  reply: null,
  toTeamId: null,
  tellsLeads: false,
};

/** What a shop that has no rule yet is offered to begin with: each switched on by a tap. */
export const READY_RULES: readonly Rule[] = [
  {
    id: 'overdue_unheld',
    name: '超时没人接',
    on: 'overdue',
    when: { ...ANY_TIME, isUnheld: true },
    steps: { ...NO_STEPS, isUrgent: true, tellsLeads: true },
    isOn: true,
  },
  {
    id: 'closed_now',
    name: '下班后的留言',
    on: 'created',
    when: { ...ANY_TIME, channels: ['message'], inHours: false },
    steps: {
      ...NO_STEPS,
      reply: '留言收到了。现在不在营业时间，一上班就有人来回你。',
      english: 'We have your message. We are closed right now; someone will reply as soon as we open.',
    },
    isOn: true,
  },
  {
    id: 'refund_complaint',
    name: '退款又着急',
    on: 'created',
    when: { ...ANY_TIME, topics: ['refund'], priorities: ['complaint'] },
    steps: { ...NO_STEPS, note: '客人着急退款，先安抚，再说退到哪一步了。', tellsLeads: true },
    isOn: true,
  },
];
