import { DAY, type Millis, WECHAT_LIMITS } from '../../domain/kernel';
import { replyPace } from '../../domain/ticket';
import { find, paceSettings, transact } from '../_records';
import type { PaceSettings } from '../_records/documents';
import { command } from '../_sdk';

/** As many as show what the desk is like now, no further back than it can be said to be the same desk. */
const SAMPLE = WECHAT_LIMITS.queryRecords;
const LATELY = 14 * DAY;

/** Measures how soon the desk answers, and notes it where shoppers are told. Returns 1 when it changed. */
export async function measurePace(now: Millis): Promise<number> {
  const answered = await find(
    'tickets',
    { firstReplyAt: command.gte(now - LATELY) },
    { orderBy: [['firstReplyAt', 'desc']], limit: SAMPLE, fields: ['createdAt', 'firstReplyAt'] },
  );
  const pace = replyPace(answered);
  const known = await paceSettings();
  if (known?.day === pace.day && known.night === pace.night) return 0;
  // Two runs at once measure the same.
  const settings: PaceSettings = { _id: 'pace', ...pace, v: (known?.v ?? 0) + 1 };
  await transact((transaction) => transaction.set('settings', settings));
  return 1;
}
