import type { OrderForAgent } from '../../../contract';
import type { Millis } from '../../../domain/kernel';
import { parcelOf } from '../../../domain/orders';
import { formatYuan } from '../../../domain/shop';
import type { agentText } from '../../text/agent';
import type { Words } from '../../text/define-text';
import type { Language } from '../../text/language';
import { formatDay, formatDue } from '../../text/time';
import { updatedWords } from '../../text/updated';

interface Row {
  readonly label: string;
  readonly value: string;
  /** What a tap copies. */
  readonly copied?: string;
}

/** The known facts of an order, what matters in its present state first. */
export function orderRows(
  order: OrderForAgent,
  words: Words<(typeof agentText)['zh']['facts']>,
  now: Millis,
  language: Language,
): Row[] {
  const day = (label: string, at: Millis | undefined): Row[] =>
    at === undefined ? [] : [{ label, value: formatDay(at, now, language) }];
  const plain = (label: string, value: string | undefined): Row[] => (value ? [{ label, value }] : []);
  const { trackingNumber, payDeadlineAt, refundAmountFen } = order;
  const isShipped = order.shippedAt !== undefined;
  return [
    ...(payDeadlineAt === undefined || order.state !== 'awaiting_payment'
      ? []
      : [{ label: words.payDeadlineAt, value: formatDue(payDeadlineAt, now, language) }]),
    ...(isShipped ? [] : day(words.expectedShipAt, order.expectedShipAt)),
    ...plain(words.refund, refundAmountFen === undefined ? undefined : formatYuan(refundAmountFen)),
    ...day(words.refundExpectedAt, order.refundExpectedAt),
    ...(trackingNumber
      ? [
          {
            label: words.tracking,
            value: [order.carrier, trackingNumber].filter(Boolean).join(' '),
            copied: trackingNumber,
          },
        ]
      : []),
    ...day(words.shippedAt, order.shippedAt),
    // Nobody is to repeat a day that nothing speaks for.
    ...day(words.expectedArriveAt, parcelOf(order, now)?.isStuck ? undefined : order.expectedArriveAt),
    { label: words.orderNumber, value: order.number, copied: order.number },
    ...plain(words.region, order.region),
    ...plain(words.asOf, order.asOfAt === undefined ? undefined : updatedWords(order.asOfAt, now, language)),
  ];
}
