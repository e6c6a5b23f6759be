export {
  ALONE_MILLIS,
  EXPORT_STANDINGS,
  type ExportStanding,
  exportStanding,
  MOST_DAYS,
} from './standing';
export { type ExportedTicket, ticketRows } from './ticket-sheet';
