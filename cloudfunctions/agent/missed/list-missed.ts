import type { MissedNotice, SpecOf } from '../../../contract';
import { OUR_LIMITS } from '../../../domain/kernel';
import { NO_TICKET } from '../../_commit';
import type { Handler } from '../../_entry';
import { callerOf, deskSettings, findByIds, findPage } from '../../_records';
import type { Effect, OutboxDoc } from '../../_records/documents';
import { isRetryable, missedOf, missedQueries } from './missed-of';

/** What could not be told, newest first. */
export const listMissed: Handler<SpecOf<'agent', 'missed.list'>> = async (context, { cursor }) => {
  const queries = missedQueries(callerOf(context), await deskSettings(context.now()));
  if (queries.length === 0) return { items: [] };
  const page = await findPage('outbox', queries, {
    orderBy: [['failedAt', 'desc']],
    size: OUR_LIMITS.listPage,
    cursor,
  });
  const names = await colleaguesIn(page.items);
  return { items: page.items.flatMap((row) => viewOf(row, names)), nextCursor: page.nextCursor };
};

/** What those of the desk are called whom some of it was for. */
async function colleaguesIn(rows: readonly OutboxDoc[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(rows.flatMap(missedOf).flatMap((effect) => memberOf(effect) ?? []));
  const members = ids.size === 0 ? [] : await findByIds('members', [...ids]);
  return new Map(members.map(({ _id, name }) => [_id, name]));
}

const memberOf = (effect: Effect): string | undefined => (effect.type === 'desk_notice' ? effect.memberId : undefined);

const TO: Readonly<Record<Effect['type'], MissedNotice['to']>> = {
  notice: 'shopper',
  desk_notice: 'colleague',
  answer: 'conversation',
  care: 'shopper',
  // Never missed: nobody is told anything by these themselves.
  rules: 'colleague',
  model: 'conversation',
};

/** By the first of its effects: a row that holds several has them for one person. */
function viewOf(row: OutboxDoc, names: ReadonlyMap<string, string>): MissedNotice[] {
  const [effect] = missedOf(row);
  if (!effect) return [];
  const colleague = names.get(memberOf(effect) ?? '');
  const words = 'words' in effect ? { title: effect.words.title, state: effect.words.state } : {};
  return [
    {
      id: row._id,
      ...(row.ticketId !== NO_TICKET && { ticketId: row.ticketId, ticketNumber: row.ticketNumber }),
      to: TO[effect.type],
      ...(colleague !== undefined && { colleague }),
      ...words,
      at: row.createdAt,
      failedAt: row.failedAt ?? row.updatedAt,
      code: effect.reason ?? '',
      mayRetry: isRetryable(row),
    },
  ];
}
