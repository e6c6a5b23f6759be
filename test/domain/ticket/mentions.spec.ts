import { mentionedAfter, mentionOf } from '../../../domain/ticket';

test('mentions: each once with the last time, ten at most', () => {
  const first = mentionedAfter([], ['a', 'b', 'a'], 1);
  expect(first).toEqual([
    { memberId: 'a', at: 1 },
    { memberId: 'b', at: 1 },
  ]);
  const second = mentionedAfter(first, ['a'], 2);
  expect(second.map(({ memberId }) => memberId)).toEqual(['b', 'a']);
  expect([mentionOf(second, 'a'), mentionOf(second, 'c')]).toEqual([2, undefined]);
  const ids = Array.from({ length: 12 }, (_, nth) => `m${nth}`);
  const many = ids.reduce((known, id, at) => mentionedAfter(known, [id], at), first);
  expect(many.map(({ memberId }) => memberId)).toEqual(ids.slice(2));
});
