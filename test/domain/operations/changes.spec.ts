import fc from 'fast-check';
import { changesBetween, loggedName } from '../../../domain/operations';

describe('changesBetween', () => {
  test('keeps what differs and nothing that stayed', () => {
    expect(changesBetween({ name: '售后', topics: ['refund'] }, { name: '售后组', topics: ['refund'] })).toEqual([
      { field: 'name', before: '售后', after: '售后组' },
    ]);
  });

  test('made: every field from nothing; removed: every field to nothing', () => {
    expect(changesBetween(undefined, { name: '售后', isDefault: false })).toEqual([
      { field: 'name', before: null, after: '售后' },
      { field: 'isDefault', before: null, after: false },
    ]);
    expect(changesBetween({ name: '售后' }, undefined)).toEqual([{ field: 'name', before: '售后', after: null }]);
  });

  test('the order of names says nothing, that of a list does', () => {
    expect(changesBetween({ keys: { a: 1, b: 2 } }, { keys: { b: 2, a: 1 } })).toEqual([]);
    expect(changesBetween({ roles: ['agent', 'lead'] }, { roles: ['lead', 'agent'] })).toHaveLength(1);
  });

  test('a number that may lead to a person is masked, wherever it stands', () => {
    const told = JSON.stringify(
      changesBetween(undefined, { text: '打 13900139000', deep: [{ 13900139000: '13900139000' }] }),
    );
    expect(told).not.toContain('39001390');
    expect(loggedName('客人 13900139000')).not.toContain('39001390');
  });

  test('a line holds a bounded amount, whatever it is given', () => {
    const anything = fc.dictionary(fc.string(), fc.anything({ withNullPrototype: false }), { maxKeys: 40 });
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const json = JSON.stringify(changesBetween(before, after));
        expect(json.length).toBeLessThan(40_000);
      }),
    );
    const long = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`f${n}`, '长'.repeat(1_000)]));
    expect(JSON.stringify(changesBetween(long, undefined)).length).toBeLessThan(6_000);
  });
});
