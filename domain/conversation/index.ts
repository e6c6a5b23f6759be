export * from './markup';
export * from './reply-window';
export * from './welcome';
