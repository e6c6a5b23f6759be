export * from './delivery';
export * from './fields';
export * from './kinds';
export * from './notice-message';
export * from './still-true';
export * from './wallet';
export * from './words';
