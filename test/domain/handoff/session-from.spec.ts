import fc from 'fast-check';
import { decodeSessionFrom, encodeOrigin, encodeSessionFrom } from '../../../domain/handoff';
import { SESSION_FROM_CHARS } from '../../../domain/kernel';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const from = fc.record(
  {
    page: fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/),
    orderId: id,
    ticketId: id,
    read: fc.array(
      fc.oneof(
        fc.record({ articleId: id }),
        fc.record({ articleId: id, helped: fc.constant(true) }),
        fc.record({ articleId: id, helped: fc.constant(false), reason: fc.constantFrom('unclear', 'not_my_case') }),
        fc.record({ articleId: id, helped: fc.constant(false) }),
      ),
      { maxLength: 30 },
    ),
    searched: fc.string({ unit: 'grapheme', maxLength: 300 }),
  },
  { requiredKeys: ['page'] },
);

describe('encodeSessionFrom', () => {
  it('encode: never grows beyond what WeChat carries', () => {
    fc.assert(fc.property(from, (value) => encodeSessionFrom(value).length <= SESSION_FROM_CHARS));
  });

  it('encode, decode: page, order and ticket always arrive; of what was read, the newest do', () => {
    fc.assert(
      fc.property(from, (value) => {
        const arrived = decodeSessionFrom(encodeSessionFrom(value));
        expect(arrived.page).toBe(value.page);
        expect(arrived.orderId).toBe(value.orderId);
        expect(arrived.ticketId).toBe(value.ticketId);
        const got = arrived.read;
        expect(got).toEqual(got.length === 0 ? [] : value.read?.slice(-got.length));
      }),
    );
  });

  it.each([
    ['en', 'en'],
    ['zh', 'zh'],
    [undefined, undefined],
  ] as const)('encode, decode: what the mini program is read in: %s', (language, arrives) => {
    expect(decodeSessionFrom(encodeSessionFrom({ page: 'help', language })).language).toBe(arrives);
  });

  it('decode: no other language is ours', () => {
    expect(decodeSessionFrom('{"w":1,"p":"help","l":"fr"}')).toEqual({ page: 'help', read: [] });
  });

  it('encode: ten short ids and what was searched all fit', () => {
    const read = Array.from({ length: 10 }, (_, n) => ({ articleId: `shipping-${n}`, helped: n % 2 === 0 }));
    const arrived = decodeSessionFrom(encodeSessionFrom({ page: 'article', orderId: 'o_1', read, searched: '改地址' }));
    expect(arrived).toEqual({ page: 'article', orderId: 'o_1', read, searched: '改地址' });
  });
});

describe('decodeSessionFrom', () => {
  it('decode: any string gives a harmless answer', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (text) => {
        const { page, read } = decodeSessionFrom(text);
        expect(typeof page).toBe('string');
        expect(Array.isArray(read)).toBe(true);
      }),
    );
  });

  it('decode: a forged field that is no id is not there', () => {
    const forged = JSON.stringify({ w: 1, p: 'order', o: { $ne: 1 }, t: '../x', r: ['a b', 7, 'ok!', 'ok!<b>'], s: 5 });
    expect(decodeSessionFrom(forged)).toEqual({ page: 'order', read: [{ articleId: 'ok', helped: false }] });
  });
});

describe('from a host’s own page', () => {
  test('what is well formed arrives, what is not is dropped where it is read', () => {
    expect(decodeSessionFrom(encodeOrigin({ page: 'order', orderId: 'o-1', language: 'en' }))).toEqual({
      page: 'order',
      orderId: 'o-1',
      language: 'en',
      read: [],
    });
    const odd = encodeOrigin({ page: 'Not A Page', orderId: '<1>', language: undefined });
    expect(decodeSessionFrom(odd)).toEqual({ page: 'unknown', read: [] });
  });
});
