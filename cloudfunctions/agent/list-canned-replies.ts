import type { SpecOf } from '../../contract';
import { find, type Handler } from '../_kit';

const MOST_REPLIES = 300;

/** The shop's prepared texts, in the order it gave them. */
export const listCannedReplies: Handler<SpecOf<'agent', 'cannedReply.list'>> = async () => {
  const replies = await find('canned_replies', {}, { orderBy: [['rank', 'asc']], limit: MOST_REPLIES });
  return { replies: replies.map(({ _id, title, text, shortcut }) => ({ id: _id, title, text, shortcut })) };
};
