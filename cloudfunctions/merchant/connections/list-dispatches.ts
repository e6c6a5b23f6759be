import type { SpecOf } from '../../../contract';
import type { DispatchContent } from '../../../domain/connections';
import { NEVER, OUR_LIMITS } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { findPage } from '../../_records';

/** What one connection was told, the newest first. */
export const listDispatches: Handler<SpecOf<'merchant', 'connection.dispatches'>> = async (_context, input) => {
  const { connectionId, state, cursor } = input;
  const query = { connectionId, ...(state !== undefined && { state }) };
  const { items, nextCursor } = await findPage('dispatches', query, {
    orderBy: [['createdAt', 'desc']],
    size: OUR_LIMITS.listPage,
    cursor,
  });
  return {
    dispatches: items.map(({ _id: id, content, state, attempts, failure, code = null, nextAt, createdAt: at }) => ({
      ...{ id, type: content.type, tells: tellsOf(content), state, attempts, failure, code, at },
      ...('ticket' in content && content.ticket && { ticketNumber: content.ticket.number }),
      nextAt: nextAt >= NEVER ? null : nextAt,
    })),
    nextCursor,
  };
};

function tellsOf(content: DispatchContent): string[] {
  if (content.type === 'change') return [...new Set<string>(content.events.map(({ name }) => name))];
  if (content.type === 'alert') return [...content.alerts];
  return content.type === 'summary' ? [content.day] : [];
}
