import { workTime } from '../../../domain/calendar/zoned';
import { DAY, HOUR, MINUTE, NEVER } from '../../../domain/kernel';
import { clockShown } from '../../../domain/service-level';
import { mergedInto } from '../../../domain/ticket/endings';
import { china, hours, inHours, minutes, OFFICE, policy, rulesOf, Ticket } from './desk-of-one';

const FRIDAY = china('2026-11-27 10:00');
const HALF_HOUR = policy({ first: 30, next: 60, resolution: 8 * 60 });
const office = () => rulesOf([HALF_HOUR], inHours(OFFICE));
const always = () => rulesOf([HALF_HOUR]);
const HOLD = { type: 'hold', untilAt: FRIDAY + 70 * HOUR, reason: 'sealed' as never } as const;

describe('clocks by the state table', () => {
  it.each<readonly [string, (ticket: Ticket) => void, readonly string[], readonly string[]]>([
    ['new: first and resolution', () => undefined, ['first', 'resolution'], []],
    ['open, nobody answered: the same', (t) => t.taken(FRIDAY + 1), ['first', 'resolution'], []],
    ['open, answered: resolution', (t) => t.taken(FRIDAY + 1).answered(FRIDAY + 2), ['resolution'], []],
    [
      'open, they wait again: next',
      (t) =>
        t
          .taken(FRIDAY + 1)
          .answered(FRIDAY + 2)
          .says(FRIDAY + 3),
      ['next', 'resolution'],
      [],
    ],
    ['waiting_shopper: resolution rests', (t) => t.taken(FRIDAY + 1).answered(FRIDAY + 2, true), [], ['resolution']],
    [
      'on_hold, nobody answered: both rest',
      (t) => t.taken(FRIDAY + 1).does(HOLD, FRIDAY + 2),
      [],
      ['first', 'resolution'],
    ],
    [
      'on_hold, they wait: both rest',
      (t) =>
        t
          .taken(FRIDAY + 1)
          .answered(FRIDAY + 2)
          .says(FRIDAY + 3)
          .does(HOLD, FRIDAY + 4),
      [],
      ['next', 'resolution'],
    ],
    [
      'on hold and over: they go on',
      (t) =>
        t
          .taken(FRIDAY + 1)
          .does(HOLD, FRIDAY + 2)
          .does({ type: 'resume' }, FRIDAY + 3),
      ['first', 'resolution'],
      [],
    ],
    ['withdrawn: none', (t) => t.does({ type: 'withdraw' }, FRIDAY + 1), [], []],
    ['resolved: none', (t) => t.does({ type: 'resolve', by: 'shopper', isReply: false }, FRIDAY + 1), [], []],
    [
      'reopened: next and resolution anew',
      (t) =>
        t
          .taken(FRIDAY + 1)
          .does({ type: 'resolve', by: 'agent', isReply: true }, FRIDAY + 2)
          .does({ type: 'reopen', hasText: true }, FRIDAY + 3),
      ['next', 'resolution'],
      [],
    ],
    [
      'answered in WeChat’s own tool: none',
      (t) =>
        t
          .does({ type: 'resolve', by: 'shopper', isReply: false }, FRIDAY + 1)
          .does({ type: 'reopen', hasText: true, to: 'wechat' }, FRIDAY + 2),
      [],
      [],
    ],
    [
      'back at the desk, and nobody waits: resolution',
      (t) =>
        t
          .does({ type: 'resolve', by: 'shopper', isReply: false }, FRIDAY + 1)
          .does({ type: 'reopen', hasText: true, to: 'wechat' }, FRIDAY + 2)
          .taken(FRIDAY + 3),
      ['resolution'],
      [],
    ],
  ])('%s', (_what, happens, running, resting) => {
    const ticket = new Ticket(always(), FRIDAY);
    happens(ticket);
    const on = (['first', 'next', 'resolution'] as const).flatMap((name) => {
      const clock = ticket.clocks?.[name];
      return clock ? [[name, clock.sinceAt !== null] as const] : [];
    });
    expect(on.flatMap(([name, isRunning]) => (isRunning ? [name] : []))).toEqual(running);
    expect(on.flatMap(([name, isRunning]) => (isRunning ? [] : [name]))).toEqual(resting);
    if (running.length === 0) expect(ticket.state.clockAt).toBe(NEVER);
  });

  it('an answer stops the first clock, with how long it took of work time and what was promised', () => {
    const ticket = new Ticket(office(), china('2026-11-27 11:50')).taken(china('2026-11-27 11:55'));
    ticket.answered(china('2026-11-27 13:10'));
    expect(ticket.named('clock.stopped')).toEqual([
      expect.objectContaining({ clock: 'first', tookMillis: minutes(20), targetMillis: minutes(30), isMet: true }),
    ]);
  });

  it('resolving with an answer stops two clocks, in one change', () => {
    const ticket = new Ticket(always(), FRIDAY).taken(FRIDAY + 1);
    ticket.does({ type: 'resolve', by: 'agent', isReply: true }, FRIDAY + minutes(40));
    expect(ticket.named('clock.stopped').map((fact) => ('isMet' in fact ? [fact.clock, fact.isMet] : []))).toEqual([
      ['first', false],
      ['resolution', true],
    ]);
  });

  it('what nobody waits for any more is said only where it was broken already', () => {
    expect(new Ticket(always(), FRIDAY).does({ type: 'withdraw' }, FRIDAY + minutes(10)).told).toEqual([]);
    const late = new Ticket(always(), FRIDAY).does({ type: 'withdraw' }, FRIDAY + minutes(50));
    expect(late.told).toEqual([expect.objectContaining({ clock: 'first', isMet: false })]);
  });

  it('merged: nothing runs on, and nothing is due', () => {
    const ticket = new Ticket(always(), FRIDAY);
    ticket.state = { ...ticket.state, ...mergedInto(ticket.state, '1127-00001', FRIDAY + 5) };
    ticket.minute(FRIDAY + 5).until(FRIDAY + DAY);
    expect(ticket.told).toEqual([]);
    expect(ticket.state.clockAt).toBe(NEVER);
  });

  it('nothing is promised: it is measured all the same, and is met', () => {
    const ticket = new Ticket(rulesOf([], inHours(OFFICE)), china('2026-11-27 17:50')).taken(china('2026-11-27 17:55'));
    ticket.answered(china('2026-11-30 09:10'));
    expect(ticket.named('clock.stopped')).toEqual([
      expect.objectContaining({ clock: 'first', tookMillis: minutes(20), targetMillis: null, isMet: true }),
    ]);
    expect(ticket.state.clockAt).toBe(NEVER);
  });
});

describe('wrong clocks, each known from somewhere', () => {
  it('ran at the weekend though hours were set', () => {
    const ticket = new Ticket(office(), china('2026-11-27 17:50')).until(china('2026-11-30 09:00'));
    expect(ticket.named('clock.breached')).toEqual([]);
    expect(ticket.until(china('2026-11-30 09:30')).named('clock.breached')).toEqual([
      expect.objectContaining({ clock: 'first', at: china('2026-11-30 09:21') }),
    ]);
  });

  it('escalated although the agent had spoken last', () => {
    const ticket = new Ticket(always(), FRIDAY).taken(FRIDAY + 1).answered(FRIDAY + minutes(5));
    ticket.says(FRIDAY + minutes(10)).answered(FRIDAY + minutes(20));
    expect(ticket.until(FRIDAY + 7 * HOUR).told.filter(({ name }) => name !== 'clock.stopped')).toEqual([]);
  });

  it('stopped by a private note, a label, or by being passed on', () => {
    const ticket = new Ticket(always(), FRIDAY).taken(FRIDAY + 1);
    const before = ticket.clocks?.first;
    ticket.does({ type: 'note' }, FRIDAY + minutes(5));
    ticket.does({ type: 'label', added: ['a'], removed: [] }, FRIDAY + minutes(6));
    ticket.does(
      { type: 'transfer', to: { kind: 'member', member: { id: 'wu', name: '小吴', teamIds: ['desk'] } } },
      FRIDAY + minutes(7),
    );
    expect(ticket.clocks?.first).toEqual(before);
    expect(ticket.until(FRIDAY + HOUR).named('clock.breached')).toHaveLength(1);
  });

  it('not restarted by the shopper’s words; nor by those they add while they wait', () => {
    const ticket = new Ticket(always(), FRIDAY).taken(FRIDAY + 1).answered(FRIDAY + minutes(5));
    ticket.says(FRIDAY + minutes(10)).says(FRIDAY + minutes(30));
    expect(ticket.clocks?.next?.dueAt).toBe(FRIDAY + minutes(70));
    ticket.answered(FRIDAY + minutes(40), true).says(FRIDAY + minutes(50));
    expect(ticket.clocks?.next?.dueAt).toBe(FRIDAY + minutes(110));
  });

  it('a reminder at midnight: who is not there is reminded when they come, of what is due still', () => {
    // Due at 18:15 of Friday's work time, which is 9:15 on Monday; a quarter of it is left at 17:57, noticed at 18:10.
    const ticket = new Ticket(rulesOf([policy({ first: 60 })], inHours(OFFICE)), china('2026-11-27 17:15'));
    ticket.minute(china('2026-11-27 18:10'));
    expect(ticket.told).toEqual([]);
    ticket.until(china('2026-11-30 09:10'));
    expect(ticket.named('clock.due_soon').map(({ at }) => at)).toEqual([china('2026-11-30 09:00')]);
  });

  it('a promise that counts at night reminds nobody at night', () => {
    const ticket = new Ticket(
      rulesOf([policy({ first: 120 }, { isInHours: false })], inHours(OFFICE)),
      china('2026-11-26 23:00'),
    );
    ticket.until(china('2026-11-27 08:00'));
    expect(ticket.told.map(({ name, at }) => [name, at])).toEqual([['clock.breached', china('2026-11-27 01:01')]]);
  });

  it('red at birth: at night nothing is late before the desk opens', () => {
    const born = china('2026-11-28 03:00');
    const ticket = new Ticket(office(), born);
    expect(clockShown(ticket.clocks, inHours(OFFICE), born)).toEqual({
      clock: 'first',
      leftMillis: minutes(30),
      standing: 'ok',
    });
    expect(ticket.clocks?.first?.dueAt).toBe(china('2026-11-30 09:30'));
  });

  it('red by a promise made later: what is late by it already keeps what it had', () => {
    const ticket = new Ticket(rulesOf([]), FRIDAY);
    ticket.rules = rulesOf([policy({ first: 30, resolution: 600 })]);
    ticket.minute(FRIDAY + HOUR);
    expect([ticket.clocks?.first?.targetMillis, ticket.clocks?.resolution?.targetMillis]).toEqual([null, minutes(600)]);
    ticket.rules = rulesOf([policy({ first: 90 })]);
    ticket.minute(FRIDAY + HOUR);
    ticket.rules = rulesOf([policy({ first: 20 })]);
    ticket.minute(FRIDAY + HOUR + 1);
    expect(ticket.clocks?.first?.dueAt).toBe(FRIDAY + minutes(90));
    expect(ticket.told).toEqual([]);
  });

  it('an earlier build’s ticket of three days: a clock that is honest, and nobody is alarmed', () => {
    const ticket = new Ticket(always(), FRIDAY).taken(FRIDAY + 1);
    ticket.forget();
    ticket.minute(FRIDAY + 3 * DAY).until(FRIDAY + 3 * DAY + HOUR);
    expect(ticket.told).toEqual([]);
    ticket.answered(FRIDAY + 3 * DAY + HOUR);
    expect(ticket.told).toEqual([
      expect.objectContaining({ clock: 'first', tookMillis: 3 * DAY + HOUR, targetMillis: null, isMet: true }),
    ]);
  });

  it('the machine’s words are no answer', () => {
    const ticket = new Ticket(always(), FRIDAY, { channel: 'conversation' });
    // What the machine says is no change of a ticket: there is no command for it.
    expect(ticket.until(FRIDAY + HOUR).named('clock.breached')).toHaveLength(1);
  });
});

describe('due, and over', () => {
  it('whoever answers in the last moment has kept it, also across a close', () => {
    const ticket = new Ticket(office(), china('2026-11-27 11:30')).taken(china('2026-11-27 11:31'));
    // The half hour ends with the morning, so there is time until the afternoon begins.
    expect(ticket.clocks?.first?.dueAt).toBe(china('2026-11-27 13:00'));
    ticket.until(china('2026-11-27 12:59'));
    expect(ticket.named('clock.breached')).toEqual([]);
    ticket.answered(china('2026-11-27 13:00'));
    expect(ticket.named('clock.stopped')).toEqual([expect.objectContaining({ tookMillis: minutes(30), isMet: true })]);
  });

  it('each is told once: soon when a quarter is left, then that it is over', () => {
    const ticket = new Ticket(rulesOf([policy({ first: 40 })]), FRIDAY);
    for (let minute = 0; minute <= 90; minute += 1) ticket.minute(FRIDAY + minute * MINUTE);
    expect(ticket.told.map(({ name, at }) => [name, (at - FRIDAY) / MINUTE])).toEqual([
      ['clock.due_soon', 30],
      ['clock.breached', 41],
    ]);
  });

  it('its shopper is told once of all that is late, and only where the shop says so', () => {
    const ticket = new Ticket(rulesOf([policy({ first: 10, resolution: 20 })]), FRIDAY);
    ticket.minute(FRIDAY + minutes(11), true).minute(FRIDAY + minutes(21), true);
    expect(ticket.named('clock.breached').map((fact) => 'apologises' in fact)).toEqual([true, false]);
    const silent = new Ticket(rulesOf([policy({ first: 10 })]), FRIDAY).minute(FRIDAY + minutes(11));
    expect(silent.named('clock.breached').map((fact) => 'apologises' in fact)).toEqual([false]);
  });

  it('another team: by its promise and its hours from then on', () => {
    const evening = { ...OFFICE, week: OFFICE.week.map(() => hours(18, 22)) };
    const rules = rulesOf([policy({ first: 60 }, { teamIds: ['night'] }), policy({ first: 30 })], (teamId) =>
      inHours(teamId === 'night' ? evening : OFFICE),
    );
    const ticket = new Ticket(rules, china('2026-11-27 17:50'));
    ticket.does({ type: 'transfer', to: { kind: 'team', teamId: 'night' } }, china('2026-11-27 18:30'));
    expect(ticket.clocks?.first).toMatchObject({ ranMillis: minutes(10), dueAt: china('2026-11-27 19:20') });
  });

  it('a complaint: by what is promised to those, unless that is over already', () => {
    const rules = rulesOf([policy({ first: 10 }, { priorities: ['complaint'] }), policy({ first: 30 })]);
    const upset = { isUpset: true, worthMillis: minutes(10) };
    const write = { type: 'write', text: '太差了', hasPictures: false, complaint: upset } as const;
    expect(new Ticket(rules, FRIDAY).does(write, FRIDAY + minutes(5)).clocks?.first?.dueAt).toBe(FRIDAY + minutes(10));
    expect(new Ticket(rules, FRIDAY).does(write, FRIDAY + minutes(15)).clocks?.first?.dueAt).toBe(FRIDAY + minutes(30));
  });
});

describe('across everything a calendar holds', () => {
  const due = (createdAt: number, calendar = OFFICE, first = 60): number =>
    new Ticket(rulesOf([policy({ first })], inHours(calendar)), createdAt).clocks?.first?.dueAt ?? 0;

  it.each([
    ['lunch', '2026-11-27 11:30', '2026-11-27 13:30', OFFICE],
    ['the night', '2026-11-26 17:30', '2026-11-27 09:30', OFFICE],
    ['a holiday', '2026-11-26 17:30', '2026-11-30 09:30', { ...OFFICE, days: { '2026-11-27': [] } }],
    [
      'a make-up Saturday',
      '2026-11-27 17:30',
      '2026-11-28 10:30',
      { ...OFFICE, days: { '2026-11-28': hours(10, 12) } },
    ],
    [
      'midnight, of a desk that is open over it',
      '2026-11-27 23:30',
      '2026-11-28 00:30',
      { ...OFFICE, week: OFFICE.week.map(() => hours(20, 26)) },
    ],
    // In UTC that is Sunday still; in the shop's zone its Monday has begun.
    ['today, by the shop’s own clock', '2026-11-30 07:00', '2026-11-30 10:00', OFFICE],
  ])('%s', (_what, from, until, calendar) => {
    expect(due(china(from), calendar)).toBe(china(until));
  });

  it('summer time: an hour that is left out is none of work', () => {
    const zone = 'America/New_York';
    const night = { ...OFFICE, zone, week: OFFICE.week.map(() => hours(1, 4)) };
    // On 2026-03-08 the clock goes from two to three there.
    expect(due(Date.parse('2026-03-08T01:30:00-05:00'), night)).toBe(Date.parse('2026-03-08T03:30:00-04:00'));
  });

  it('further than phones are told the hours of: over a holiday of three weeks', () => {
    const days = Object.fromEntries(
      Array.from({ length: 21 }, (_, day) => [new Date(Date.UTC(2027, 1, 1 + day)).toISOString().slice(0, 10), []]),
    );
    expect(due(china('2027-01-29 17:30'), { ...OFFICE, days })).toBe(china('2027-02-22 09:30'));
  });

  it('hours that were never said: day and night; hours that never come: never due', () => {
    expect(
      new Ticket(rulesOf([policy({ first: 60 })], workTime([{ calendar: null, untilAt: NEVER }])), FRIDAY).clocks?.first
        ?.dueAt,
    ).toBe(FRIDAY + HOUR);
    const closed = new Ticket(
      rulesOf([policy({ first: 60 })], inHours({ ...OFFICE, week: OFFICE.week.map(() => []) })),
      FRIDAY,
    );
    expect([closed.clocks?.first?.dueAt, closed.state.clockAt]).toEqual([NEVER, NEVER]);
  });

  it('a changed calendar: what is over counts as it was, what comes as it is', () => {
    const changedAt = china('2026-11-27 11:00');
    const before = rulesOf([policy({ first: 240 })], inHours(OFFICE));
    const ticket = new Ticket(before, china('2026-11-27 10:00'));
    const afternoons = { ...OFFICE, week: OFFICE.week.map(() => hours(14, 18)) };
    const eras = workTime([
      { calendar: OFFICE, untilAt: changedAt },
      { calendar: afternoons, untilAt: NEVER },
    ]);
    ticket.rules = rulesOf([policy({ first: 240 })], eras);
    // The job comes by an hour later: nine to eleven was work then, and is none now.
    ticket.minute(china('2026-11-27 12:00'));
    expect(ticket.clocks?.first).toMatchObject({ ranMillis: HOUR, dueAt: china('2026-11-27 17:00') });
    expect(ticket.told).toEqual([]);
  });
});

describe('what a card shows', () => {
  it('the promise that is due first, how much is left of it, and by how much it is over', () => {
    const ticket = new Ticket(office(), china('2026-11-27 11:50'));
    const shown = (at: string) => clockShown(ticket.clocks, inHours(OFFICE), china(at));
    expect(shown('2026-11-27 12:30')).toEqual({ clock: 'first', leftMillis: minutes(20), standing: 'ok' });
    expect(shown('2026-11-27 13:15')).toEqual({ clock: 'first', leftMillis: minutes(5), standing: 'soon' });
    expect(shown('2026-11-27 13:32')).toEqual({ clock: 'first', leftMillis: -minutes(12), standing: 'over' });
  });

  it('what rests only where nothing runs', () => {
    const ticket = new Ticket(always(), FRIDAY).taken(FRIDAY + 1).answered(FRIDAY + HOUR, true);
    const shown = clockShown(ticket.clocks, inHours(OFFICE), FRIDAY + 5 * DAY);
    expect(shown).toEqual({ clock: 'resolution', leftMillis: 7 * HOUR, standing: 'ok', isResting: true });
  });
});
