import { COLLECTIONS } from '../cloudfunctions/_records/collections';
import { FORMER_FUNCTIONS, FUNCTIONS, FUNCTIONS_MEMORY_MB, FUNCTIONS_RUNTIME, functionRules } from './functions';
import { PUSH_ROWS } from './push-rows';

/**
 * All that has to be there in a cloud environment for WarmDesk to run, said once: builds, the local cloud, the seed of a
 * new environment and the tables of docs/DEPLOY.md and its reference are made from this or checked against it. Functions know nothing of it.
 */
export const MANIFEST = {
  runtime: FUNCTIONS_RUNTIME,
  memoryMb: FUNCTIONS_MEMORY_MB,
  functions: FUNCTIONS,
  formerFunctions: FORMER_FUNCTIONS,
  /** Each closed to clients: 「所有用户不可读写」. */
  collections: COLLECTIONS,
  /** Of the collections those that the shop's own programs write, and that it may have had before WarmDesk came. */
  shopOwn: ['orders', 'shoppers'] as readonly string[],
  functionRules: functionRules(),
  pushRows: PUSH_ROWS,
} as const;
