export * from './call-window';
export * from './china-time';
export * from './clock';
export * from './errors';
export * from './file-extensions';
export * from './limits';
export * from './own-value';
export * from './page-paths';
