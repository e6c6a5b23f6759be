import type { SpecOf } from '../../contract';
import { AppError, DAY } from '../../domain/kernel';
import { isGrant, noticeWords } from '../../domain/notice';
import { settingOf } from '../../domain/settings';
import { NO_TICKET, outboxRow } from '../_commit';
import type { Handler } from '../_entry';
import { deskSettings } from '../_records';
import { requireOwnOrder } from '../_records/order-views';
import { quietUntil } from '../_records/quiet-hours';
import { takeGrantsAlso } from '../_records/take-grants';
import { stableId } from '../_sdk';

/** Receipt can be confirmed of these; the mall may have said so already. */
const SENT: readonly string[] = ['awaiting_receipt', 'done'];

/** Counts what was tapped, and puts down one note for the order, due some days later and never at night. */
export const wishCare: Handler<SpecOf<'shopper', 'care.wish'>> = async (context, input) => {
  const { openid } = context;
  const { orderId } = input;
  const order = await requireOwnOrder(openid, orderId);
  if (!SENT.includes(order.state)) throw new AppError('INVALID_STATE');
  const now = context.now();
  const settings = await deskSettings(now);
  const days = settingOf(settings, 'careAfterDays');
  const choice = input.choices[settings.templates.status?.templateId ?? ''];
  const isComing = days > 0 && choice !== undefined && isGrant(choice);
  const dueAt = now + days * DAY;
  const row = outboxRow({
    id: `o${stableId('care', orderId)}`,
    to: openid,
    ticketId: NO_TICKET,
    ticketNumber: '',
    effects: [
      {
        type: 'care',
        orderId,
        words: noticeWords('care', 'other', null),
        status: 'queued',
        isPaid: false,
        reason: null,
      },
    ],
    now,
    dueAt: (await quietUntil(settings, dueAt)) ?? dueAt,
  });
  return takeGrantsAlso(context, input, ['status'], async (transaction) => {
    // Once for each order, however often it is confirmed.
    if (isComing && !(await transaction.get('outbox', row._id))) await transaction.add('outbox', row);
    return { isComing };
  });
};
