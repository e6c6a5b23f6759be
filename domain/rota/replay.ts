import type { Intervals } from '../calendar';
import type { Millis } from '../kernel';
import { type Cap, hasRoom, type Routing, ranked } from '../routing';
import { type Agent, ANYBODY, type Case, candidateOf, isIdle, loadOf, newAgent } from './agent';
import type { Comer } from './demand';
import { InTime } from './in-time';
import type { OnDuty } from './shifts';

/** A desk as it is tried out. */
export interface TriedDesk {
  readonly duty: readonly OnDuty[];
  /** When it answers. */
  readonly hours: Intervals;
  readonly routing: Routing;
  readonly cap: Cap;
  /** How long somebody of the desk is busy with one answer, on average. */
  readonly answerMillis: Millis;
}

/** When somebody got their first answer; undefined: not before the end. */
export interface Answered {
  readonly cameAt: Millis;
  readonly answeredAt: Millis | undefined;
}

export interface Replayed {
  /** In the order in which they came. */
  readonly answers: readonly Answered[];
  readonly onDutyMillis: Millis;
  readonly workedMillis: Millis;
}

type Upcoming =
  | { readonly type: 'came'; readonly of: Case }
  | { readonly type: 'wrote'; readonly of: Case }
  | { readonly type: 'answered'; readonly of: Case; readonly by: Agent }
  | { readonly type: 'on'; readonly agent: Agent }
  | { readonly type: 'off'; readonly agent: Agent }
  | { readonly type: 'opened' }
  | { readonly type: 'closed' };

/**
 * Plays a desk: shoppers come, the router gives them out (or people take the next once they have nothing to do), everybody answers
 * one at a time, and whoever goes hands back what waits for a word of theirs. Nothing in it is left to chance.
 */
export function replay(comers: readonly Comer[], desk: TriedDesk, until: Millis): Replayed {
  const cases = comers.map((comer): Case => ({ comer, answeredAt: undefined, done: 0, holder: undefined }));
  const play = new Play(desk);
  for (const one of cases) play.ahead.put(one.comer.cameAt, { type: 'came', of: one });
  for (let next = play.ahead.take(); next && next.at <= until; next = play.ahead.take()) play.step(next.what, next.at);
  return {
    answers: cases.map(({ comer, answeredAt }) => ({ cameAt: comer.cameAt, answeredAt })),
    onDutyMillis: desk.duty.reduce((sum, { intervals }) => sum + lengthOf(intervals, until), 0),
    workedMillis: play.workedMillis,
  };
}

const lengthOf = (intervals: Intervals, until: Millis): Millis =>
  intervals.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, until) - from), 0);

class Play {
  readonly ahead = new InTime<Upcoming>();
  workedMillis = 0;
  #isOpen = false;
  readonly #agents: Agent[] = [];
  /** Who has waited longest first. */
  readonly #queue: Case[] = [];
  readonly #desk: TriedDesk;

  constructor(desk: TriedDesk) {
    this.#desk = desk;
    for (const { id, intervals } of desk.duty) {
      const agent = newAgent(id);
      this.#agents.push(agent);
      for (const [from, to] of intervals) {
        this.ahead.put(from, { type: 'on', agent });
        this.ahead.put(to, { type: 'off', agent });
      }
    }
    for (const [from, to] of desk.hours) {
      this.ahead.put(from, { type: 'opened' });
      this.ahead.put(to, { type: 'closed' });
    }
  }

  step(what: Upcoming, at: Millis): void {
    if (what.type === 'opened') this.#isOpen = true;
    if (what.type === 'closed') this.#isOpen = false;
    if (what.type === 'came') this.#queueUp(what.of);
    if (what.type === 'wrote') this.#wrote(what.of, at);
    if (what.type === 'answered') this.#answered(what.of, what.by, at);
    if (what.type === 'on') what.agent.isOn = true;
    if (what.type === 'off') this.#leave(what.agent);
    this.#giveOut(at);
  }

  #queueUp(one: Case): void {
    let place = this.#queue.length;
    while (place > 0 && (this.#queue[place - 1]?.comer.cameAt ?? 0) > one.comer.cameAt) place -= 1;
    this.#queue.splice(place, 0, one);
  }

  #wrote(one: Case, at: Millis): void {
    const agent = one.holder;
    if (!agent) return;
    agent.ready.push(one);
    if (agent.isOn) this.#work(agent, at);
    else this.#leave(agent);
  }

  #answered(one: Case, by: Agent, at: Millis): void {
    by.isWorking = false;
    one.answeredAt ??= at;
    const part = one.comer.parts[one.done];
    one.done += 1;
    if (one.done < one.comer.parts.length) this.ahead.put(at + (part?.lagMillis ?? 0), { type: 'wrote', of: one });
    else {
      one.holder = undefined;
      by.held -= 1;
      by.freedAt = at;
    }
    if (by.isOn) this.#work(by, at);
  }

  #leave(agent: Agent): void {
    agent.isOn = false;
    for (const one of agent.ready.splice(0)) {
      one.holder = undefined;
      agent.held -= 1;
      this.#queueUp(one);
    }
  }

  #giveOut(at: Millis): void {
    const { routing, cap } = this.#desk;
    while (this.#isOpen && this.#queue.length > 0) {
      const able = this.#agents.filter((agent) => this.#canTake(agent)).map(candidateOf);
      const [choice] = able.length === 0 ? [] : ranked(ANYBODY, able, { way: routing.way, cap }, at);
      const agent = this.#agents.find(({ id }) => id === choice?.candidate.id);
      const one = agent && this.#queue.shift();
      if (!one) return;
      one.holder = agent;
      agent.held += 1;
      agent.givenAt = at;
      agent.ready.push(one);
      this.#work(agent, at);
    }
  }

  /** Asked first of all: at a desk that is full there is nobody to choose among. */
  #canTake(agent: Agent): boolean {
    const { routing, cap } = this.#desk;
    if (!agent.isOn) return false;
    return routing.mode === 'given' ? hasRoom(loadOf(agent), ANYBODY.channel, cap) : isIdle(agent);
  }

  #work(agent: Agent, at: Millis): void {
    if (agent.isWorking) return;
    const one = agent.ready.shift();
    if (!one) return;
    agent.isWorking = true;
    const millis = Math.round(this.#desk.answerMillis * (one.comer.parts[one.done]?.effort ?? 1));
    this.workedMillis += millis;
    this.ahead.put(at + millis, { type: 'answered', of: one, by: agent });
  }
}
