import { findPage } from '../../../cloudfunctions/_records';

type Asked = Parameters<typeof findPage>[2] & { readonly queues: readonly string[] };

/** One page of the tickets in these queues, each asked for by a query of its own, in the order that is asked for. */
export const main = ({ queues, orderBy, size, cursor }: Asked) =>
  findPage(
    'tickets',
    queues.map((queue) => ({ queue })),
    { orderBy, size, cursor },
  );
