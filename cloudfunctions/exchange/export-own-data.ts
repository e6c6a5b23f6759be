import type { SpecOf } from '../../contract';
import { withoutLinks } from '../../domain/conversation';
import { AppError, DAY, MINUTE, OUR_LIMITS } from '../../domain/kernel';
import { chinaText } from '../../domain/moments';
import { grantsLeft, SHOPPER_NOTICE_KINDS } from '../../domain/notice';
import { type OwnData, ownSheets } from '../../domain/privacy';
import type { Handler } from '../_entry';
import {
  type Context,
  findMany,
  findPage,
  get,
  limitRate,
  noteFile,
  storeFile,
  temporaryUrls,
  uploadFolderOf,
} from '../_records';
import type { EntryDoc, TicketDoc } from '../_records/documents';
import { headIdOf } from '../_records/head';
import { looksAt } from '../_records/looks';
import { unsealInEntry, unsealInTicket } from '../_records/ticket-texts';
import { isPublic } from '../_records/timeline';
import { inParallel, unseal } from '../_sdk';
import { excelFile } from './table/write-table';

const RATE = { count: 20, withinMillis: 10 * MINUTE } as const;
/** Of one message: more than a person says in a month, and what a file still holds of twenty. */
const MOST_ENTRIES = 500;
const MOST_TURNS = 500;

/** A part of what is kept of the caller, as a file that only they are handed. */
export const exportOwnData: Handler<SpecOf<'exchange', 'data.export'>> = async (context, { cursor, language }) => {
  await limitRate(context, RATE);
  const { items: tickets, nextCursor } = await findPage(
    'tickets',
    { shopperId: context.openid },
    { orderBy: [['lastAt', 'desc']], size: OUR_LIMITS.listPage, cursor },
  );
  const data = await dataOf(context, tickets, cursor === undefined);
  const sheets = ownSheets(data, language, (at) => chinaText(at, 'YYYY-MM-DD HH:mm'));
  const url = await handOver(context, await excelFile(sheets));
  return { url, fileName: `my-data-${chinaText(context.now(), 'YYYYMMDD')}.xlsx`, count: tickets.length, nextCursor };
};

async function dataOf({ openid }: Context, tickets: readonly TicketDoc[], isFirst: boolean): Promise<OwnData> {
  const talkId = headIdOf(openid);
  const [entries, looks, turns, head] = await Promise.all([
    inParallel(tickets, publicEntries),
    looksAt(tickets),
    isFirst ? findMany('turns', { talkId }, { orderBy: [['number', 'desc']], atMost: MOST_TURNS }) : [],
    isFirst ? get('heads', talkId) : undefined,
  ]);
  return {
    tickets: tickets.map(ticketRow),
    messages: tickets.flatMap(({ number }, place) => (entries[place] ?? []).map((entry) => messageRow(number, entry))),
    turns: turns.map(({ _id, createdAt, said, reply }) => ({
      at: createdAt,
      said: said ? unseal(said, `turns/${_id}/said`) : '',
      reply: reply ? withoutLinks(unseal(reply, `turns/${_id}/reply`)) : '',
    })),
    looks,
    grants: head ? SHOPPER_NOTICE_KINDS.map((kind) => ({ kind, left: grantsLeft(head.grants, kind) })) : [],
  };
}

async function publicEntries({ _id }: TicketDoc): Promise<EntryDoc[]> {
  const entries = await findMany(
    'ticket_entries',
    { ticketId: _id },
    { orderBy: [['at', 'desc']], atMost: MOST_ENTRIES },
  );
  return entries.filter(isPublic).reverse();
}

function ticketRow(ticket: TicketDoc): OwnData['tickets'][number] {
  const { number, topic, status, createdAt, lastAt, order, callback, rating } = ticket;
  return {
    ...{ number, topic, status, createdAt, lastAt, orderTitle: order?.title, stars: rating?.stars },
    phone: callback ? unsealInTicket(ticket, 'phone', callback.phone) : undefined,
    comment: rating?.comment ? unsealInTicket(ticket, 'comment', rating.comment) : undefined,
  };
}

function messageRow(number: string, entry: EntryDoc): OwnData['messages'][number] {
  const { at, kind, event, authorName, text, pictures } = entry;
  return {
    ...{ number, at, kind: kind === 'note' ? 'event' : kind, author: authorName ?? undefined },
    text: text === null ? (event ?? '') : unsealInEntry(entry, text),
    pictures: pictures.length,
  };
}

/** Into the one place that is theirs, from where it is taken a day later. */
async function handOver(context: Context, content: Buffer): Promise<string> {
  const path = `exports/${uploadFolderOf(context.openid)}/my-data.xlsx`;
  // Noted first: a call that ends in between leaves nothing for good.
  await noteFile(path, context.now() - OUR_LIMITS.keepUnusedFilesMillis + DAY);
  const fileId = await storeFile(path, content);
  const url = (await temporaryUrls([fileId])).get(fileId);
  if (url === undefined) throw new AppError('TRY_AGAIN');
  return url;
}
