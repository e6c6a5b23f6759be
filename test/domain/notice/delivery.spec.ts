import { HOUR, MINUTE } from '../../../domain/kernel';
import { chooseChannel, MAX_ATTEMPTS, outcomeOf, retryAt } from '../../../domain/notice';

describe('notice delivery', () => {
  test('back-off: 1, 5, 30 minutes, 2, 6, 12 hours, then never', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS }, (_, failed) => retryAt(1_000, failed + 1));
    const at = (wait: number) => 1_000 + wait;
    expect(waits).toEqual([
      ...[MINUTE, 5 * MINUTE, 30 * MINUTE].map(at),
      ...[2 * HOUR, 6 * HOUR, 12 * HOUR].map(at),
      undefined,
    ]);
  });

  test('channel: the conversation while it is open, else a notice, else none', () => {
    expect(chooseChannel({ converse: true, notify: true })).toBe('conversation');
    expect(chooseChannel({ converse: false, notify: true })).toBe('subscribe');
    expect(chooseChannel({ converse: false, notify: false })).toBeUndefined();
  });

  test('codes: no grant, final, and everything else worth another try', () => {
    expect(outcomeOf(43101)).toEqual({ type: 'denied' });
    for (const code of [40003, 40037, 41030, 43107, 45168, 47003, 45015, 45047, 45002, 48001, 70000]) {
      expect(outcomeOf(code)).toEqual({ type: 'final', code: String(code) });
    }
    for (const code of [-1, 40001, 43108, 45009, 45011, 44991, -604101, -501001]) {
      expect(outcomeOf(code)).toEqual({ type: 'retry', code: String(code) });
    }
    expect(outcomeOf(undefined)).toEqual({ type: 'retry', code: 'unknown' });
  });
});
