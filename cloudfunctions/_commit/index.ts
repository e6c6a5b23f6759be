export { type ChangeStep, changeTicket, makeTicket } from './change-ticket';
export { decided, type TicketChange } from './commit-ticket';
export { moveTicket } from './move-ticket';
export { takeFromOutbox } from './outbox';
