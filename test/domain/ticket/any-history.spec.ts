import fc from 'fast-check';
import type { DeskMember } from '../../../domain/agent';
import { AppError, DAY, HOUR, NEVER, type Sealed } from '../../../domain/kernel';
import {
  type AgentStep,
  agentSteps,
  decideTicket,
  goneElsewhere,
  isUnfinished,
  isWithPerson,
  newTicket,
  shopperSteps,
  type TicketCommand,
  type TicketState,
} from '../../../domain/ticket';
import * as endings from '../../../domain/ticket/endings';
import * as moves from '../../../domain/ticket/moves';
import type { TicketChanges } from '../../../domain/ticket/state';
import type { ShopperStep } from '../../../domain/ticket/vocabulary';

const SEALED = 'k1.iv.tag.text' as Sealed;

/*
 * Any sequence of things that can happen to a ticket, in any order and at any pace: refused or not, what is left
 * always makes sense.
 */

const t0 = Date.parse('2026-11-20T02:00:00Z');
const people = [
  { id: 'm1', name: '小林', teamIds: ['logistics'] },
  { id: 'm2', name: '小方', teamIds: [] },
];
const person = fc.constantFrom(...people);

const SAID = { text: '在吗', hasPictures: false } as const;
const COMPLAINT = { isUpset: true, worthMillis: HOUR } as const;
const decided = (ticket: TicketState, command: TicketCommand, now: number) =>
  decideTicket(ticket, command, now).changes;
/** What its shopper writes on its page, which does not reopen what is done. */
const written = (ticket: TicketState, now: number): TicketChanges =>
  ticket.queue === 'none' ? moves.shopperWrote(ticket, now) : decided(ticket, { type: 'write', ...SAID }, now);

type Step = { readonly name: string; readonly run: (state: TicketState, now: number) => TicketChanges };
const step = (name: string, run: Step['run']): fc.Arbitrary<Step> => fc.constant({ name, run });

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  person.map((by) => ({ name: 'claim', run: (t, now) => decided(t, { type: 'claim', by }, now) }) as Step),
  fc.boolean().map((asks) => ({ name: 'reply', run: (t, now) => moves.replied(t, { asks }, now) }) as Step),
  step('shopper', written),
  step('complains', (t, now) => decided(t, { type: 'reopen', hasText: true, complaint: COMPLAINT }, now)),
  fc
    .boolean()
    .map(
      (isComplaint) =>
        ({ name: 'complaint', run: (t, now) => decided(t, { type: 'set_complaint', isComplaint }, now) }) as Step,
    ),
  step('elsewhere', (t, now) => decided(t, { type: 'write_elsewhere', ...SAID }, now)),
  step('back', (t, now) => decided(t, { type: 'come_back', ...SAID }, now)),
  fc.integer({ min: -1, max: 80 }).map(
    (hours) =>
      ({
        name: 'hold',
        run: (t, now) => moves.held(t, { untilAt: now + hours * HOUR, reason: SEALED }, now),
      }) as Step,
  ),
  step('resume', moves.resumed),
  person.map(
    (member) =>
      ({
        name: 'give',
        run: (t, now) => decided(t, { type: 'transfer', to: { kind: 'member', member } }, now),
      }) as Step,
  ),
  step('team', (t, now) => decided(t, { type: 'transfer', to: { kind: 'team', teamId: 'after_sale' } }, now)),
  step('release', (t) => moves.released(t)),
  step('resolve', (t, now) => decided(t, { type: 'resolve', by: 'agent', isReply: false }, now)),
  step('solved', (t, now) => decided(t, { type: 'resolve', by: 'shopper', isReply: false }, now)),
  step('reopen', endings.reopened),
  step('reopen elsewhere', (t, now) => decided(t, { type: 'reopen', hasText: false, to: 'wechat' }, now)),
  step('end', endings.ended),
  step('expire', endings.expired),
  step('close', endings.closed),
  step('withdraw', endings.withdrawn),
  step('merge', (t, now) => endings.mergedInto(t, '1120-00001', now)),
);

const history = fc.array(fc.tuple(anyStep, fc.integer({ min: 1, max: 4 * DAY })), { maxLength: 30 });
/** Made at the desk, or handed to whoever answers in WeChat's own tool. */
const made = fc.boolean().map((isElsewhere): TicketState => {
  const ticket = newTicket({ teamId: 'logistics', headStarts: [], createdAt: t0 });
  return isElsewhere ? { ...ticket, ...goneElsewhere(t0) } : ticket;
});

/** Runs a history and shows every state that comes about, with the step that led there. */
function* statesOf(first: TicketState, steps: readonly (readonly [Step, number])[]) {
  let state = first;
  let now = t0;
  for (const [{ name, run }, pause] of steps) {
    now += pause;
    const before = state;
    let isRefused = false;
    try {
      state = { ...state, ...run(state, now) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      isRefused = true;
    }
    yield { name, before, state, now, isRefused };
  }
}

const always = (check: (moment: ReturnType<typeof statesOf> extends Generator<infer M> ? M : never) => void) =>
  fc.assert(
    fc.property(made, history, (first, steps) => {
      for (const moment of statesOf(first, steps)) check(moment);
    }),
    { numRuns: 500 },
  );

describe('any history of a ticket', () => {
  it('the queue tells whether somebody holds it, and finished ones are in none', () => {
    always(({ state }) => {
      expect(state.queue === 'held').toBe(state.assigneeId !== null);
      expect(state.assigneeName === null).toBe(state.assigneeId === null);
      expect(state.queue === 'none').toBe(!isUnfinished(state.status));
      if (state.assigneeId) expect(state.lastAssigneeId).toBe(state.assigneeId);
      if (state.status === 'new') expect(state.queue).toBe('waiting');
    });
  });

  it('answered elsewhere: nobody waits here, nobody is asked for stars, and it is over when WeChat takes no answer', () => {
    always(({ state, now }) => {
      if (state.queue !== 'elsewhere') return;
      expect(state).toMatchObject({ status: 'open', waitingSinceAt: NEVER, queueAt: NEVER });
      expect(state.timerAt).toBe(state.lastWordAt + 48 * HOUR);
      expect(isWithPerson(state, state.timerAt - 1)).toBe(true);
      expect(isWithPerson(state, state.timerAt)).toBe(false);
      const { changes, facts } = decideTicket(state, { type: 'pass_time' }, Math.max(now, state.timerAt));
      const after = { ...state, ...changes };
      expect(facts).toEqual([{ name: 'ended_elsewhere' }]);
      expect(after).toMatchObject({ status: 'closed', queue: 'none', hasUnread: state.hasUnread });
      expect(shopperSteps(after, now)).toEqual([]);
    });
  });

  it('the shopper waits only while it is unfinished, and never when it is their turn', () => {
    always(({ state, now }) => {
      if (state.waitingSinceAt === NEVER) expect(state.queueAt).toBe(NEVER);
      if (state.waitingSinceAt === NEVER) return;
      expect(isUnfinished(state.status)).toBe(true);
      expect(state.status).not.toBe('waiting_shopper');
      expect(state.waitingSinceAt).toBeLessThanOrEqual(now);
      expect(state.queueAt).toBe(state.waitingSinceAt - state.headStartMillis);
    });
  });

  it('waiting ends only by a public reply or the end, and a wait that runs is never counted shorter', () => {
    always(({ name, before, state }) => {
      if (before.waitingSinceAt === NEVER || state.waitingSinceAt === before.waitingSinceAt) return;
      expect(['reply', 'resolve', 'solved', 'withdraw', 'merge', 'expire', 'end']).toContain(name);
      expect(state.waitingSinceAt).toBe(NEVER);
    });
  });

  it('closed and cancelled never change', () => {
    always(({ before, isRefused }) => {
      if (before.status === 'closed' || before.status === 'cancelled') expect(isRefused).toBe(true);
    });
  });

  it('a timer runs exactly where time moves a ticket, and a hold ends within 72 h', () => {
    always(({ state, now }) => {
      // Nothing is kept for ever: whatever its status, a moment comes at which time moves it.
      expect(state.timerAt).not.toBe(NEVER);
      if (isUnfinished(state.status) && state.status !== 'on_hold')
        expect(state.timerAt).toBeLessThanOrEqual(state.lastWordAt + 30 * DAY);
      expect(state.holdUntilAt !== null).toBe(state.status === 'on_hold');
      expect(state.holdReason !== null).toBe(state.status === 'on_hold');
      // What silence ended was never resolved.
      const isDone = state.status === 'resolved' || (state.status === 'closed' && state.resolvedAt !== null);
      expect(state.resolvedAt !== null).toBe(isDone);
      if (state.isExpired) expect(isDone).toBe(true);
      if (state.holdUntilAt !== null) expect(state.holdUntilAt).toBeLessThanOrEqual(now + 72 * HOUR);
    });
  });

  it('the first reply is set once', () => {
    always(({ before, state }) => {
      if (before.firstReplyAt !== null) expect(state.firstReplyAt).toBe(before.firstReplyAt);
    });
  });

  it('shopperSteps: offers a step exactly when it is not refused', () => {
    always(({ state, now }) => {
      const trials: Record<ShopperStep, () => unknown> = {
        reply: () => written(state, now),
        resolve: () => decided(state, { type: 'resolve', by: 'shopper', isReply: false }, now),
        reopen: () => endings.reopened(state, now),
        rate: () => endings.requireRatable(state, now),
        changeCallback: () => decideTicket(state, { type: 'change_callback', wishedAt: null }, now),
        withdraw: () => endings.withdrawn(state, now),
      };
      expect(shopperSteps(state, now)).toEqual(possible(trials));
    });
  });

  it('agentSteps: offers an admin a step exactly when it is not refused', () => {
    const admin: DeskMember = { id: 'm9', roles: ['admin'], teamIds: [] };
    const me = { id: 'm9', name: '店主', teamIds: [] };
    always(({ state, now }) => {
      const trials: Partial<Record<AgentStep, () => unknown>> = {
        claim: () => moves.claimed(state, me, now),
        reply: () => moves.replied(state, { asks: false }, now),
        transfer: () => decided(state, { type: 'transfer', to: { kind: 'member', member: me } }, now),
        hold: () => moves.held(state, { untilAt: now + HOUR, reason: SEALED }, now),
        resume: () => moves.resumed(state, now),
        resolve: () => decided(state, { type: 'resolve', by: 'agent', isReply: false }, now),
        setUrgent: () => decided(state, { type: 'set_urgent', isUrgent: true }, now),
      };
      const offered = agentSteps({ ...state, hasPhone: false }, admin);
      expect(offered.filter((one) => one in trials)).toEqual(possible(trials));
      expect(offered.includes('note')).toBe(isUnfinished(state.status));
    });
  });
});

function possible(trials: Readonly<Record<string, () => unknown>>): string[] {
  return Object.keys(trials).filter((name) => {
    try {
      trials[name]?.();
      return true;
    } catch {
      return false;
    }
  });
}
