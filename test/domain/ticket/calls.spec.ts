import { AppError } from '../../../domain/kernel';
import { type Wish, wishAfter } from '../../../domain/ticket';

const WISHED: Wish = { wishedAt: 10 };
const reached = (wish: Wish) => wishAfter(wish, { outcome: 'reached', nextAt: null }, 20);
const missed = (wish: Wish, nextAt: number | null = 30) => wishAfter(wish, { outcome: 'missed', nextAt }, 20);
const undone = (wish: Wish) => wishAfter(wish, { outcome: 'undone', nextAt: null }, 25);

describe('a wish to be called', () => {
  test('reached: met, and not due any more', () =>
    expect(reached(WISHED)).toEqual({ wishedAt: 10, calledAt: 20, before: { wishedAt: 10 } }));

  test('missed: moved, or to any time', () => {
    expect(missed(WISHED)).toEqual({ wishedAt: 30, before: { wishedAt: 10 } });
    expect(missed(WISHED, null)).toEqual({ wishedAt: null, before: { wishedAt: 10 } });
  });

  test('undone: as it was before the last call, once', () => {
    expect(undone(reached(WISHED))).toEqual(WISHED);
    expect(undone(missed(missed(WISHED), 40))).toEqual({ wishedAt: 30 });
    expect(() => undone(WISHED)).toThrow(new AppError('INVALID_STATE'));
  });

  test('met already: called no more', () => {
    expect(() => reached(reached(WISHED))).toThrow(new AppError('INVALID_STATE'));
    expect(() => missed(reached(WISHED))).toThrow(new AppError('INVALID_STATE'));
  });
});
