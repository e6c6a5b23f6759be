export { type ChangeStep, changeTicket, makeTicket } from './change-ticket';
export { commitByItself, commitTicket, decided, type TicketChange } from './commit-ticket';
export { finish } from './finish';
export type { Left } from './left';
export { moveTicket } from './move-ticket';
export { takeFromOutbox, tryRunOutbox } from './outbox';
export { NO_TICKET, outboxRow } from './outbox-row';
export { isOnline, membersOnDuty, onDutyAmong, routeTeams, tryRouteTeam } from './router';
