import { isPropertyName, ownValue } from '../../../domain/kernel';

describe('names from outside', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
    '%s is found only where it was put',
    (name) => {
      expect(ownValue({ a: 1 }, name)).toBeUndefined();
      expect(ownValue(Object.fromEntries([[name, 2]]), name)).toBe(2);
      expect(isPropertyName(name)).toBe(true);
    },
  );

  it('what a record of a schema would drop is no id either', () => {
    expect(isPropertyName('prototype')).toBe(true);
  });

  it('other names are ids like any other', () => {
    expect(ownValue({ ships: 1 }, 'ships')).toBe(1);
    expect(isPropertyName('ships')).toBe(false);
  });
});
