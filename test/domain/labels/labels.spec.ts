import { LIST_COUNTS } from '../../../domain/kernel';
import { type Label, labelSaved, labelsAfter, standingLabels } from '../../../domain/labels';

const many = (count: number, more: Partial<Label> = {}): Label[] =>
  Array.from({ length: count }, (_, nth) => ({ id: `l${nth}`, name: `标签${nth}`, ...more }));
const rule = (name: string) => ({ details: { fields: [expect.objectContaining({ rule: name })] } });
const save = (labels: readonly Label[], labelId: string, name: string, isArchived = false) =>
  labelSaved(labels, { labelId, name, isArchived }, 7);

test('save: made last, renamed in its place, archived and taken up again', () => {
  const two = save(save([], 'a', '易碎'), 'b', '加急');
  expect(two).toEqual([
    { id: 'a', name: '易碎' },
    { id: 'b', name: '加急' },
  ]);
  expect(save(two, 'a', '很易碎').map(({ name }) => name)).toEqual(['很易碎', '加急']);
  const gone = save(two, 'a', '易碎', true);
  expect(gone[0]).toEqual({ id: 'a', name: '易碎', archivedAt: 7 });
  expect(standingLabels(gone).map(({ id }) => id)).toEqual(['b']);
  expect(save(gone, 'a', '易碎')).toEqual(two);
});

test('save: no name twice among those that stand, and no more than anybody looks through', () => {
  expect(() => save(many(2), 'x', '标签1')).toThrow(expect.objectContaining(rule('unique_name')));
  expect(save(many(2, { archivedAt: 1 }), 'x', '标签1')).toHaveLength(3);
  expect(() => save(many(LIST_COUNTS.labels), 'x', '新的')).toThrow(expect.objectContaining(rule('max_length')));
  expect(standingLabels(save(many(LIST_COUNTS.labels), 'l0', '标签0', true))).toHaveLength(LIST_COUNTS.labels - 1);
  const archived = many(LIST_COUNTS.archivedLabels, { archivedAt: 1 });
  expect(save([...archived, { id: 'x', name: '新的' }], 'x', '新的', true)).toHaveLength(LIST_COUNTS.archivedLabels);
});

test('of a ticket: off and on add up, five at most, each once', () => {
  expect(labelsAfter(['a', 'b'], { add: ['b', 'c'], remove: ['a', 'x'] })).toEqual(['b', 'c']);
  expect(labelsAfter(['a'], { add: ['a'], remove: ['a'] })).toEqual(['a']);
  const five = ['a', 'b', 'c', 'd', 'e'];
  expect(() => labelsAfter(five, { add: ['f'], remove: [] })).toThrow(expect.objectContaining(rule('max_length')));
  expect(labelsAfter(five, { add: ['f'], remove: ['a'] })).toEqual(['b', 'c', 'd', 'e', 'f']);
});
