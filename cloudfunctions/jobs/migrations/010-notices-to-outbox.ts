import { NEVER } from '../../../domain/kernel';
import type { NoticeDoc, NoticeEffect } from '../../_records/documents';
import { type Migration, type Stored, takeEach } from './migration';

/** Each notice had a row of its own; now a row holds all that one commit wants done. What is finished stays where it is. */
export const noticesToOutbox: Migration = {
  number: 10,
  name: 'notices-to-outbox',
  step: takeEach('notices', async (transaction, notice) => {
    if (!isLeft(notice)) return;
    const { _id, createdAt, updatedAt, to, ticketId, ticketNumber, attempts, nextAt } = notice;
    const effect: NoticeEffect = {
      type: 'notice',
      kind: notice.kind,
      cause: notice.cause ?? (notice.kind === 'reply' ? 'replied' : 'resolved'),
      words: notice.words,
      status: 'queued',
      // What was set aside for it is taken off already.
      channel: notice.status === 'sending' ? notice.channel : null,
      reason: notice.reason,
    };
    const row = { _id, createdAt, updatedAt, v: 1, to, ticketId, ticketNumber, effects: [effect], attempts, nextAt };
    await transaction.set('outbox', row);
    await transaction.remove('notices', _id);
  }),
};

const isLeft = (notice: Stored<'notices'>): notice is NoticeDoc =>
  (notice.nextAt ?? NEVER) !== NEVER && (notice.status === 'queued' || notice.status === 'sending');
