import { boardActions } from '../../contract';
import { defineFunction } from '../_entry';
import { breakDown } from './break-down';
import { exportBoard } from './export-board';
import { getBoard } from './get-board';
import { getRanking } from './get-ranking';
import { listNext } from './list-next';
import { listTickets } from './list-tickets';

/** The board: figures of the desk, from roll-ups without persons. */
export const main = defineFunction('figures', boardActions, {
  'board.get': getBoard,
  'board.breakdown': breakDown,
  'board.tickets': listTickets,
  'board.export': exportBoard,
  'board.ranking': getRanking,
  'board.next': listNext,
});
