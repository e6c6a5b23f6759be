import type { TicketPageState } from './use-ticket';

/** What each sheet of a ticket gets. */
export interface SheetProps {
  page: TicketPageState;
  isOpen: boolean;
  onClose: () => void;
}
