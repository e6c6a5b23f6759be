import { EJSON, Long } from 'bson';
import fc from 'fast-check';
import { CloudError } from '../../../local-cloud/cloud-error';
import { parseExtended, writeExtended } from '../../../local-cloud/gateway/extended-json';

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.double({ noNaN: true }).map((number) => number + 0),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.constantFrom(/a+/i, /^退/, /x/s),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any;

describe('extended JSON', () => {
  test('any document: comes back as it was written', () => {
    fc.assert(
      fc.property(value, (any) => {
        expect(parseExtended(writeExtended({ any }), 0)).toEqual({ any });
      }),
    );
  });

  test('the canonical form: numbers say what they are', () => {
    expect(JSON.parse(writeExtended({ a: 1, b: 1.5, c: 2 ** 40, d: new Date(5), e: /x/i }))).toEqual({
      a: { $numberInt: '1' },
      b: { $numberDouble: '1.5' },
      c: { $numberLong: '1099511627776' },
      d: { $date: { $numberLong: '5' } },
      e: { $regularExpression: { pattern: 'x', options: 'i' } },
    });
  });

  test('a long: becomes a number', () => {
    expect(parseExtended(EJSON.stringify({ n: Long.fromString('1099511627776') }, { relaxed: false }), 0)).toEqual({
      n: 2 ** 40,
    });
  });

  test('server dates: the moment given, with the offset, in lists and objects', () => {
    const at = '{"$tcb_server_date":{"offset":{"$numberInt":"-5"}}}';
    expect(parseExtended(`{"$push":{"l":{"$each":[{"at":${at}}]}},"$set":{"at":${at}}}`, 1_000)).toEqual({
      $push: { l: { $each: [{ at: new Date(995) }] } },
      $set: { at: new Date(995) },
    });
  });

  test('what is no object, no JSON, or no regular expression: refused', () => {
    const pattern = '{"a":{"$regularExpression":{"pattern":"(","options":""}}}';
    for (const text of ['[]', '1', '{', '', undefined, pattern]) {
      expect(() => parseExtended(text, 0)).toThrow(CloudError);
    }
  });
});
