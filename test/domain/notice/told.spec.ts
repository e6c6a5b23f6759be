import { DELIVERY_WAYS, deliveryOf, isByBadge, isMissed, type Told } from '../../../domain/notice';
import { TOLD } from '../../../domain/notice/told';

const row = (status: 'queued' | 'sent' | 'dropped', reason: string | null = null, channel: 'subscribe' | null = null) =>
  ({ status, channel, reason }) as const;

describe('what became of telling a shopper', () => {
  test.each<[string, Told, ReturnType<typeof row> | undefined, object | undefined]>([
    ['sent as a notice', 'outbox', row('sent', null, 'subscribe'), { way: 'notice' }],
    ['sent after the night', 'quiet', row('sent', null, 'subscribe'), { way: 'notice' }],
    ['waits for the morning', 'quiet', row('queued'), { way: 'quiet' }],
    ['waits whether they look', 'watched', row('queued'), { way: 'watched' }],
    ['under way', 'outbox', row('queued', null, 'subscribe'), { way: 'sending' }],
    ['due, and under way', 'quiet', row('queued', null, 'subscribe'), { way: 'sending' }],
    ['to be tried again', 'outbox', row('queued', '-1'), { way: 'retrying', code: '-1' }],
    ['read meanwhile', 'watched', row('dropped', 'outdated'), { way: 'seen' }],
    ['said by another', 'quiet', row('dropped', 'joined'), { way: 'joined' }],
    ['43101', 'outbox', row('dropped', 'denied', 'subscribe'), { way: 'denied' }],
    ['nothing left to tell it with', 'quiet', row('dropped', 'no_grant'), { way: 'badge' }],
    ['refused for good', 'outbox', row('dropped', '40037'), { way: 'failed', code: '40037' }],
    ['the row is gone', 'outbox', undefined, undefined],
  ])('%s', (_, told, known, expected) => {
    expect(deliveryOf(told, known)).toEqual(expected);
  });

  test('in the conversation it is called so', () => {
    expect(deliveryOf('outbox', { status: 'sent', channel: 'conversation', reason: null })).toEqual({
      way: 'conversation',
    });
  });

  test('by the badge alone: known without a row', () => {
    for (const told of TOLD.filter(isByBadge)) {
      expect(deliveryOf(told, undefined)).toEqual({ way: told });
      expect(DELIVERY_WAYS).toContain(told);
    }
  });

  test.each([
    ['denied', true],
    ['no_grant', true],
    ['40037', true],
    ['too_many_attempts', true],
    ['outdated', false],
    ['joined', false],
    ['taken_over', false],
    ['forgotten', false],
  ])('missed: dropped for %s: %s', (reason, expected) => {
    expect(isMissed(row('dropped', reason))).toBe(expected);
    expect(isMissed(row('sent'))).toBe(false);
    expect(isMissed(row('queued', reason))).toBe(false);
  });
});
