import type { NoticeEffect, OutboxDoc } from '../../cloudfunctions/_records/documents';
import { NEVER } from '../../domain/kernel';
import { noticeWords } from '../../domain/notice';
import { testStartAt } from '../cloud/describe-cloud';
import { SHOPPER } from './ticket-desk';

/** A row of the outbox whose one notice WeChat did not take. */
export function missedRow(id: string, more: Partial<OutboxDoc> = {}, of: Partial<NoticeEffect> = {}) {
  const effect: NoticeEffect = {
    type: 'notice',
    kind: 'reply',
    cause: 'replied',
    words: noticeWords('replied', 'refund', '小林'),
    status: 'dropped',
    channel: 'subscribe',
    reason: 'denied',
    ...of,
  };
  const row: OutboxDoc = {
    _id: id,
    createdAt: testStartAt,
    updatedAt: testStartAt,
    v: 1,
    to: SHOPPER,
    ticketId: 't1',
    ticketNumber: '1120-001',
    teamId: 'aftersale',
    effects: [effect],
    attempts: 1,
    nextAt: NEVER,
    failedAt: testStartAt,
    ...more,
  };
  return row as OutboxDoc & Readonly<Record<string, unknown>>;
}
