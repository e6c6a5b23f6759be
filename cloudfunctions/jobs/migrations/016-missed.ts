import { isMissed } from '../../../domain/notice';
import { type Migration, takeEach } from './migration';

/** What could not be told is found by when that was known, and by the team of its ticket. */
export const missed: Migration = {
  number: 16,
  name: 'missed',
  step: takeEach('outbox', async (transaction, { _id, effects = [], failedAt, teamId, ticketId, updatedAt, v = 1 }) => {
    if (failedAt !== undefined || !effects.some(isMissed)) return;
    const ticket = ticketId && teamId === undefined ? await transaction.get('tickets', ticketId) : undefined;
    await transaction.update('outbox', _id, {
      failedAt: updatedAt ?? 0,
      ...(ticket && { teamId: ticket.teamId }),
      v: v + 1,
    });
  }),
};
