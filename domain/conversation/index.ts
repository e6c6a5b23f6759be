export * from './markup';
export * from './notice-message';
export * from './reply-window';
export * from './welcome';
