export { MEMBER_TIERS, type MemberTier } from './member-tiers';
export { formatYuan } from './money';
export { ORDER_STATES, type OrderState } from './order-states';
