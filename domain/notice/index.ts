export * from './delivery';
export * from './fields';
export * from './kinds';
export * from './still-true';
export * from './wallet';
export * from './words';
