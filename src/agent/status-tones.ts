import type { TicketStatus } from '../../domain/ticket';
import type { ChipTone } from '../components/status-chip';

/** The colour that repeats a ticket's status, as the desk sees it: warm is for whoever waits for us. */
export const STATUS_TONES: Readonly<Record<TicketStatus, ChipTone>> = {
  new: 'brand',
  open: 'brand',
  waiting_shopper: 'info',
  on_hold: 'warn',
  resolved: 'ok',
  closed: 'neutral',
  cancelled: 'neutral',
};
