import type { HandlerInput, SpecOf } from '../../../contract';
import { isActiveAdmin } from '../../../domain/agent';
import { OUR_LIMITS } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { deskSettings, findPage, requireMember } from '../../_records';
import type { AuditLogDoc, MemberDoc } from '../../_records/documents';
import { command } from '../../_sdk';

type Spec = SpecOf<'merchant', 'operation.list'>;

/** Who changed what at the desk, the last first, as far as the caller answers for it. */
export const listOperations: Handler<Spec> = async (context, { cursor, ...wanted }) => {
  const queries = queriesOf(requireMember(context), wanted);
  const { teams } = await deskSettings(context.now());
  const named = teams.map(({ id, name }) => ({ id, name }));
  if (queries.length === 0) return { lines: [], teams: named };
  const { items, nextCursor } = await findPage('audit_log', queries, {
    orderBy: [['createdAt', 'desc']],
    size: OUR_LIMITS.listPage,
    cursor,
  });
  return { lines: items.map(lineOf), nextCursor, teams: named };
};

/** All of it for an admin; for a lead what concerns each of their teams. */
function queriesOf(
  member: MemberDoc,
  { memberId, kind, fromAt, untilAt }: Omit<HandlerInput<Spec>, 'cursor'>,
): Readonly<Record<string, unknown>>[] {
  const days = [
    ...(fromAt === undefined ? [] : [command.gte(fromAt)]),
    ...(untilAt === undefined ? [] : [command.lt(untilAt)]),
  ];
  const asked = {
    ...(memberId !== undefined && { memberId }),
    ...(kind !== undefined && { kind }),
    ...(days.length > 0 && { createdAt: days.length === 1 ? days[0] : command.and(days) }),
  };
  if (isActiveAdmin(member)) return [asked];
  return [...new Set(member.teamIds)].map((teamId) => ({ ...asked, teamId }));
}

function lineOf({ _id, createdAt, memberId, memberName = '', action, kind, target, changes = [] }: AuditLogDoc) {
  return {
    ...{ id: _id, at: createdAt, memberId, who: memberName, operation: action, kind, target },
    changes: changes.map((change) => ({
      // As earlier builds called it.
      field: 'field' in change ? change.field : change.setting,
      before: JSON.stringify(change.before),
      after: JSON.stringify(change.after),
    })),
  };
}
