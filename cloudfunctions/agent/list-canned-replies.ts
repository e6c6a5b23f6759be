import type { SpecOf } from '../../contract';
import type { Handler } from '../_entry';
import { findPage } from '../_records';

const PAGE = 99;

/** The shop's prepared texts, in the order it gave them. */
export const listCannedReplies: Handler<SpecOf<'agent', 'cannedReply.list'>> = async (_context, { cursor }) => {
  const { items, nextCursor } = await findPage(
    'canned_replies',
    {},
    { orderBy: [['rank', 'asc']], size: PAGE, cursor },
  );
  return { replies: items.map(({ _id, title, text, shortcut }) => ({ id: _id, title, text, shortcut })), nextCursor };
};
