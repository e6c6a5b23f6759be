export * from './kinds';
export * from './words';
