import { CloudError } from '../../../local-cloud/cloud-error';
import { updated } from '../../../local-cloud/database/updating';

const apply = (document: object, change: Record<string, unknown>, query: Record<string, unknown> = {}) => {
  const { _id, ...fields } = updated({ _id: 'x', ...document }, change, query);
  return fields;
};

describe('updating: what MongoDB makes of a change', () => {
  const cases: readonly [title: string, document: object, change: Record<string, unknown>, after: object][] = [
    ['$set makes the objects on the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    ['$set replaces an object', { a: { b: 1 } }, { $set: { a: { c: 2 } } }, { a: { c: 2 } }],
    ['$set of an element', { l: [{ a: 1 }, { a: 2 }] }, { $set: { 'l.1.a': 9 } }, { l: [{ a: 1 }, { a: 9 }] }],
    ['$set past the end fills with null', { l: [1] }, { $set: { 'l.3': 9 } }, { l: [1, null, null, 9] }],
    ['$unset of an element leaves null', { l: [1, 2, 3] }, { $unset: { 'l.1': '' } }, { l: [1, null, 3] }],
    ['$unset of nothing', { a: 1 }, { $unset: { 'a.b': '' } }, { a: 1 }],
    ['$inc makes the field', {}, { $inc: { 'o.n': 2 } }, { o: { n: 2 } }],
    ['$mul of nothing is 0', {}, { $mul: { n: 3 } }, { n: 0 }],
    ['$min across kinds goes by their order', { a: 'x' }, { $min: { a: 1 } }, { a: 1 }],
    ['$max of dates', { a: new Date(5) }, { $max: { a: new Date(9) } }, { a: new Date(9) }],
    ['$rename over another field', { a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
    [
      '$push makes the list, sorted and cut',
      {},
      { $push: { l: { $each: [3, 1, 2], $sort: 1, $slice: 2 } } },
      { l: [1, 2] },
    ],
    ['$push before the end', { l: [1, 3] }, { $push: { l: { $each: [2], $position: -1 } } }, { l: [1, 2, 3] }],
    ['$push keeps the last', { l: [1, 2] }, { $push: { l: { $each: [3], $slice: -2 } } }, { l: [2, 3] }],
    ['$addToSet adds each once', { l: ['a'] }, { $addToSet: { l: { $each: ['a', 'b', 'b'] } } }, { l: ['a', 'b'] }],
    ['$pull by condition', { l: [{ a: 1, b: 1 }, { a: 2 }] }, { $pull: { l: { a: 1 } } }, { l: [{ a: 2 }] }],
    ['$pull of nothing makes nothing', {}, { $pull: { l: 1 } }, {}],
    ['$pop takes the last', { l: [1, 2] }, { $pop: { l: 1 } }, { l: [1] }],
    ['operators without fields change nothing', { a: 1 }, { $set: {}, $inc: {} }, { a: 1 }],
  ];
  test.each(cases)('%s', (_title, document, change, after) => {
    expect(apply(document, change)).toEqual(after);
  });

  test('the positional $ changes the element that the query found', () => {
    const document = { l: [{ id: 1 }, { id: 2 }] };
    expect(apply(document, { $set: { 'l.$.n': 7 } }, { 'l.id': 2 })).toEqual({ l: [{ id: 1 }, { id: 2, n: 7 }] });
  });

  test('the document given stays as it was', () => {
    const document = { _id: 'x', o: { l: [1] } };
    updated(document, { $push: { 'o.l': 2 } }, {});
    expect(document).toEqual({ _id: 'x', o: { l: [1] } });
  });
});

describe('updating: what MongoDB refuses', () => {
  const cases: readonly [title: string, document: object, change: Record<string, unknown>, reason: RegExp][] = [
    ['$inc of a text', { a: 'x' }, { $inc: { a: 1 } }, /non-numeric type/],
    ['$inc of null', { a: null }, { $inc: { a: 1 } }, /non-numeric type: {a: null}/],
    ['$mul of a list', { a: [] }, { $mul: { a: 1 } }, /non-numeric type/],
    ['$inc by a text', { a: 1 }, { $inc: { a: 'x' } }, /non-numeric argument/],
    ['$push to a text', { a: 'x' }, { $push: { a: 1 } }, /must be an array but is of type string/],
    ['$addToSet to null', { a: null }, { $addToSet: { a: 1 } }, /must be an array/],
    ['$pull from a number', { a: 1 }, { $pull: { a: 1 } }, /must be an array/],
    ['$pop from an object', { a: {} }, { $pop: { a: 1 } }, /must be an array/],
    ['a path through a number', { a: 1 }, { $set: { 'a.b': 1 } }, /Cannot create field 'b'/],
    ['a path through null', { a: null }, { $set: { 'a.b': 1 } }, /Cannot create field 'b'/],
    ['a path through a list by name', { a: [{ b: 1 }] }, { $inc: { 'a.b': 1 } }, /Cannot create field 'b'/],
    ['the same path twice', { a: 1 }, { $set: { a: 2 }, $inc: { a: 1 } }, /would create a conflict/],
    ['a path and one within it', {}, { $set: { a: 1, 'a.b': 2 } }, /would create a conflict/],
    ['_id', {}, { $set: { _id: 'y' } }, /immutable field '_id'/],
    ['an operator that is not one', {}, { $foo: { a: 1 } }, /Unknown modifier: \$foo/],
    ['a field where operators belong', {}, { a: 1 }, /Unknown modifier: a/],
  ];
  test.each(cases)('%s', (_title, document, change, reason) => {
    expect(() => apply(document, change)).toThrow(CloudError);
    expect(() => apply(document, change)).toThrow(reason);
  });
});
