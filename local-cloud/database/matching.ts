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

/** The id, where a query asks for nothing else, as most do. An id is always a text, so there is no more to it. */
export function idAsked(query: Query): string | undefined {
  const [path, ...more] = Object.keys(query);
  return path === '_id' && more.length === 0 && typeof query._id === 'string' ? query._id : undefined;
}

/** The test of a MongoDB query. Refuses a query that makes no sense. */
export function compileQuery(query: Query): (document: object) => boolean {
  if (Object.keys(query).length === 0) return () => true;
  const id = idAsked(query);
  // Mingo copies its operators for every query.
  if (id !== undefined) return (document) => (document as { readonly _id?: unknown })._id === id;
  refuseForeignOperators(query);
  const compiled = asRefusal(() => new MingoQuery<object>(query, { context: MONGO }));
  return (document) => asRefusal(() => compiled.test(document));
}
