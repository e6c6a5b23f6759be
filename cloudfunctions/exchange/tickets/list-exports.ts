import type { SpecOf } from '../../../contract';
import { isActiveAdmin, standingTeams } from '../../../domain/agent';
import { type ExportStanding, exportStanding } from '../../../domain/exports';
import type { Handler } from '../../_entry';
import { deskSettings, find, requireMember } from '../../_records';
import type { ExportRequestDoc, MemberDoc } from '../../_records/documents';
import { command } from '../../_sdk';

const LATELY = 20;

/** Who asked for tickets as a file lately, and what became of it: in sight of everybody who leads. */
export const listExports: Handler<SpecOf<'exchange', 'tickets.exports'>> = async (context) => {
  const now = context.now();
  const member = requireMember(context);
  const [{ teams }, lately] = await Promise.all([
    deskSettings(now),
    find('export_requests', { createdAt: command.lte(now) }, { orderBy: [['createdAt', 'desc']], limit: LATELY }),
  ]);
  return {
    requests: lately.map((request) => {
      const standing = exportStanding(request, now);
      return {
        ...{ id: request._id, askedBy: request.asked.name, askedAt: request.createdAt },
        ...{ fromAt: request.fromAt, untilAt: request.untilAt, format: request.format, standing },
        team: request.teamId === null ? undefined : (teams.find(({ id }) => id === request.teamId)?.name ?? ''),
        ofTicket: request.ofTicket?.number,
        decidedBy: request.decided?.name,
        aloneFromAt: request.aloneFromAt ?? undefined,
        may: stepsOf(request, standing, member),
      };
    }),
    teams: standingTeams(teams).map(({ id, name }) => ({ id, name })),
  };
};

function stepsOf({ asked }: ExportRequestDoc, standing: ExportStanding, member: MemberDoc) {
  const isOwn = asked.id === member._id;
  return [
    ...(standing === 'waiting' && isActiveAdmin(member) && !isOwn ? (['decide'] as const) : []),
    ...(standing === 'waiting' || standing === 'open' ? (['cancel'] as const) : []),
    ...(standing === 'open' && isOwn ? (['fetch'] as const) : []),
  ];
}
