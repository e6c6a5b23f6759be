import type { SpecOf } from '../../contract';
import { canReadTicket, canSeeShopperName } from '../../domain/agent';
import { BEHIND, type Behind, type BoardDimension, daysOf, monthOfDay, namesOthers } from '../../domain/board';
import { dateOf } from '../../domain/calendar';
import { AppError, OUR_LIMITS } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { findByIds, findPage } from '../_records';
import type { EntryDoc, TicketDoc } from '../_records/documents';
import { previewOf } from '../_records/ticket-texts';
import { command } from '../_sdk';
import { type Looked, lookedAt, nameOfTeam, periodFor } from './looked';
import { teamsOf } from './read-months';

type Only = { readonly by: BoardDimension; readonly key: string } | undefined;

/** The tickets behind a figure, as far as the caller may read them. Two database calls, one more for each fact beyond the first. */
export const listTickets: Handler<SpecOf<'figures', 'board.tickets'>> = async (context, input) => {
  const { range, scope, figure, only, cursor } = input;
  const looked = await lookedAt(context, scope);
  const behind = BEHIND[figure];
  if (!behind) throw new AppError('INVALID_INPUT', { fields: [{ path: 'figure', rule: 'has_tickets' }] });
  const { from, until } = momentsOf(looked, periodFor(range, looked), only);
  const base = {
    at: command.and([command.gte(from), command.lt(until)]),
    ...ofScope(looked, behind, only),
    ...conditionsOf(behind),
  };
  const { items, nextCursor } = await findPage(
    'ticket_entries',
    behind.facts.map((name) => ({ 'happened.name': name, ...base })),
    {
      orderBy: [['at', 'desc']],
      size: OUR_LIMITS.listPage,
      cursor,
      fields: ['ticketId', 'at', 'facts', 'happened'],
    },
  );
  const found = await findByIds('tickets', [...new Set(items.map(({ ticketId }) => ticketId))]);
  const tickets = new Map(
    found.filter((ticket) => isBehind(ticket, looked, behind, only)).map((one) => [one._id, one]),
  );
  return { tickets: items.flatMap((entry) => rowOf(entry, tickets.get(entry.ticketId), looked)), nextCursor };
};

/** The days of the period, or of the one row that is asked for. */
function momentsOf({ days }: Looked, period: { readonly from: number; readonly to: number }, only: Only) {
  const isIn = (day: number) => only?.by !== 'day' || only.key === dateOf(day) || only.key === monthOfDay(day);
  const wanted = daysOf(period).filter(isIn);
  const [first] = wanted;
  if (first === undefined) throw new AppError('INVALID_INPUT', { fields: [{ path: 'only.key', rule: 'in_range' }] });
  const last = wanted.at(-1) ?? first;
  return { from: days.startOf(first), until: days.startOf(last + 1) };
}

/** Whose: of the teams of the scope, of one agent. Throws FORBIDDEN for somebody else's where others are not named. */
function ofScope({ scope, caller }: Looked, behind: Behind, only: Only): Record<string, unknown> {
  const asked = only?.by === 'agent' ? only.key : undefined;
  if (asked !== undefined && asked !== caller.id && !namesOthers(caller, scope)) throw new AppError('FORBIDDEN');
  const agentId = scope.of === 'me' ? caller.id : asked;
  const teamIds = scope.of === 'shop' ? undefined : teamsOf(scope);
  const teams = only?.by === 'team' ? (teamIds?.filter((id) => id === only.key) ?? [only.key]) : teamIds;
  // An answer is whose who gave it; stars, and what came back, whose the fact says.
  const whose = behind.facts.includes('replied') ? 'authorId' : 'happened.agentId';
  return {
    ...(teams && { 'facts.teamId': command.in([...teams]) }),
    ...(agentId !== undefined && { [whose]: agentId }),
  };
}

function conditionsOf({ isFirst, isMet, waitedOver, starsUpTo, notExpired }: Behind): Record<string, unknown> {
  return {
    ...(isFirst && { 'happened.isFirst': true }),
    ...(isMet === false && { 'happened.isMet': false }),
    ...(waitedOver !== undefined && { 'facts.waitedMillis': command.gt(waitedOver) }),
    ...(starsUpTo !== undefined && { 'happened.stars': command.lte(starsUpTo) }),
    ...(notExpired && { 'happened.wasExpired': command.exists(false) }),
  };
}

function isBehind(ticket: TicketDoc, { caller }: Looked, { tier, channel }: Behind, only: Only): boolean {
  const came = ticket.channel ?? 'message';
  if (tier !== undefined && ticket.tier !== tier) return false;
  if (channel !== undefined && came !== channel) return false;
  if (only?.by === 'tier' && ticket.tier !== only.key) return false;
  if (only?.by === 'channel' && came !== only.key) return false;
  return canReadTicket(caller, ticket);
}

function rowOf(entry: EntryDoc, ticket: TicketDoc | undefined, { caller, desk }: Looked) {
  if (!ticket) return [];
  const rated = entry.happened?.find((fact) => fact.name === 'rated');
  return [
    {
      id: ticket._id,
      number: ticket.number,
      topic: ticket.topic,
      status: ticket.status,
      tier: ticket.tier,
      channel: ticket.channel ?? ('message' as const),
      preview: previewOf(ticket),
      teamName: nameOfTeam(desk, ticket.teamId),
      // Who only samples is told nobody's name.
      agentName: canSeeShopperName(caller, ticket) ? (ticket.assigneeName ?? undefined) : undefined,
      at: entry.at,
      waitedMillis: entry.facts.waitedMillis ?? undefined,
      stars: rated?.stars,
    },
  ];
}
