export { contentTypeOf, openStorage } from './storage';
export type { Storage, StorageOptions } from './types';
