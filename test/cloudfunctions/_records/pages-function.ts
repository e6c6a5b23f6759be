import { findPage } from '../../../cloudfunctions/_records';

/** One page of the waiting tickets, in the order that is asked for. */
export const main = ({ orderBy, size, cursor }: Parameters<typeof findPage>[2]) =>
  findPage('tickets', { queue: 'waiting' }, { orderBy, size, cursor });
