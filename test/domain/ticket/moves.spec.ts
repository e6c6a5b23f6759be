import { DAY, HOUR, NEVER, type Sealed } from '../../../domain/kernel';

import { dueMove, newTicket, type TicketState } from '../../../domain/ticket';
import {
  closed,
  ended,
  expired,
  mergedInto,
  reopened,
  requireRatable,
  resolved,
  withdrawn,
} from '../../../domain/ticket/endings';
import {
  claimed,
  givenTo,
  givenToTeam,
  held,
  released,
  replied,
  resumed,
  shopperWrote,
} from '../../../domain/ticket/moves';
import type { TicketChanges } from '../../../domain/ticket/state';

const sealed = 'k1.iv.tag.text' as Sealed;

const t0 = Date.parse('2026-11-20T02:00:00Z');
const lin = { id: 'm1', name: '小林', teamIds: ['logistics'] };
const fang = { id: 'm2', name: '小方', teamIds: ['after_sale'] };
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

function later(ticket: TicketState, ...steps: ((ticket: TicketState) => TicketChanges)[]): TicketState {
  let state = ticket;
  for (const step of steps) state = { ...state, ...step(state) };
  return state;
}

const fresh = newTicket({ teamId: 'logistics', headStarts: [], createdAt: t0 });
const open = later(fresh, (t) => claimed(t, lin, t0 + 1));
const answered = later(open, (t) => replied(t, { asks: false }, t0 + 2));
const asked = later(open, (t) => replied(t, { asks: true }, t0 + 2));
const onHold = later(open, (t) => held(t, { untilAt: t0 + HOUR, reason: sealed }, t0 + 2));
const done = later(answered, (t) => resolved(t, { by: 'agent' }, t0 + 3));

describe('claiming', () => {
  it('claimed: opens the ticket and remembers who holds it; the shopper still waits', () => {
    expect(open).toMatchObject({ status: 'open', queue: 'held', assigneeId: 'm1', lastAssigneeId: 'm1' });
    expect(open.waitingSinceAt).toBe(t0);
    expect(open.firstReplyAt).toBeNull();
  });

  it('claimed: who comes second is told who was first', () => {
    expect(() => claimed(open, fang, t0)).toThrow(
      expect.objectContaining({ code: 'ALREADY_CLAIMED', details: { assignee: '小林' } }) as Error,
    );
  });

  it('claimed: finished tickets are nobody’s', () => {
    expect(() => claimed(done, fang, t0)).toThrow(code('INVALID_STATE'));
  });
});

describe('waiting', () => {
  it('replied: a public reply ends it and is remembered as the first', () => {
    expect(answered).toMatchObject({ waitingSinceAt: NEVER, firstReplyAt: t0 + 2, hasUnread: true, status: 'open' });
    expect(later(answered, (t) => replied(t, { asks: false }, t0 + 9)).firstReplyAt).toBe(t0 + 2);
  });

  it('shopperWrote: starts it again, and a second message does not start it over', () => {
    const again = later(answered, (t) => shopperWrote(t, t0 + 5));
    expect(again.waitingSinceAt).toBe(t0 + 5);
    expect(later(again, (t) => shopperWrote(t, t0 + 8)).waitingSinceAt).toBe(t0 + 5);
  });

  it('held, givenTo, givenToTeam: do not end it', () => {
    expect(onHold.waitingSinceAt).toBe(t0);
    expect(later(open, (t) => givenTo(t, fang)).waitingSinceAt).toBe(t0);
    expect(later(open, (t) => givenToTeam(t, 'after_sale')).waitingSinceAt).toBe(t0);
  });

  it('replied: nobody answers a ticket that nobody took', () => {
    expect(() => replied(fresh, { asks: false }, t0)).toThrow(code('INVALID_STATE'));
    const queued = later(answered, (t) => givenToTeam(t, 'after_sale'));
    expect(() => replied(queued, { asks: false }, t0)).toThrow(code('INVALID_STATE'));
  });
});

describe('the shopper’s turn', () => {
  it('replied with a question: the days to answer count from the desk’s last word', () => {
    expect(asked).toMatchObject({ status: 'waiting_shopper', timerAt: t0 + 2 + 7 * DAY });
    expect(later(asked, (t) => replied(t, { asks: false }, t0 + DAY))).toMatchObject({
      status: 'waiting_shopper',
      timerAt: t0 + 8 * DAY,
    });
  });

  it('shopperWrote: brings it back to work and stops the days', () => {
    expect(later(asked, (t) => shopperWrote(t, t0 + 3))).toMatchObject({
      status: 'open',
      timerAt: t0 + 3 + 30 * DAY,
    });
  });

  it('expired: resolved without stars, still to be reopened', () => {
    const expiredTicket = later(asked, (t) => expired(t, t0 + 8 * DAY));
    expect(expiredTicket).toMatchObject({ status: 'resolved', isExpired: true, hasUnread: true });
    expect(() => requireRatable(expiredTicket, t0 + 8 * DAY)).toThrow(code('INVALID_STATE'));
    expect(later(expiredTicket, (t) => reopened(t, t0 + 9 * DAY))).toMatchObject({
      status: 'open',
      isExpired: false,
    });
  });
});

describe('hold', () => {
  it('held: rests with a reason until its moment', () => {
    expect(onHold).toMatchObject({ status: 'on_hold', holdReason: sealed, timerAt: t0 + HOUR, queue: 'held' });
  });

  it.each([
    ['72 h', 72 * HOUR, true],
    ['a millisecond more', 72 * HOUR + 1, false],
    ['the present', 0, false],
    ['the past', -1, false],
  ])('held until %s: allowed %3$s', (_name, ahead, isAllowed) => {
    const hold = () => held(open, { untilAt: t0 + ahead, reason: sealed }, t0);
    if (isAllowed) expect(hold).not.toThrow();
    else expect(hold).toThrow(code('INVALID_INPUT'));
  });

  it.each([
    ['resumed', (t: TicketState) => resumed(t, t0 + 4)],
    ['shopperWrote', (t: TicketState) => shopperWrote(t, t0 + 4)],
    ['givenToTeam', (t: TicketState) => givenToTeam(t, 'after_sale')],
    ['released', (t: TicketState) => released(t)],
  ])('%s: ends it', (_name, step) => {
    expect(later(onHold, step)).toMatchObject({ status: 'open', holdUntilAt: null, holdReason: null });
    expect(later(onHold, step).timerAt).toBeGreaterThanOrEqual(t0 + 30 * DAY);
  });

  it('givenTo, a reply: leave it as it is', () => {
    expect(later(onHold, (t) => givenTo(t, fang))).toMatchObject({ status: 'on_hold', assigneeId: 'm2' });
    const told = later(onHold, (t) => replied(t, { asks: false }, t0 + 4));
    expect(told).toMatchObject({ status: 'on_hold', timerAt: t0 + HOUR });
  });
});

describe('transfer', () => {
  it('givenTo: a new ticket may be assigned straight from the queue', () => {
    expect(later(fresh, (t) => givenTo(t, fang))).toMatchObject({
      status: 'open',
      queue: 'held',
      assigneeId: 'm2',
      teamId: 'after_sale',
    });
    expect(givenTo(fresh, { ...fang, teamIds: [] }).teamId).toBe('logistics');
    expect(givenTo(fresh, { ...fang, teamIds: ['after_sale', 'logistics'] }).teamId).toBe('logistics');
  });

  it('givenTo: not to who holds it', () => {
    expect(() => givenTo(open, lin)).toThrow(code('ALREADY_CLAIMED'));
  });

  it('givenToTeam: back in a queue, the last agent is remembered', () => {
    expect(later(open, (t) => givenToTeam(t, 'after_sale'))).toMatchObject({
      queue: 'waiting',
      teamId: 'after_sale',
      assigneeId: null,
      assigneeName: null,
      lastAssigneeId: 'm1',
    });
  });

  it('givenToTeam: finished tickets stay where they are', () => {
    expect(() => givenToTeam(done, 'after_sale')).toThrow(code('INVALID_STATE'));
  });
});

describe('the end', () => {
  it('resolved: out of every queue, to be reopened for seven days', () => {
    expect(done).toMatchObject({ status: 'resolved', queue: 'none', assigneeId: null, lastAssigneeId: 'm1' });
    expect(done.timerAt).toBe(t0 + 3 + 7 * DAY);
  });

  it('resolved by the agent with a text: that is a first reply; without one it is not', () => {
    expect(resolved(open, { by: 'agent', isReply: true }, t0 + 5).firstReplyAt).toBe(t0 + 5);
    expect(resolved(open, { by: 'agent' }, t0 + 5).firstReplyAt).toBeNull();
  });

  it('resolved: the shopper may at any time, an agent only what somebody holds', () => {
    expect(resolved(fresh, { by: 'shopper' }, t0)).toMatchObject({ status: 'resolved', hasUnread: false });
    expect(() => resolved(fresh, { by: 'agent' }, t0)).toThrow(code('INVALID_STATE'));
  });

  it('reopened: into the queue of its team, where somebody on duty sees it', () => {
    expect(later(done, (t) => reopened(t, t0 + DAY))).toMatchObject({
      status: 'open',
      queue: 'waiting',
      assigneeId: null,
      lastAssigneeId: 'm1',
      resolvedAt: null,
      waitingSinceAt: t0 + DAY,
      timerAt: t0 + 31 * DAY,
    });
  });

  it('reopened: to the millisecond within seven days, also when the timer is late', () => {
    expect(() => reopened(done, t0 + 3 + 7 * DAY)).not.toThrow();
    expect(() => reopened(done, t0 + 4 + 7 * DAY)).toThrow(code('TOO_LATE'));
    const shut = later(done, (t) => closed(t, t0 + 8 * DAY));
    expect(() => reopened(shut, t0 + 8 * DAY)).toThrow(code('TOO_LATE'));
  });

  it('withdrawn, mergedInto: cancelled, and erased after thirty days', () => {
    const erasedAt = t0 + 5 + 30 * DAY;
    for (const ticket of [fresh, open, asked, onHold]) {
      expect(later(ticket, (t) => withdrawn(t, t0 + 5))).toMatchObject({ status: 'cancelled', timerAt: erasedAt });
      expect(later(ticket, (t) => mergedInto(t, '1120-00001', t0 + 5))).toMatchObject({
        status: 'cancelled',
        timerAt: erasedAt,
        mergedIntoNumber: '1120-00001',
        hasUnread: true,
      });
    }
    expect(() => withdrawn(done, t0)).toThrow(code('INVALID_STATE'));
  });

  it('requireRatable: once, and in time', () => {
    expect(() => requireRatable(done, t0 + DAY)).not.toThrow();
    expect(() => requireRatable({ ...done, rating: { stars: 5 } }, t0 + DAY)).toThrow(code('ALREADY_DONE'));
    expect(() => requireRatable(done, t0 + 9 * DAY)).toThrow(code('TOO_LATE'));
    expect(() => requireRatable(open, t0)).toThrow(code('INVALID_STATE'));
  });
});

describe('time', () => {
  it.each([
    ['on hold', onHold, t0 + HOUR, 'resume'],
    ['waiting for the shopper', asked, t0 + 2 + 7 * DAY, 'expire'],
    ['resolved', done, t0 + 3 + 7 * DAY, 'close'],
    ['closed', later(done, (t) => closed(t, t0 + 9 * DAY)), t0 + 3 + 30 * DAY, 'erase'],
    ['cancelled', later(open, (t) => withdrawn(t, t0 + 5)), t0 + 5 + 30 * DAY, 'erase'],
  ] as const)('dueMove: %s, at the moment and not before', (_name, ticket, at, move) => {
    expect(dueMove(ticket, at - 1)).toBeUndefined();
    expect(dueMove(ticket, at)).toBe(move);
  });

  it('dueMove: silence ends what is unfinished, thirty days after the last word, and erases it a day later', () => {
    for (const ticket of [fresh, open, answered]) {
      const silentAt = ticket.lastWordAt + 30 * DAY;
      expect(dueMove(ticket, silentAt - 1)).toBeUndefined();
      expect(dueMove(ticket, silentAt)).toBe('end');
      const over = later(ticket, (t) => ended(t, silentAt));
      expect(over).toMatchObject({
        status: 'closed',
        queue: 'none',
        waitingSinceAt: NEVER,
        hasUnread: true,
        resolvedAt: null,
      });
      expect(dueMove(over, silentAt + DAY - 1)).toBeUndefined();
      expect(dueMove(over, silentAt + DAY)).toBe('erase');
    }
  });
});
