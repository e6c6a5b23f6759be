export * from './delivery';
export * from './fields';
export * from './kinds';
export * from './wallet';
export * from './words';
