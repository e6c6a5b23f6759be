import { monthId } from '../../../domain/rollups';
import { type TestCloud, testStartAt } from '../../cloud/describe-cloud';
import { ticketThatIs } from '../ticket-desk';
import { agentPlace, fullCell, seedCounted, seedDays, shopPlace, TODAY } from './seeded-figures';

const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1 };
const AGENTS = 150;

/** Two years of a shop at ten thousand a day, as the first view reads them. */
function seedYears(cloud: TestCloud): void {
  seedCounted(cloud);
  const cell = fullCell();
  for (let ago = 0; ago < 24; ago += 1) seedMonth(cloud, ago, cell);
}

function seedMonth(cloud: TestCloud, ago: number, cell: ReturnType<typeof fullCell>): void {
  const month = new Date(Date.UTC(2026, 10 - ago, 1)).toISOString().slice(0, 7);
  const id = monthId(shopPlace, month);
  cloud.database.insert('figures', [{ ...born, _id: id, kind: 'month', ...shopPlace, month, days: {}, total: cell }]);
}

/** More agents than are named, each with something of each of these weeks. */
function seedAgents(cloud: TestCloud): void {
  seedCounted(cloud);
  const cell = fullCell(99, 40);
  for (let nth = 0; nth < AGENTS; nth += 1) {
    const days = { [TODAY - 25]: cell, [TODAY - 1]: cell };
    seedDays(cloud, agentPlace(`oAgent_${nth}`, 'aftersale'), days);
  }
}

async function manyBehind(cloud: TestCloud): Promise<object> {
  const ticketId = await ticketThatIs(cloud, 'new');
  const [entry] = cloud.database.find('ticket_entries', { ticketId });
  const more = Array.from({ length: 100 }, (_, nth) => ({ ...entry, _id: `more-${nth}`, at: testStartAt + nth }));
  cloud.database.insert('ticket_entries', more);
  return { range: 'today', figure: 'opened' };
}

/** What each read of the board is asked with, and what it then finds. */
export const FULL_BOARD: Readonly<Record<string, (cloud: TestCloud) => object | Promise<object>>> = {
  'figures/board.get': (cloud) => {
    seedYears(cloud);
    return { range: 'year' };
  },
  'figures/board.breakdown': (cloud) => {
    seedAgents(cloud);
    return { range: '28_days', by: 'agent' };
  },
  'figures/board.tickets': manyBehind,
  'figures/board.export': (cloud) => {
    seedAgents(cloud);
    return { range: '28_days', by: 'agent' };
  },
  'figures/board.ranking': (cloud) => {
    seedAgents(cloud);
    return {};
  },
  'figures/board.next': (cloud) => {
    seedAgents(cloud);
    return {};
  },
};
