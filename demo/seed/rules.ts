import { ANY_TIME, NO_STEPS, READY_RULES, type Rule } from '../../domain/rules';

/** What the shop has done by itself, in its order. */
export const RULES: readonly Rule[] = [
  ...READY_RULES.filter(({ id }) => id === 'overdue_unheld'),
  {
    id: 'refund_first_look',
    name: '退款先看到哪一步',
    on: 'created',
    when: { ...ANY_TIME, topics: ['refund'] },
    steps: { ...NO_STEPS, note: '先看退款到哪一步，再回：原路退回要 1 到 3 个工作日，补发不用寄回旧的。' },
    isOn: true,
  },
  {
    id: 'gold_invoice',
    name: '金卡开票先办',
    on: 'created',
    when: { ...ANY_TIME, topics: ['invoice'], tiers: ['gold'] },
    steps: { ...NO_STEPS, isUrgent: true },
    isOn: true,
  },
];
