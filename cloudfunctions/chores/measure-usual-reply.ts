import { DAY, type Millis, WECHAT_LIMITS } from '../../domain/kernel';
import { usualReply } from '../../domain/ticket';
import { find, transact, usualReplySettings } from '../_records';
import type { UsualReplySettings } from '../_records/documents';
import { command } from '../_sdk';

/** As many as show what the desk is like now, no further back than it can be said to be the same desk. */
const SAMPLE = WECHAT_LIMITS.queryRecords;
const LATELY = 14 * DAY;

/** Measures how soon the desk answers, and notes it where shoppers are told. Returns 1 when it changed. */
export async function measureUsualReply(now: Millis): Promise<number> {
  const answered = await find(
    'tickets',
    { firstReplyAt: command.gte(now - LATELY) },
    { orderBy: [['firstReplyAt', 'desc']], limit: SAMPLE, fields: ['createdAt', 'cameBackAt', 'firstReplyAt'] },
  );
  const usual = usualReply(answered);
  const known = await usualReplySettings();
  if (known?.day === usual.day && known.night === usual.night) return 0;
  // Two runs at once measure the same.
  const settings: UsualReplySettings = { _id: 'pace', ...usual, v: (known?.v ?? 0) + 1 };
  await transact((transaction) => transaction.set('settings', settings));
  return 1;
}
