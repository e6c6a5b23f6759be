import { alarmsOfQuietDays, minutesUntilFound, quietUntil, usuallyInTen } from '../../../bench/alarm/simulated-years';

import { type Arrival, newWatch, soundings, type Watch, watched } from '../../../domain/incident';
import { DAY, HOUR, MINUTE, seeded } from '../../../domain/kernel';

const WEEK = 7 * DAY;
const AFTERNOON = 23 * DAY + 14 * HOUR;

/** So many an hour of a subject, evenly. */
const steady = (subject: Arrival['subject'], anHour: number, fromAt: number, untilAt: number): Arrival[] =>
  Array.from({ length: Math.round(((untilAt - fromAt) / HOUR) * anHour) }, (_, one) => ({
    at: fromAt + Math.floor((one * HOUR) / anHour),
    subject,
  }));

const inOrder = (...arrivals: Arrival[][]) => arrivals.flat().sort((one, other) => one.at - other.at);

describe('half a year of quiet days; whole years of shops of five sizes are the bench’s', () => {
  it('raises at most one false alarm a week', () => {
    const raised = alarmsOfQuietDays({ aDay: 200, random: seeded(7) }, 182);
    expect(raised.length).toBeLessThanOrEqual(26);
  });
});

describe('five times the usual', () => {
  it('is found within ten minutes where four usually come in ten', () => {
    const shop = { aDay: 4 / usuallyInTen(1, 'shipping', AFTERNOON), random: seeded(7) };
    const outbreak = { topic: 'shipping', times: 5, fromAt: AFTERNOON } as const;
    const took = minutesUntilFound(shop, quietUntil(shop, AFTERNOON), outbreak, 40);
    expect(took.filter((minutes) => minutes !== undefined && minutes <= 10).length).toBeGreaterThanOrEqual(36);
  });
});

describe('what is watched', () => {
  const month = () => watched(newWatch(0), steady('topic:shipping', 12, 0, 4 * WEEK), 4 * WEEK);
  const crowd = (subject: Arrival['subject'], count: number) =>
    steady(subject, count * 6, 4 * WEEK, 4 * WEEK + 10 * MINUTE);
  const heardIn = (watch: Watch, arrivals: Arrival[]) => {
    const now = 4 * WEEK + 10 * MINUTE - 1;
    return soundings(watched(watch, arrivals, now), now);
  };

  it('tells how many came, how many usually do, and in which time', () => {
    const [found] = heardIn(month(), crowd('topic:shipping', 23));
    expect(found).toMatchObject({ subject: 'topic:shipping', count: 23, minutes: 10 });
    expect(found?.usual).toBeCloseTo(2, 0);
  });

  it('expects nothing of a minute that is not over', () => {
    const watch = watched(newWatch(0), steady('topic:shipping', 60, 0, 4 * WEEK), 4 * WEEK);
    const usualAt = (now: number) => {
      const many = watched(watch, steady('topic:shipping', 600, 4 * WEEK, 4 * WEEK + 9 * MINUTE), now);
      return soundings(many, now)[0]?.usual;
    };
    const begins = 4 * WEEK + 9 * MINUTE;
    expect(usualAt(begins)).toBeCloseTo(9, 1);
    expect(usualAt(begins + MINUTE / 2)).toBeCloseTo(9.5, 1);
    expect(usualAt(begins + MINUTE - 1)).toBeCloseTo(10, 1);
  });

  it('is quiet in its first two weeks, which have no usual', () => {
    const days = watched(newWatch(0), steady('topic:shipping', 12, 0, 13 * DAY), 13 * DAY);
    const now = 13 * DAY + 10 * MINUTE;
    const many = watched(days, steady('topic:shipping', 600, 13 * DAY, now), now);
    expect(soundings(many, now)).toEqual([]);
  });

  it('is quiet where all of the shop is as much busier', () => {
    const subjects = ['topic:shipping', 'topic:refund', 'topic:product'] as const;
    const weeks = inOrder(...subjects.map((subject) => steady(subject, 60, 0, 4 * WEEK)));
    const watch = watched(newWatch(0), weeks, 4 * WEEK);
    const now = 4 * WEEK + HOUR - 1;
    const all = inOrder(...subjects.map((subject) => steady(subject, 240, 4 * WEEK, now)));
    const one = inOrder(steady('topic:shipping', 240, 4 * WEEK, now), steady('topic:refund', 60, 4 * WEEK, now));
    expect(soundings(watched(watch, all, now), now)).toEqual([]);
    expect(soundings(watched(watch, one, now), now)).toMatchObject([{ subject: 'topic:shipping' }]);
  });

  it('does not take one hour out of hand for next week’s usual', () => {
    const first = watched(month(), steady('topic:shipping', 600, 4 * WEEK, 4 * WEEK + HOUR), 5 * WEEK);
    const now = 5 * WEEK + 20 * MINUTE;
    expect(soundings(watched(first, steady('topic:shipping', 300, 5 * WEEK, now), now), now)).toHaveLength(1);
  });

  it('finds an article by its part of all questions, and none that is new', () => {
    const weeks = inOrder(steady('article:a1', 6, 0, 4 * WEEK), steady('article:a2', 30, 0, 4 * WEEK));
    const watch = watched(newWatch(0), weeks, 4 * WEEK);
    expect(heardIn(watch, crowd('article:a1', 20))).toMatchObject([{ subject: 'article:a1', count: 20 }]);
    expect(heardIn(watch, crowd('article:a2', 6))).toEqual([]);
    expect(heardIn(watch, crowd('article:new', 20))).toEqual([]);
  });

  it('is quiet of an article where all are asked as much more, and hears the one that is asked more than that', () => {
    const ids = ['article:a1', 'article:a2', 'article:a3'] as const;
    const watch = watched(newWatch(0), inOrder(...ids.map((id) => steady(id, 30, 0, 4 * WEEK))), 4 * WEEK);
    const now = 4 * WEEK + HOUR - 1;
    const all = inOrder(...ids.map((id) => steady(id, 120, 4 * WEEK, now)));
    expect(soundings(watched(watch, all, now), now)).toEqual([]);
    const one = inOrder(...ids.map((id) => steady(id, id === 'article:a1' ? 480 : 120, 4 * WEEK, now)));
    expect(soundings(watched(watch, one, now), now)).toMatchObject([{ subject: 'article:a1' }]);
  });

  it('stays small: of articles those that are asked most', () => {
    const asked = Array.from({ length: 400 }, (_, one) => steady(`article:a${one}`, one < 10 ? 60 : 1, 0, 2 * HOUR));
    const watch = watched(newWatch(0), inOrder(...asked), 3 * HOUR);
    expect(Object.keys(watch.articles)).toHaveLength(200);
    expect(watch.articles).toHaveProperty('a9');
    const year = watched(month(), crowd('topic:shipping', 500), 4 * WEEK + HOUR);
    expect(JSON.stringify(year).length).toBeLessThan(20_000);
  });
});
