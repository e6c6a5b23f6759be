export * from './endings';
export * from './moves';
export * from './new-ticket';
export * from './pace';
export * from './state';
export * from './status';
export * from './steps';
export * from './vocabulary';
