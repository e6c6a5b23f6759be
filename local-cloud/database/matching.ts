import { Query as MingoQuery } from 'mingo/query';
import { CloudError, requestFailed } from '../cloud-error';
import { MONGO, refuseForeignOperators } from './mongo-operators';
import type { Query } from './types';

/** Runs mingo; whatever it throws is a refusal of the request. */
export function asRefusal<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw requestFailed(error instanceof Error ? error.message : String(error));
  }
}

/** The test of a MongoDB query. Refuses a query that makes no sense. */
export function compileQuery(query: Query): (document: object) => boolean {
  const [path, ...more] = Object.keys(query);
  if (path === undefined) return () => true;
  // What most requests ask. An id is always a text, so there is no more to it; mingo copies its operators for every query.
  if (more.length === 0 && path === '_id' && typeof query._id === 'string') {
    const { _id: id } = query;
    return (document) => (document as { readonly _id?: unknown })._id === id;
  }
  refuseForeignOperators(query);
  const compiled = asRefusal(() => new MingoQuery<object>(query, { context: MONGO }));
  return (document) => asRefusal(() => compiled.test(document));
}
