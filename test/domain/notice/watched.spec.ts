import { SECOND } from '../../../domain/kernel';
import { isWatching } from '../../../domain/notice';

describe('isWatching: whether a shopper’s page shows a message now', () => {
  it.each([
    ['nobody ever said so', undefined, false],
    ['said a moment ago', { ticketId: 't1', updatedAt: 100_000 }, true],
    ['said half a minute ago, and asked once more since', { ticketId: 't1', updatedAt: 100_000 - 45 * SECOND }, true],
    ['said longer ago', { ticketId: 't1', updatedAt: 100_000 - 46 * SECOND }, false],
    ['shows another', { ticketId: 't2', updatedAt: 100_000 }, false],
  ] as const)('%s', (_, watch, expected) => {
    expect(isWatching(watch, 't1', 100_000)).toBe(expected);
  });
});
