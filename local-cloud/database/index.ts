export { openDatabase } from './database';
export type { Database, DatabaseOptions } from './types';
