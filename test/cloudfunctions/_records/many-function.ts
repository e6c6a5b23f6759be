import { findByIds, findMany, findPage } from '../../../cloudfunctions/_records';
import { command } from '../../../cloudfunctions/_sdk';

type Options = Parameters<typeof findMany>[2] & Parameters<typeof findPage>[2];

/** Reads rates, which have an index by age, in whichever way is asked for. */
export const main = async ({ how, ids = [], ...options }: { how: string; ids?: string[] } & Options) => {
  switch (how) {
    case 'many':
      return (await findMany('rates', {}, options)).map(({ _id }) => _id);
    case 'page': {
      const { items, nextCursor } = await findPage('rates', {}, options);
      return { ids: items.map(({ _id }) => _id), nextCursor };
    }
    case 'ids':
      return (await findByIds('rates', ids)).map(({ _id }) => _id);
    default:
      return findMany('rates', { _id: command.in(ids) }, options);
  }
};
