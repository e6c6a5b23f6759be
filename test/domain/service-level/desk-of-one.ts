import { type Calendar, FIRST_CALENDAR, ROUND_THE_CLOCK, type Slots, type WorkTime } from '../../../domain/calendar';
import { workTime } from '../../../domain/calendar/zoned';
import type { TicketFact } from '../../../domain/events';
import { HOUR, MINUTE, type Millis, NEVER } from '../../../domain/kernel';
import {
  type ClockFact,
  type ClockRules,
  clocksAfter,
  passClocks,
  type ServicePolicy,
  type TicketClocks,
} from '../../../domain/service-level';
import { decideTicket, newTicket, type TicketCommand, type TicketState } from '../../../domain/ticket';

export const AGENT = { id: 'lin', name: '小林' };
const DESK = { teamId: 'desk', topic: 'shipping', tier: 'none' } as const;

export const hours = (from: number, to: number): Slots => [{ from: from * 60, to: to * 60 }];

/** A moment by the clock in China: `2026-11-27 10:00`. */
export const china = (text: string): Millis => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);

/** Monday to Friday, nine to twelve and one to six. */
export const OFFICE: Calendar = {
  ...FIRST_CALENDAR,
  week: FIRST_CALENDAR.week.map((_, day) => (day < 5 ? [...hours(9, 12), ...hours(13, 18)] : [])),
};

export const policy = (
  targets: Partial<ServicePolicy['targets']>,
  { isInHours = true, ...match }: Partial<ServicePolicy['match']> & { readonly isInHours?: boolean } = {},
): ServicePolicy => ({
  id: JSON.stringify([targets, match]),
  name: 'p',
  match: { teamIds: [], topics: [], tiers: [], priorities: [], channels: [], ...match },
  targets: { first: null, next: null, resolution: null, ...targets },
  isInHours,
});

export const inHours = (calendar: Calendar): WorkTime => workTime([{ calendar, untilAt: NEVER }]);

let version = 0;
/** Rules of another version each time. */
export const rulesOf = (
  policies: readonly ServicePolicy[],
  work: WorkTime | ((teamId: string) => WorkTime) = ROUND_THE_CLOCK,
): ClockRules => {
  version += 1;
  return { key: String(version), policies, workOf: typeof work === 'function' ? work : () => work };
};

/** A ticket and all that happened to it, as commits and the minute leave it. */
export class Ticket {
  state: TicketState;
  readonly told: (ClockFact & { readonly at: Millis })[] = [];

  constructor(
    public rules: ClockRules,
    readonly createdAt: Millis,
    readonly is: Readonly<{ tier?: 'gold' | 'none'; topic?: 'refund' | 'shipping'; channel?: 'conversation' }> = {},
  ) {
    this.state = newTicket({ teamId: 'desk', headStarts: [], createdAt });
    this.take(undefined, [{ name: 'created', topic: 'shipping', headStartMillis: 0, hasOrder: false }], createdAt);
  }

  get clocks(): TicketClocks | undefined {
    return this.state.clocks;
  }

  /** A ticket of an earlier build: nothing is known of its clocks. */
  forget(): void {
    const { clocks: _clocks, clockAt: _clockAt, ...rest } = this.state;
    this.state = rest;
  }

  does(command: TicketCommand, at: Millis): this {
    const { changes, facts } = decideTicket(this.state, command, at);
    const before = this.state.clocks;
    this.state = { ...this.state, ...changes };
    this.take(before, facts, at);
    return this;
  }

  says(at: Millis, text = '还没到'): this {
    return this.does({ type: 'write', text, hasPictures: false }, at);
  }

  taken(at: Millis): this {
    return this.does({ type: 'claim', by: AGENT }, at);
  }

  answered(at: Millis, asks = false): this {
    return this.does({ type: 'reply', asks }, at);
  }

  /** The minute comes by, once at this moment. */
  minute(at: Millis, mayApologise = false): this {
    const { changes, facts } = passClocks({ ...DESK, ...this.is, ...this.state }, this.rules, { at, mayApologise });
    this.state = { ...this.state, ...changes };
    this.told.push(...facts.map((fact) => ({ ...fact, at })));
    return this;
  }

  /** The minute comes by as often as something is due, until then. */
  until(at: Millis): this {
    for (let next = this.state.clockAt ?? NEVER; next <= at; next = this.state.clockAt ?? NEVER) {
      this.minute(Math.ceil(next / MINUTE) * MINUTE);
    }
    return this;
  }

  named(name: ClockFact['name']) {
    return this.told.filter((fact) => fact.name === name);
  }

  private take(before: TicketClocks | undefined, happened: readonly TicketFact[], at: Millis): void {
    const { changes, facts } = clocksAfter(before, { ...DESK, ...this.is, ...this.state }, happened, this.rules, at);
    this.state = { ...this.state, ...changes };
    this.told.push(...facts.map((fact) => ({ ...fact, at })));
  }
}

export const minutes = (count: number): Millis => count * MINUTE;
export const inAnHour = (at: Millis): Millis => at + HOUR;
