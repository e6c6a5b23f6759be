import type { TicketDoc } from '../cloudfunctions/_records/documents';
import { seal } from '../cloudfunctions/_sdk/crypto';
import { MINUTE } from '../domain/kernel';
import { newTicket } from '../domain/ticket';
import type { LocalCloud } from '../local-cloud';
import { SHOPPER } from '../test/cloudfunctions/ticket-desk';

const CHUNK = 5_000;

/** Puts that many tickets into the database, one in four of them waiting for one of two teams, the rest resolved. */
export function fillQueue(cloud: Pick<LocalCloud, 'clock' | 'database'>, count: number): void {
  const now = cloud.clock.now();
  for (let from = 0; from < count; from += CHUNK) {
    const size = Math.min(CHUNK, count - from);
    const tickets = Array.from({ length: size }, (_, index) => waitingTicket(from + index, now));
    cloud.database.insert(
      'tickets',
      tickets.map((ticket) => ({ ...ticket })),
    );
  }
}

function waitingTicket(n: number, now: number): TicketDoc {
  const _id = `tBench${String(n).padStart(8, '0')}`;
  // Arrivals in no order, as the index meets them.
  const createdAt = now - ((n * 7_919) % 100_000) * MINUTE;
  const isWaiting = n % 4 === 0;
  return {
    _id,
    createdAt,
    updatedAt: createdAt,
    v: 1,
    ...newTicket({
      teamId: n % 8 === 0 ? 'aftersale' : 'presale',
      headStarts: n % 3 === 0 ? [] : [{ reason: n % 3 === 1 ? 'silver' : 'complaint', millis: (n % 3) * 5 * MINUTE }],
      createdAt,
    }),
    ...(isWaiting ? {} : { queue: 'none', status: 'resolved' }),
    number: `bench-${n}`,
    shopperId: SHOPPER,
    shopperName: '林**',
    tier: 'none',
    topic: 'refund',
    preview: seal('退款什么时候到账呀，已经等了三天了', `tickets/${_id}/preview`),
    subject: seal('退款什么时候到账呀', `tickets/${_id}/subject`),
    order: null,
    packet: { read: [], searched: null },
    callback: null,
    rating: null,
  };
}
