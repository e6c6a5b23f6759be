import type { TicketFact } from '../events';
import type { Millis } from '../kernel';
import { withHeadStart } from '../routing';
import { NOTHING, one, type TicketDecision } from './decision';
import { endedElsewhere } from './elsewhere';
import { closed, ended, expired } from './endings';
import { dueMove, resumed } from './moves';
import { standsBy } from './places';
import { isPoorlyRated } from './rating';
import type { TicketState } from './state';
import { isUnfinished, requireUnfinished } from './status';

/* What moments bring about by themselves. */

/** The moment of its timer came, perhaps. */
export function timePassed(ticket: TicketState, earlier: Parameters<typeof dueMove>[2], at: Millis): TicketDecision {
  switch (dueMove(ticket, at, earlier)) {
    case 'resume':
      return one(resumed(ticket, at), { name: 'resumed', by: 'time' });
    case 'expire':
      return one(expired(ticket, at), { name: 'expired' });
    case 'end_elsewhere':
      return one(endedElsewhere(ticket, at), { name: 'ended_elsewhere' });
    case 'end':
      return one(ended(ticket, at), { name: 'ended' });
    case 'close':
      return one(closed(ticket, at), { name: 'closed' });
    // Erasing takes entries and files as well: it is no change of the ticket alone.
    case 'erase':
    case undefined:
      return NOTHING;
  }
}

/** Something promised is due soon, or over: then it stands earlier, until somebody answers. */
export function clocksPassed(ticket: TicketState, facts: readonly TicketFact[], worthMillis: Millis): TicketDecision {
  // Few stars come when it is finished: then nothing is left that could stand earlier.
  if (!isUnfinished(ticket.status) && isPoorlyRated(ticket)) return { changes: {}, facts };
  requireUnfinished(ticket.status);
  const isBroken = facts.some(({ name }) => name === 'clock.breached');
  return { changes: isBroken ? standsBy(ticket, withHeadStart(ticket, 'promise_broken', worthMillis)) : {}, facts };
}
