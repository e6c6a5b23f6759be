import { type EndedWait, endedWait } from '../../../domain/figures';
import type { Millis } from '../../../domain/kernel';
import {
  occurrencesOf,
  occurrencesOfDesk,
  occurrencesOfTurn,
  type Placed,
  type Position,
} from '../../../domain/rollups';
import { find, findMany, inHundreds } from '../../_records';
import type { EntryDoc, FigureSource, TicketDoc } from '../../_records/documents';
import type { ShopDays } from '../../_records/shop-days';
import { command, inParallel } from '../../_sdk';

/** What is read before anything of it is written. */
export const BATCH = 500;

export interface Stretch {
  readonly after: Position | undefined;
  /** Only what is not earlier; absent: from the first on. */
  readonly from?: Millis;
  /** Only what is earlier. */
  readonly until: Millis;
}

/** Something of a source, as it is counted. */
export interface Found extends Placed {
  /** The wait it ended, for who promises how long it takes. */
  readonly wait?: EndedWait | undefined;
}

type Read = (stretch: Stretch, days: ShopDays) => Promise<Found[]>;

const between = ({ from, until }: Stretch) =>
  from === undefined ? command.lt(until) : command.and([command.gte(from), command.lt(until)]);

const options = ({ after }: Stretch, order: string, fields: readonly string[]) => ({
  orderBy: [[order, 'asc']] as const,
  atMost: BATCH,
  fields,
  ...(after && { after: [...after] }),
});

/** Each source in the order in which it happened, at most a batch. */
export const READ: Readonly<Record<FigureSource, Read>> = {
  entries: async (stretch, days) => {
    const fields = ['ticketId', 'authorId', 'facts', 'happened'];
    const entries = await findMany('ticket_entries', { at: between(stretch) }, options(stretch, 'at', fields));
    const tickets = await ticketsOf(entries);
    return entries.map((entry) => {
      const { tier, channel = 'message' } = tickets.get(entry.ticketId) ?? {};
      return {
        position: [entry.at, entry._id],
        day: days.monthDayAt(entry.at),
        occurrences: occurrencesOf({ ...entry, tier, channel }),
        wait: endedWait(entry),
      };
    });
  },
  turns: async (stretch, days) => {
    const turns = await findMany('turns', { createdAt: between(stretch) }, options(stretch, 'createdAt', ['facts']));
    return turns.map(({ _id, createdAt, facts }) => ({
      position: [createdAt, _id],
      day: days.monthDayAt(createdAt),
      occurrences: occurrencesOfTurn(facts),
    }));
  },
  desk: async (stretch, days) => {
    const events = await findMany(
      'desk_events',
      { createdAt: between(stretch) },
      options(stretch, 'createdAt', ['fact']),
    );
    return events.map(({ _id, createdAt, fact }) => ({
      position: [createdAt, _id],
      day: days.monthDayAt(createdAt),
      occurrences: occurrencesOfDesk(fact),
    }));
  },
};

/** What of a ticket never changes, not even when it is erased. */
async function ticketsOf(entries: readonly EntryDoc[]): Promise<Map<string, Pick<TicketDoc, 'tier' | 'channel'>>> {
  const ids = inHundreds([...new Set(entries.map(({ ticketId }) => ticketId))]);
  const found = await inParallel(ids, (some) =>
    find('tickets', { _id: command.in(some) }, { limit: some.length, fields: ['tier', 'channel'] }),
  );
  return new Map(found.flat().map((ticket) => [ticket._id, ticket]));
}
