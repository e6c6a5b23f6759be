import { exchangeActions, type HandlerInput, type SpecOf } from '../../../contract';
import { type ExportedTicket, exportStanding, ticketRows } from '../../../domain/exports';
import { AppError } from '../../../domain/kernel';
import { chinaText } from '../../../domain/moments';
import type { Handler } from '../../_entry';
import {
  addIfAbsent,
  type Context,
  deskSettings,
  fileIdOf,
  findPage,
  get,
  noteFile,
  requireMember,
  storeFile,
  temporaryUrls,
  transact,
} from '../../_records';
import { auditLine } from '../../_records/audit';
import type { ExportRequestDoc, TicketDoc } from '../../_records/documents';
import { requireStillStanding } from '../../_records/still-allowed';
import { previewOf } from '../../_records/ticket-texts';
import { command } from '../../_sdk';
import { csvFile, excelFile } from '../table/write-table';

type Spec = SpecOf<'exchange', 'tickets.exportFile'>;
const PART = 200;

/**
 * Hands a part of the file to who asked for it, and makes the next where it is not there yet. Whether they may, and whether who
 * approved still may, is asked each time; each handing out is a line of the log, before the link is.
 */
export const exportFile: Handler<Spec> = async (context, input) => {
  const { requestId, part } = input;
  const known = await requireMay(context, requestId);
  const request = known.parts.length === part && !known.isMade ? await makePart(context, known, input) : known;
  const made = request.parts[part];
  if (!made) throw new AppError('NOT_FOUND');
  const fileId = await fileIdOf(made.path);
  const after = { part: part + 1, count: made.count };
  const key = `${requestId}.${part}`;
  await addIfAbsent('audit_log', auditLine(context, { key, targetId: requestId, after }));
  const url = (await temporaryUrls([fileId])).get(fileId);
  if (url === undefined) throw new AppError('NOT_FOUND');
  const fileName = `tickets-${chinaText(request.createdAt, 'YYYYMMDD')}-${part + 1}.${request.format}`;
  return { url, fileName, count: made.count, part, isLast: request.isMade && part === request.parts.length - 1 };
};

/** Throws NOT_FOUND for everybody but who asked, INVALID_STATE while it is not open, FORBIDDEN when one of the two may not any more. */
async function requireMay(context: Context, requestId: string): Promise<ExportRequestDoc> {
  const request = await get('export_requests', requestId);
  if (request?.asked.id !== requireMember(context)._id) throw new AppError('NOT_FOUND');
  const status = exportStanding(request, context.now());
  if (status !== 'open') throw new AppError('INVALID_STATE', { status });
  const { asked, decided } = request;
  const reads = { get };
  const { 'tickets.requestExport': asking, 'tickets.decideExport': deciding } = exchangeActions;
  await requireStillStanding(reads, { memberId: asked.id, at: asked.at }, asking);
  if (request.standing === 'approved') {
    if (!decided || decided.id === asked.id) throw new AppError('FORBIDDEN', { reason: 'second_person' });
    await requireStillStanding(reads, { memberId: decided.id, at: decided.at }, deciding);
  }
  return request;
}

/** The file lies at a place of its own before the request says so: a call that ends in between makes the same part again. */
async function makePart(
  context: Context,
  request: ExportRequestDoc,
  { part, language }: HandlerInput<Spec>,
): Promise<ExportRequestDoc> {
  const { _id, ofTicket, format, v } = request;
  const shopperId = ofTicket && (await shopperOf(ofTicket.id));
  const { items, nextCursor } = shopperId === NOBODY ? NONE : await ticketsOf(request, shopperId);
  const { teams } = await deskSettings(context.now());
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const told = items.filter(({ erasedAt }) => erasedAt === undefined).map((ticket) => toldOf(ticket, names));
  const rows = ticketRows(told, language, (at) => chinaText(at, 'YYYY-MM-DD HH:mm'));
  const content = format === 'csv' ? csvFile({ rows }) : await excelFile([{ name: 'tickets', rows }]);
  const path = `exports/${request.asked.id}/${_id}-${part + 1}.${format}`;
  await noteFile(path, context.now());
  await storeFile(path, content);
  return transact(async (transaction) => {
    const now = await transaction.get('export_requests', _id);
    if (!now) throw new AppError('NOT_FOUND');
    const status = exportStanding(now, context.now());
    if (status !== 'open') throw new AppError('INVALID_STATE', { status });
    // Another call made it meanwhile.
    if (now.v !== v) return now;
    const changes = {
      parts: [...request.parts, { path, count: told.length }],
      cursor: nextCursor ?? null,
      isMade: nextCursor === undefined,
      updatedAt: context.now(),
      v: v + 1,
    };
    await transaction.update('export_requests', _id, changes);
    return { ...now, ...changes };
  });
}

/** The next of them, a part's worth. */
const ticketsOf = ({ fromAt, untilAt, teamId, cursor }: ExportRequestDoc, shopperId: string | undefined) =>
  findPage(
    'tickets',
    {
      ...(shopperId !== undefined && { shopperId }),
      ...(teamId !== null && { teamId }),
      lastAt: command.and([command.gte(fromAt), command.lt(untilAt)]),
    },
    { orderBy: [['lastAt', 'desc']], size: PART, ...(cursor !== null && { cursor }) },
  );

/** What stands for whom a ticket led to, once it leads to nobody. */
const NOBODY = '';
const NONE = { items: [], nextCursor: undefined };

/** Whose a ticket is, asked anew for each part: who had everything deleted meanwhile is nobody. */
async function shopperOf(ticketId: string): Promise<string> {
  const ticket = await get('tickets', ticketId);
  return ticket?.erasedAt === undefined ? (ticket?.shopperId ?? NOBODY) : NOBODY;
}

function toldOf(ticket: TicketDoc, teams: ReadonlyMap<string, string>): ExportedTicket {
  const { number, createdAt, lastAt, status, topic, teamId, shopperName, callback, order, rating } = ticket;
  return {
    ...{ number, createdAt, lastAt, status, topic, team: teams.get(teamId) ?? '', shopper: shopperName },
    agent: ticket.assigneeName ?? '',
    phone: callback?.maskedPhone ?? '',
    order: order?.title ?? '',
    words: previewOf(ticket),
    stars: rating?.stars ?? null,
  };
}
