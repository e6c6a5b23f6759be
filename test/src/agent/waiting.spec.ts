import { isNewlyCrowded, waitTone } from '../../../src/agent/queue/waiting';

const MINUTE = 60_000;

describe('waitTone', () => {
  it.each([
    [0, 'neutral'],
    [10 * MINUTE - 1, 'neutral'],
    [10 * MINUTE, 'warn'],
    [30 * MINUTE - 1, 'warn'],
    [30 * MINUTE, 'danger'],
  ])('after %d ms: %s', (waited, tone) => {
    expect(waitTone(waited)).toBe(tone);
  });
});

describe('isNewlyCrowded', () => {
  it('more than five: once, when the queue grows past them', () => {
    expect(isNewlyCrowded(5, 6)).toBe(true);
    expect(isNewlyCrowded(0, 40)).toBe(true);
  });

  it('already more than five, or five at most: quiet', () => {
    expect(isNewlyCrowded(6, 7)).toBe(false);
    expect(isNewlyCrowded(4, 5)).toBe(false);
    expect(isNewlyCrowded(9, 3)).toBe(false);
  });
});
