import { type Millis, NEVER } from '../kernel';
import { NOTHING, one, type TicketDecision } from './decision';
import { resolved } from './endings';
import { replied, timerAfterReply } from './moves';
import { answered, WAITS_NO_LONGER } from './places';
import type { InIncident, TicketChanges, TicketState } from './state';
import { isUnfinished } from './status';

/*
 * What an incident does to the tickets that are of it. Nobody of the desk does it by hand: each is done at most once to a
 * ticket, however often it is tried, and to what does not allow it, it does nothing.
 */

/** It is one of many. What is answered in WeChat's own tool is told there. */
function incidentLinked(ticket: TicketState, incidentId: string): TicketDecision {
  if (!isUnfinished(ticket.status) || ticket.queue === 'elsewhere') return NOTHING;
  // The last one is over for its shopper; of two that go on it stays with the first.
  if (isInIncident(ticket)) return NOTHING;
  return one({ incident: { id: incidentId, told: 'nothing' } }, { name: 'incident_linked', incidentId });
}

/**
 * What is known is told: an answer, so nobody is waited for any more. What nobody holds keeps standing in the queue, behind all
 * who wait: it is looked at when it is over, or when its shopper writes again.
 */
function incidentTold(ticket: TicketState, incidentId: string, at: Millis): TicketDecision {
  const { incident } = ticket;
  if (incident?.id !== incidentId || incident.told !== 'nothing' || !isAtDesk(ticket)) return NOTHING;
  const isFirst = ticket.firstReplyAt === null;
  return {
    changes: { ...publicWord(ticket, at), incident: told(incident, 'known') },
    facts: [
      { name: 'replied', asks: false, isFirst },
      { name: 'incident_told', incidentId },
    ],
  };
}

/**
 * It is over. Who has written since the last answer goes on waiting for a person; of the others, what nobody holds is done, without
 * asking for stars, and what somebody holds waits for its shopper to say if anything is left.
 */
function incidentMended(ticket: TicketState, incidentId: string, at: Millis): TicketDecision {
  const { incident } = ticket;
  if (incident?.id !== incidentId || incident.told === 'mended' || ticket.queue === 'elsewhere') return NOTHING;
  const mended = { name: 'incident_mended', incidentId } as const;
  const after = { incident: told(incident, 'mended') };
  if (ticket.status === 'resolved') return one({ ...after, lastAt: at, hasUnread: true }, mended);
  if (!isUnfinished(ticket.status)) return NOTHING;
  const isAnswered = ticket.waitingSinceAt === NEVER;
  if (!isAnswered && incident.told === 'known') {
    return one({ ...after, lastWordAt: at, lastAt: at, hasUnread: true }, mended);
  }
  const replying = { name: 'replied', isFirst: ticket.firstReplyAt === null } as const;
  if (ticket.queue === 'held') {
    const asked = replied(ticket, { asks: true }, at);
    return { changes: { ...asked, ...after }, facts: [{ ...replying, asks: true }, mended] };
  }
  const done = resolved(ticket, { by: 'desk', isReply: true }, at);
  return {
    changes: { ...done, ...after, isExpired: true, hasUnread: true },
    facts: [{ ...replying, asks: false }, { name: 'resolved', by: 'agent' }, mended],
  };
}

const isAtDesk = ({ status, queue }: TicketState): boolean => isUnfinished(status) && queue !== 'elsewhere';

const told = ({ id }: InIncident, what: InIncident['told']): InIncident => ({ id, told: what });

/** As a reply that asks nothing, also where nobody holds it. */
function publicWord(ticket: TicketState, at: Millis): TicketChanges {
  if (ticket.queue === 'held') return replied(ticket, { asks: false }, at);
  return {
    ...answered(ticket),
    ...WAITS_NO_LONGER,
    ...timerAfterReply(ticket.status, at),
    firstReplyAt: ticket.firstReplyAt ?? at,
    lastWordAt: at,
    lastAt: at,
    hasUnread: true,
  };
}

interface OfIncident {
  readonly incidentId: string;
}

/** Whether it is of an incident that goes on, as far as its shopper has been told. */
export const isInIncident = ({ incident }: Pick<TicketState, 'incident'>): boolean =>
  incident !== undefined && incident.told !== 'mended';

/** By the command. */
export const BY_INCIDENT = {
  link_incident: (ticket: TicketState, { incidentId }: OfIncident) => incidentLinked(ticket, incidentId),
  tell_incident: (ticket: TicketState, { incidentId }: OfIncident, at: Millis) => incidentTold(ticket, incidentId, at),
  mend_incident: (ticket: TicketState, { incidentId }: OfIncident, at: Millis) =>
    incidentMended(ticket, incidentId, at),
} as const;
