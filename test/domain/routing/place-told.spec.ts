import { MINUTE, NEVER } from '../../../domain/kernel';
import { afterTelling, askedAgain, lookAgainAt, placeNews } from '../../../domain/routing';

const told = (ahead: number, times = 0) => ({ ahead, at: 0, times });
const LATER = 3 * MINUTE;

describe('what is told of a place that changed', () => {
  test.each<[string, ReturnType<typeof placeNews>, ReturnType<typeof placeNews>]>([
    ['next in line', placeNews(told(1), place(0), LATER), 'next'],
    ['was next before', placeNews(told(0), place(0), LATER), undefined],
    ['half are gone', placeNews(told(8), place(4), LATER), 'shorter'],
    ['not quite half', placeNews(told(9), place(5), LATER), undefined],
    ['half of a few', placeNews(told(4), place(2), LATER), undefined],
    ['twice as many', placeNews(told(4), place(8), LATER), 'longer'],
    ['twice as many as one', placeNews(told(1), place(3), LATER), undefined],
    ['many came before who was next', placeNews(told(0), place(4), LATER), 'longer'],
    ['more than anybody counts', placeNews(told(4), { ahead: 99, isMore: true }, LATER), undefined],
    ['told a moment ago', placeNews(told(8), place(0), LATER - 1), undefined],
    ['told twice already', placeNews(told(8, 2), place(0), LATER), undefined],
    ['asked again, and nothing changed', placeNews(asked(8, 2), place(8), LATER), 'still'],
    ['asked again, of more than anybody counts', placeNews(asked(8), { ahead: 99, isMore: true }, LATER), 'still'],
    ['asked again a moment after it was told', placeNews(asked(8), place(8), LATER - 1), undefined],
  ])('placeNews: %s', (_rule, news, expected) => expect(news).toBe(expected));

  test('lookAgainAt: every three minutes, until they were told twice and ask no more', () => {
    expect(lookAgainAt(told(8, 1), 5)).toBe(5 + 3 * MINUTE);
    expect(lookAgainAt(told(8, 2), 5)).toBe(NEVER);
    expect(lookAgainAt(asked(8, 2), 5)).toBe(5 + 3 * MINUTE);
  });

  test('askedAgain: at once, or three minutes after they were told last', () => {
    expect(askedAgain(told(8, 2), 5 * MINUTE)).toEqual({ placeTold: asked(8, 2), placeAt: 5 * MINUTE });
    expect(askedAgain(told(8), MINUTE).placeAt).toBe(LATER);
  });

  test('afterTelling: counted, but for who asked', () => {
    expect(afterTelling(told(8, 1), 4, 9)).toEqual({ ahead: 4, at: 9, times: 2, isAsked: false });
    expect(afterTelling(asked(8, 1), 8, 9)).toEqual({ ahead: 8, at: 9, times: 1, isAsked: false });
  });

  function asked(ahead: number, times = 0) {
    return { ...told(ahead, times), isAsked: true };
  }

  function place(ahead: number) {
    return { ahead, isMore: false };
  }
});
