import fc from 'fast-check';
import type { DeskMember } from '../../../domain/agent';
import { AppError, DAY, HOUR, NEVER, type Sealed } from '../../../domain/kernel';
import {
  type AgentStep,
  agentSteps,
  decideTicket,
  isUnfinished,
  newTicket,
  shopperSteps,
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

type Step = { readonly name: string; readonly run: (state: TicketState, now: number) => TicketChanges };
const step = (name: string, run: Step['run']): fc.Arbitrary<Step> => fc.constant({ name, run });

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  person.map((by) => ({ name: 'claim', run: (t, now) => moves.claimed(t, by, now) }) as Step),
  fc.boolean().map((asks) => ({ name: 'reply', run: (t, now) => moves.replied(t, { asks }, now) }) as Step),
  step('shopper', moves.shopperWrote),
  fc.integer({ min: -1, max: 80 }).map(
    (hours) =>
      ({
        name: 'hold',
        run: (t, now) => moves.held(t, { untilAt: now + hours * HOUR, reason: SEALED }, now),
      }) as Step,
  ),
  step('resume', moves.resumed),
  person.map((to) => ({ name: 'give', run: (t) => moves.givenTo(t, to) }) as Step),
  step('team', (t) => moves.givenToTeam(t, 'after_sale')),
  step('release', (t) => moves.released(t)),
  step('resolve', (t, now) => endings.resolved(t, { by: 'agent' }, now)),
  step('solved', (t, now) => endings.resolved(t, { by: 'shopper' }, now)),
  step('reopen', endings.reopened),
  step('end', endings.ended),
  step('expire', endings.expired),
  step('close', endings.closed),
  step('withdraw', endings.withdrawn),
  step('merge', (t, now) => endings.mergedInto(t, '1120-00001', now)),
);

const history = fc.array(fc.tuple(anyStep, fc.integer({ min: 1, max: 4 * DAY })), { maxLength: 30 });

/** Runs a history and shows every state that comes about, with the step that led there. */
function* statesOf(steps: readonly (readonly [Step, number])[]) {
  let state = newTicket({ teamId: 'logistics', headStarts: [], createdAt: t0 });
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
    fc.property(history, (steps) => {
      for (const moment of statesOf(steps)) check(moment);
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
        reply: () => moves.shopperWrote(state, now),
        resolve: () => endings.resolved(state, { by: 'shopper' }, now),
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
        transfer: () => moves.givenTo(state, me),
        hold: () => moves.held(state, { untilAt: now + HOUR, reason: SEALED }, now),
        resume: () => moves.resumed(state, now),
        resolve: () => endings.resolved(state, { by: 'agent' }, now),
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
