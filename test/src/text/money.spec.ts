import { formatYuan } from '../../../domain/shop';

describe('formatYuan', () => {
  it.each([
    [128_000, '¥1,280'],
    [1_250, '¥12.50'],
    [5, '¥0.05'],
    [123_456_789, '¥1,234,567.89'],
    [-990, '-¥9.90'],
  ])('amount: %d fen', (fen, words) => {
    expect(formatYuan(fen)).toBe(words);
  });
});
