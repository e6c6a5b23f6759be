import { MINUTE, SECOND } from '../../../domain/kernel';
import { lastWordIn, pauseAfterWord } from '../../../src/cloud/pause-after-word';

const now = 1_000_000_000;

describe('pauseAfterWord', () => {
  it.each([
    [0, 2.5],
    [2 * MINUTE - 1, 2.5],
    [2 * MINUTE, 10],
    [10 * MINUTE - 1, 10],
    [10 * MINUTE, 30],
    [-5 * SECOND, 2.5],
  ])('%d ms after the last word: %d seconds', (since, seconds) => {
    expect(pauseAfterWord(now - since, now)).toBe(seconds * SECOND);
  });

  it('nobody said anything: at rest', () => {
    expect(pauseAfterWord(undefined, now)).toBe(30 * SECOND);
  });

  it('an hour on the page after one word: no more than 240 small calls', () => {
    let calls = 0;
    for (let at = 0; at < 60 * MINUTE; at += pauseAfterWord(0, at)) calls += 1;
    expect(calls).toBeLessThanOrEqual(240);
  });
});

describe('lastWordIn', () => {
  const entry = (at: number, kind: 'shopper' | 'agent' | 'machine' | 'note' | 'event') => ({
    id: String(at),
    at,
    kind,
    pictures: [],
  });

  it('what people said to each other counts, nothing else', () => {
    expect(lastWordIn([entry(1, 'shopper'), entry(2, 'agent'), entry(3, 'note'), entry(4, 'event')])).toBe(2);
    expect(lastWordIn([entry(1, 'machine')])).toBeUndefined();
  });
});
