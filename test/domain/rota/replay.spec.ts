import fc from 'fast-check';
import { openIntervals } from '../../../domain/calendar/zoned';
import { HOUR, MINUTE, SECOND, seeded } from '../../../domain/kernel';
import { type Comer, comersOf, dutyOf, dutyOfCounts, outcomeOf, replay, type TriedDesk } from '../../../domain/rota';

const NOON = Date.UTC(2026, 10, 23, 4);
const UNTIL = NOON + 4 * HOUR;
const comer = (cameAfter: number, ...parts: readonly (readonly [effort: number, lagMillis: number])[]): Comer => ({
  cameAt: NOON + cameAfter,
  parts: parts.map(([effort, lagMillis]) => ({ effort, lagMillis })),
});
const once = (cameAfter: number): Comer => comer(cameAfter, [1, 0]);
const person = (id: string, from = NOON, to = UNTIL) => ({ id, intervals: [[from, to] as const] });
const desk = (changes: Partial<TriedDesk> = {}): TriedDesk => ({
  duty: [person('a')],
  hours: [[NOON, UNTIL]],
  routing: { mode: 'given', way: 'least_load' },
  cap: { units: 5, messagesPerUnit: 3 },
  answerMillis: MINUTE,
  ...changes,
});
const waits = (comers: readonly Comer[], tried: TriedDesk) =>
  replay(comers, tried, UNTIL).answers.map(({ cameAt, answeredAt }) => answeredAt && (answeredAt - cameAt) / MINUTE);

describe('replay: a desk as it is tried out', () => {
  test('one person: answers one at a time, in the order in which they came', () => {
    expect(waits([once(0), once(0), once(0)], desk())).toEqual([1, 2, 3]);
  });

  test('two people: share what comes', () => {
    expect(waits([once(0), once(0), once(0)], desk({ duty: [person('a'), person('b')] }))).toEqual([1, 1, 2]);
  });

  test('nobody there: nobody is answered', () => {
    expect(waits([once(0)], desk({ duty: [] }))).toEqual([undefined]);
  });

  test('closed: who comes waits for the door, though somebody is there', () => {
    expect(waits([once(0)], desk({ hours: [[NOON + HOUR, UNTIL]] }))).toEqual([61]);
  });

  test('a cap: who is full is given no more, where work is given', () => {
    const talks = [comer(0, [1, 10 * MINUTE], [1, 0]), comer(0, [1, 10 * MINUTE], [1, 0]), once(0)];
    const full = desk({ cap: { units: 2, messagesPerUnit: 3 } });
    // The first is done after twelve minutes; the second has written by then, and comes before what is given only now.
    expect(waits(talks, full)).toEqual([1, 2, 14]);
    expect(waits(talks, desk())).toEqual([1, 2, 3]);
  });

  test('work that is taken: nobody takes more while a word of theirs is waited for', () => {
    const taken = desk({ routing: { mode: 'take', way: 'least_load' }, duty: [person('a'), person('b')] });
    expect(waits([once(0), once(0), once(0), once(0)], taken)).toEqual([1, 1, 2, 2]);
  });

  test('whoever goes: hands back what nobody answered, to its old place', () => {
    const comers = [once(0), once(0), once(30 * SECOND)];
    const changing = desk({ duty: [person('a', NOON, NOON + 30 * SECOND), person('b', NOON + 10 * MINUTE)] });
    // The answer that was being written is sent; the second keeps its place before the third.
    expect(waits(comers, changing)).toEqual([1, 11, 11.5]);
  });

  test('the end: what is not answered by then has no answer', () => {
    expect(waits([comer(0, [500, 0])], desk())).toEqual([undefined]);
  });

  test('any desk: nobody is answered twice, early, or before somebody who stood ahead of them at a desk of one', () => {
    const many = fc.array(fc.integer({ min: 0, max: 3 * 60 }), { maxLength: 40 });
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 4 }), fc.constantFrom('given', 'take'), (minutes, people, mode) => {
        const comers = [...minutes].sort((one, other) => one - other).map((minute) => once(minute * MINUTE));
        const duty = Array.from({ length: people }, (_, nth) => person(String(nth)));
        const { answers, workedMillis } = replay(comers, desk({ duty, routing: { mode, way: 'longest_idle' } }), UNTIL);
        const answered = answers.filter(({ answeredAt }) => answeredAt !== undefined);
        expect(workedMillis).toBeGreaterThanOrEqual(answered.length * MINUTE);
        expect(workedMillis).toBeLessThanOrEqual(people * (UNTIL - NOON + MINUTE));
        for (const { cameAt, answeredAt = UNTIL } of answers)
          expect(answeredAt - cameAt).toBeGreaterThanOrEqual(MINUTE);
        if (people > 1) return;
        const order = answers.map(({ answeredAt = UNTIL }) => answeredAt);
        expect(order).toEqual([...order].sort((one, other) => one - other));
      }),
    );
  });

  test('more people: nobody waits longer, where one answer is enough', () => {
    const comers = comersOf([{ at: NOON, count: 60 }], seeded(7)).map(({ cameAt }) => ({
      cameAt,
      parts: [{ effort: 1, lagMillis: 0 }],
    }));
    const of = (people: number) =>
      waits(
        comers,
        desk({ duty: Array.from({ length: people }, (_, nth) => person(String(nth))), answerMillis: 150 * SECOND }),
      );
    const [two, three] = [of(2), of(3)];
    three.forEach((wait, nth) => {
      expect(wait ?? 0).toBeLessThanOrEqual((two[nth] ?? Number.POSITIVE_INFINITY) + 1e-9);
    });
  });
});

describe('outcome: what a rota comes to', () => {
  test('kept: by the time the desk is open; whose time is not up yet is neither kept nor broken', () => {
    const tried = desk({ hours: [[NOON + HOUR, UNTIL]] });
    const comers = [once(0), once(0), comer(4 * HOUR - 30 * SECOND, [1, 0])];
    const played = replay(comers, tried, UNTIL);
    const measure = { hours: tried.hours, promiseMillis: 90 * SECOND, until: UNTIL };
    const outcome = outcomeOf(played, measure);
    expect(outcome).toMatchObject({ came: 3, answered: 2, keptShare: 0.5, onDutyMillis: 4 * HOUR });
    expect((outcome.meanMillis ?? 0) / (1.5 * MINUTE)).toBeCloseTo(1, 1);
  });

  test('nobody came: nothing is said', () => {
    const outcome = outcomeOf(replay([], desk({ duty: [] }), UNTIL), { hours: [], promiseMillis: HOUR, until: UNTIL });
    expect(outcome).toEqual({ came: 0, answered: 0, onDutyMillis: 0 });
  });
});

describe('duty: who is there when', () => {
  const MONDAY = Date.UTC(2026, 10, 22, 16);

  test('a rota: by the weekday and the clock of the shop’s zone; one name in two shifts is one person', () => {
    const shifts = [
      { name: '小林', weekdays: [0, 1], slot: { from: 9 * 60, to: 12 * 60 } },
      { name: '阿娜', weekdays: [0], slot: { from: 22 * 60, to: 26 * 60 } },
      { name: '小林', weekdays: [0], slot: { from: 13 * 60, to: 18 * 60 } },
    ];
    expect(dutyOf(shifts, 'Asia/Shanghai', [MONDAY, MONDAY + 48 * HOUR], openIntervals)).toEqual([
      {
        id: '小林',
        intervals: [
          [MONDAY + 9 * HOUR, MONDAY + 12 * HOUR],
          [MONDAY + 13 * HOUR, MONDAY + 18 * HOUR],
          [MONDAY + 33 * HOUR, MONDAY + 36 * HOUR],
        ],
      },
      { id: '阿娜', intervals: [[MONDAY + 22 * HOUR, MONDAY + 26 * HOUR]] },
    ]);
  });

  test('counts: the second person is there only while two are', () => {
    const steps = [
      { at: 0, count: 1 },
      { at: 10, count: 2 },
      { at: 20, count: 2 },
      { at: 30, count: 0 },
      { at: 40, count: 1 },
    ];
    expect(dutyOfCounts(steps, 50)).toEqual([
      {
        id: '1',
        intervals: [
          [0, 30],
          [40, 50],
        ],
      },
      { id: '2', intervals: [[10, 30]] },
    ]);
  });
});
