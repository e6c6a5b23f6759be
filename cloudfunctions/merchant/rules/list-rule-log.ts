import type { SpecOf } from '../../../contract';
import { isActiveAdmin } from '../../../domain/agent';
import { OUR_LIMITS } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { findPage, requireMember } from '../../_records';
import type { MemberDoc, RuleLogDoc } from '../../_records/documents';

/** What rules did and could not do, the newest first, as far as the caller answers for it. */
export const listRuleLog: Handler<SpecOf<'merchant', 'rule.log'>> = async (context, { ruleId, cursor }) => {
  const queries = queriesOf(requireMember(context), ruleId);
  if (queries.length === 0) return { lines: [] };
  const { items, nextCursor } = await findPage('rule_log', queries, {
    orderBy: [['createdAt', 'desc']],
    size: OUR_LIMITS.listPage,
    cursor,
  });
  return { lines: items.map(lineOf), nextCursor };
};

/** All of it for an admin; for a lead what was of each of their teams. */
function queriesOf(member: MemberDoc, ruleId: string | undefined): Readonly<Record<string, unknown>>[] {
  const asked = ruleId === undefined ? {} : { ruleId };
  if (isActiveAdmin(member)) return [asked];
  return [...new Set(member.teamIds)].map((teamId) => ({ ...asked, teamId }));
}

function lineOf({ _id: id, createdAt: at, ruleId, ruleName, on, ticketId, ticketNumber, outcome, why }: RuleLogDoc) {
  return { id, at, ruleId, ruleName, ...(on && { on }), ticketId, ticketNumber, outcome, why };
}
