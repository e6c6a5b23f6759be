import fc from 'fast-check';
import { describeCloud } from '../../cloud/describe-cloud';
import { deskCloud } from '../desk-cloud';

interface Place {
  readonly _id: string;
  readonly number: string;
  readonly queue: string;
  readonly priority: number;
  readonly waitingSinceAt: number;
}
type Order = readonly (readonly ['priority' | 'waitingSinceAt', 'asc' | 'desc'])[];
type Page = { items: Place[]; nextCursor?: string };

const order = fc.constantFrom<Order>(
  [
    ['priority', 'asc'],
    ['waitingSinceAt', 'asc'],
  ],
  [['waitingSinceAt', 'desc']],
  [['priority', 'desc']],
);
// Few values, so that many documents stand at the same place.
const places = fc
  .array(fc.tuple(fc.constantFrom('waiting', 'waiting', 'held'), fc.nat(2), fc.nat(3)), { maxLength: 40 })
  .map((all) =>
    all.map(
      ([queue, priority, waitingSinceAt], index): Place => ({
        _id: `t${(index * 7919) % 9973}`,
        number: `n${index}`,
        queue,
        priority,
        waitingSinceAt,
      }),
    ),
  );

const queues = fc.constantFrom<readonly string[]>(['waiting'], ['held', 'waiting'], []);

describeCloud(
  'findPage',
  deskCloud([], { functions: { pages: 'test/cloudfunctions/_records/pages-function.ts' } }),
  (cloud) => {
    it('all pages together are the sorted list, of one query or of several: nothing twice, nothing left out', async () => {
      await fc.assert(
        fc.asyncProperty(
          places,
          queues,
          order,
          fc.integer({ min: 1, max: 9 }),
          async (documents, queues, orderBy, size) => {
            cloud.reset();
            cloud.database.insert('tickets', documents as unknown as Record<string, unknown>[]);
            const seen: Place[] = [];
            let cursor: string | undefined;
            do {
              const page: Page = await cloud.call('oPages-0123456789abcdefghijk', 'pages', {
                queues,
                orderBy,
                size,
                cursor,
              });
              expect(page.items.length).toBeLessThanOrEqual(size);
              seen.push(...page.items);
              cursor = page.nextCursor;
            } while (cursor !== undefined);
            const expected = documents.filter(({ queue }) => queues.includes(queue)).sort(compare(orderBy));
            expect(seen.map(({ _id }) => _id)).toEqual(expected.map(({ _id }) => _id));
          },
        ),
        { numRuns: 40 },
      );
    });
  },
);

function compare(orderBy: Order) {
  return (a: Place, b: Place): number => {
    const keys = [...orderBy, ['_id', orderBy[0]?.[1] ?? 'asc'] as const];
    for (const [path, direction] of keys) {
      if (a[path] !== b[path]) return a[path] < b[path] === (direction === 'asc') ? -1 : 1;
    }
    return 0;
  };
}
