export * from './other-facts';
export * from './ticket-facts';
export * from './vocabulary';
