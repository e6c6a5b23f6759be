import type { TicketStatus } from '../../../domain/ticket';
import type { ChipTone } from '../../components/status-chip';
import type { Words } from '../../text/define-text';
import type { shopperText } from '../../text/shopper';

type StatusWords = (typeof shopperText)['zh']['status'];

const TONES: Readonly<Record<TicketStatus, ChipTone>> = {
  new: 'brand',
  open: 'brand',
  waiting_shopper: 'info',
  on_hold: 'warn',
  resolved: 'ok',
  closed: 'neutral',
  cancelled: 'neutral',
};

interface Shown {
  readonly status: TicketStatus;
  readonly holdReason?: string;
  readonly mergedIntoNumber?: string;
}

/** A ticket's state in the shopper's words, and the colour that repeats it. */
export function statusOf(words: Words<StatusWords>, ticket: Shown): { text: string; tone: ChipTone } {
  const tone = TONES[ticket.status];
  if (ticket.status === 'on_hold' && ticket.holdReason) return { tone, text: words.onHoldFor(ticket.holdReason) };
  if (ticket.status === 'cancelled' && ticket.mergedIntoNumber) {
    return { tone, text: words.mergedInto(ticket.mergedIntoNumber) };
  }
  return { tone, text: words[ticket.status] };
}
