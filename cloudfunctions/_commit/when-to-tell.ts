import { MINUTE, type Millis, NEVER } from '../../domain/kernel';
import {
  HOLD_WHILE_WATCHED,
  hasHadEnough,
  isAwaited,
  isToldAlready,
  noticeWeightOf,
  type Told,
} from '../../domain/notice';
import { settingOf } from '../../domain/settings';
import { deskSettings } from '../_records';
import type { Effect, HeadDoc, TicketDoc } from '../_records/documents';
import { quietUntil } from '../_records/quiet-hours';
import { isWatchedNow } from '../_records/watches';
import { usesGrant } from './effects';

export interface Timing {
  readonly told: Told;
  /** When `jobs` is to do it; absent: at once, or not at all. */
  readonly dueAt?: Millis;
}

interface News {
  readonly before: TicketDoc | undefined;
  readonly after: TicketDoc;
  readonly head: HeadDoc | undefined;
  readonly now: Millis;
}

/**
 * When what was planned is told. Words that are said in their own conversation go out at once: they stand where they look anyway. A
 * notice is not repeated while one of the same ticket lies there unread; and unless its shopper waits for it at this
 * moment, it is not sent at night, nor when they had enough of them today. One that they may be seeing now waits a minute.
 */
export async function whenToTell(effects: readonly Effect[], { before, after, head, now }: News): Promise<Timing> {
  const [effect] = effects;
  if (effect?.type !== 'notice') return { told: 'badge' };
  if (effect.channel === 'conversation' && effect.said !== undefined) return { told: 'outbox' };
  const settings = await deskSettings(now);
  const within = settingOf(settings, 'noticeGatherMinutes') * MINUTE;
  if (before?.hasUnread && isToldAlready(head?.noticed, after._id, { within, now })) return { told: 'joined' };
  if (!isAwaited(noticeWeightOf(effect.cause), before?.waitingSinceAt ?? NEVER, now)) {
    if (hasHadEnough(head?.noticed, settingOf(settings, 'noticesPerDay'), now)) return { told: 'enough' };
    const dueAt = await quietUntil(settings, now);
    if (dueAt !== undefined) return { told: 'quiet', dueAt };
  }
  const isWatched = usesGrant(effect) && (await isWatchedNow(after, now));
  return isWatched ? { told: 'watched', dueAt: now + HOLD_WHILE_WATCHED } : { told: 'outbox' };
}
