import { bestChance } from '../../../bench/alarm/best-possible';
import { type Arrival, heard, newWatch, soundings, watched } from '../../../domain/incident';
import { DAY, HOUR, MINUTE } from '../../../domain/kernel';

const WEEK = 7 * DAY;
const NOW = 4 * WEEK + 10 * MINUTE - 1;

/** So many an hour, evenly. */
const steady = (subject: Arrival['subject'], anHour: number, fromAt: number, untilAt: number): Arrival[] =>
  Array.from({ length: Math.round(((untilAt - fromAt) / HOUR) * anHour) }, (_, one) => ({
    at: fromAt + Math.floor((one * HOUR) / anHour),
    subject,
  }));
const monthOf = (anHour: number) => watched(newWatch(0), steady('topic:shipping', anHour, 0, 4 * WEEK), 4 * WEEK);
const nowWith = (watch: ReturnType<typeof monthOf>, inTen: number) =>
  watched(watch, steady('topic:shipping', inTen * 6, 4 * WEEK, 4 * WEEK + 10 * MINUTE), NOW);

describe('heard', () => {
  const [asked, read] = [monthOf(6), monthOf(18)];

  it('finds together what neither shows by itself, and tells it by how many read', () => {
    const [somewhat, more] = [nowWith(asked, 6), nowWith(read, 13)];
    expect([soundings(somewhat, NOW), soundings(more, NOW)]).toEqual([[], []]);
    const [found] = heard(somewhat, more, NOW);
    expect(found).toMatchObject({ subject: 'topic:shipping', isRead: true, count: 13 });
    // Of three in ten minutes: of the one that is running nothing is counted yet.
    expect(found?.usual).toBeCloseTo(2.7, 1);
  });

  it('tells each subject once, by those who ask where they show it', () => {
    const found = heard(nowWith(asked, 20), nowWith(read, 60), NOW);
    expect(found).toMatchObject([{ subject: 'topic:shipping', count: 20 }]);
    expect(found[0]).not.toHaveProperty('isRead');
  });

  it('goes by what is read alone where it is not known how many ask', () => {
    expect(heard(newWatch(0), nowWith(read, 60), NOW)).toMatchObject([{ isRead: true, count: 60 }]);
    expect(heard(nowWith(asked, 4), undefined, NOW)).toEqual([]);
  });
});

test.each([
  // By the table of Poisson: with 1 usual, 6 or more come with 0.00059, with 5 usual with 0.384.
  [1, 5, 0.000594, 0.384],
  [10, 1, 0.05, 0.05],
])('bestChance: %d usual, %d times', (usual, times, falseAlarms, best) => {
  expect(bestChance({ usual, times, falseAlarms })).toBeCloseTo(best, 3);
});
