import fc from 'fast-check';
import { faqArticles } from '../../../../demo/seed/faq';
import { createMatcher, createSearch } from '../../../../domain/faq/matching';

const ARTICLES = faqArticles(0);
const EVERYTHING = { audience: 'agent' } as const;
const match = createMatcher(ARTICLES);
const first = (text: string, matcher = match) => matcher(text, EVERYTHING).ranked[0]?.id;

/** Two characters of a text swapped, or one left out, where the number says. */
const slip = (text: string, at: number) => {
  const place = at % (text.length - 1);
  const head = text.slice(0, place);
  return at % 2 === 0
    ? head + text.slice(place + 1)
    : `${head}${text.charAt(place + 1)}${text.charAt(place)}${text.slice(place + 2)}`;
};

describe('match: a whole shop FAQ', () => {
  test('own question: finds every article first', () => {
    expect(ARTICLES.length).toBeGreaterThan(100);
    expect(ARTICLES.filter(({ id, question }) => first(question) !== id).map(({ question }) => question)).toEqual([]);
  });

  test.each(['你们老板是谁', '你们老板是哪里人', '茶渣可以浇花吗'])(
    '%s: no article says, so none is offered',
    (text) => {
      expect(match(text).outcome).toBe('refused');
      expect(createSearch(ARTICLES)(text)).toEqual([]);
    },
  );

  test('a lost parcel: finds the parcel that stands still, not the list of couriers', () => {
    expect(first('快递丢了')).toBe('shipping-tracking-stuck');
  });

  test('an unrelated entry: the first hit stays, whatever article is asked for', () => {
    const known = new Set(
      ARTICLES.flatMap(({ question, similar, keywords }) => [question, ...similar, ...keywords]).join(''),
    );
    const strange = Array.from({ length: 0x1000 }, (_, i) => String.fromCharCode(0x4e00 + i)).filter(
      (character) => !known.has(character),
    );
    const stranger = fc.array(fc.constantFrom(...strange), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(stranger, fc.nat(), (characters, seed) => {
        const withStranger = createMatcher([...ARTICLES, { id: 'stranger', question: characters.join('') }]);
        for (const [place, { question }] of ARTICLES.entries()) {
          const asked = place % 3 === seed % 3 ? slip(question, seed) : question;
          expect(first(asked, withStranger)).toBe(first(asked));
        }
      }),
      { numRuns: 5 },
    );
  });
});
