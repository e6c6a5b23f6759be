import { MINUTE, NEVER } from '../../../domain/kernel';
import { type Migration, overEach, type Stored } from './migration';

/** What the classes of the first build are worth in minutes: gold, silver or a large order, everybody else. */
const HEAD_STARTS = [15 * MINUTE, 5 * MINUTE, 0];

/** The queue stood by class and then by waiting; now by `queueAt`, in which a card is a head start in minutes. */
export const queuePlace: Migration = {
  number: 1,
  name: 'queue-place',
  step: overEach('tickets', ({ queueAt, waitingSinceAt = NEVER, ...ticket }: Stored<'tickets'>) => {
    if (queueAt !== undefined) return undefined;
    const { priority } = ticket as { priority?: number };
    const headStartMillis = HEAD_STARTS[priority ?? 2] ?? 0;
    return { headStartMillis, queueAt: waitingSinceAt === NEVER ? NEVER : waitingSinceAt - headStartMillis };
  }),
};
