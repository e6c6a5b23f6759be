export * from './status';
export * from './vocabulary';
