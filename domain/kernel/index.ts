export * from './china-time';
export * from './clock';
export * from './errors';
export * from './limits';
export * from './own-value';
export * from './page-paths';
