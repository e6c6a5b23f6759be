export { type ChangeStep, changeTicket, makeTicket } from './change-ticket';
export { commitByItself, decided, type TicketChange } from './commit-ticket';
export { moveTicket } from './move-ticket';
export { takeFromOutbox, tryRunOutbox } from './outbox';
export { NO_TICKET, outboxRow } from './outbox-row';
