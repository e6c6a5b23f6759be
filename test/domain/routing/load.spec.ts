import { loadChanges, type Work } from '../../../domain/routing';

const held = (assigneeId: string, more: Partial<Work> = {}): Work => ({
  queue: 'held',
  status: 'open',
  assigneeId,
  ...more,
});
const waiting: Work = { queue: 'waiting', status: 'new', assigneeId: null };

describe('loadChanges: what a change of a ticket changes of whose load', () => {
  test.each<[string, Work | undefined, Work, object]>([
    ['left: nobody’s', undefined, waiting, {}],
    ['taken', waiting, held('a'), { a: { conversations: 0, messages: 1 } }],
    ['answered: still theirs', held('a'), held('a'), {}],
    [
      'passed on',
      held('a', { channel: 'conversation' }),
      held('b', { channel: 'conversation' }),
      { a: { conversations: -1, messages: 0 }, b: { conversations: 1, messages: 0 } },
    ],
    [
      'waits for its shopper',
      held('a'),
      held('a', { status: 'waiting_shopper' }),
      { a: { conversations: 0, messages: -1 } },
    ],
    ['rests', held('a'), held('a', { status: 'on_hold' }), { a: { conversations: 0, messages: -1 } }],
    ['the shopper answers', held('a', { status: 'on_hold' }), held('a'), { a: { conversations: 0, messages: 1 } }],
    [
      'done',
      held('a'),
      { queue: 'none', status: 'resolved', assigneeId: null },
      { a: { conversations: 0, messages: -1 } },
    ],
    ['done while it rested', held('a', { status: 'on_hold' }), { ...waiting, queue: 'none', status: 'resolved' }, {}],
  ])('%s', (_title, before, after, changes) => {
    expect(Object.fromEntries(loadChanges(before, after))).toEqual(changes);
  });
});
