import { EDITS } from '../../contract';
import type { Approval, Problem } from '../../domain/faq/editing';
import type { get } from '../_records';
import { stillStands } from '../_records/still-allowed';

/**
 * What stands against publishing because its second person's word is void: they were shut out, or lost the role, since.
 * One database call for each of them.
 *
 * @param read reads in the transaction that publishes, or outside for a look ahead
 */
export async function voidApprovals(
  approvals: ReadonlyMap<string, Approval>,
  read: (collection: 'members', id: string) => ReturnType<typeof get<'members'>>,
): Promise<Problem[]> {
  const ids = [...new Set([...approvals.values()].map(({ memberId }) => memberId))];
  const members = new Map<string, Awaited<ReturnType<typeof read>>>();
  for (const id of ids) members.set(id, await read('members', id));
  return [...approvals]
    .filter(([, { memberId, at }]) => !stillStands(members.get(memberId), at, { allow: EDITS }))
    .map(([articleId]) => ({ kind: 'approval_void', severity: 'error', articleId }));
}
