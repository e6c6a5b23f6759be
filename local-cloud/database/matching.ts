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
  if (Object.keys(query).length === 0) return () => true;
  refuseForeignOperators(query);
  const compiled = asRefusal(() => new MingoQuery<object>(query, { context: MONGO }));
  return (document) => asRefusal(() => compiled.test(document));
}
