import type { AppError } from '../../../domain/kernel';
import { isUnfinished, TICKET_STATUSES, type TicketStatus } from '../../../domain/ticket';
import { canMove, statusAfter, TICKET_MOVES, type TicketMove } from '../../../domain/ticket/status';

/** The diagram of the product, drawn a second time by hand: status → move → status. */
const DIAGRAM: Readonly<Record<TicketStatus, string>> = {
  new: 'claim→open shopper_reply→new resolve→resolved end→closed withdraw→cancelled merge→cancelled',
  open: 'claim→open agent_reply→open agent_ask→waiting_shopper shopper_reply→open hold→on_hold resolve→resolved end→closed withdraw→cancelled merge→cancelled',
  waiting_shopper:
    'claim→waiting_shopper agent_reply→waiting_shopper agent_ask→waiting_shopper shopper_reply→open resolve→resolved expire→resolved withdraw→cancelled merge→cancelled',
  on_hold:
    'claim→on_hold agent_reply→on_hold agent_ask→waiting_shopper shopper_reply→open resume→open resolve→resolved withdraw→cancelled merge→cancelled',
  resolved: 'reopen→open close→closed',
  closed: '',
  cancelled: '',
};

describe('ticket status', () => {
  it.each(TICKET_STATUSES)('from %s: exactly the moves of the diagram are possible', (status) => {
    const possible = TICKET_MOVES.filter((move) => canMove(status, move)).map(
      (move) => `${move}→${statusAfter(status, move)}`,
    );
    expect(possible.sort()).toEqual(DIAGRAM[status].split(' ').filter(Boolean).sort());
  });

  it('statusAfter: refuses every other move and tells the present status', () => {
    const refused: [TicketStatus, TicketMove][] = TICKET_STATUSES.flatMap((status) =>
      TICKET_MOVES.filter((move) => !canMove(status, move)).map((move): [TicketStatus, TicketMove] => [status, move]),
    );
    expect(refused.length).toBeGreaterThan(40);
    for (const [status, move] of refused) {
      expect(() => statusAfter(status, move)).toThrow(
        expect.objectContaining({ code: 'INVALID_STATE', details: { status, move } }) as AppError,
      );
    }
  });

  it('every status can be reached from new, and every unfinished one can end', () => {
    const reached = new Set<TicketStatus>(['new']);
    for (const status of reached) {
      for (const move of TICKET_MOVES) if (canMove(status, move)) reached.add(statusAfter(status, move));
    }
    expect([...reached].sort()).toEqual([...TICKET_STATUSES].sort());
    for (const status of TICKET_STATUSES.filter(isUnfinished)) {
      expect(canMove(status, 'resolve') && canMove(status, 'withdraw') && canMove(status, 'merge')).toBe(true);
    }
  });
});
