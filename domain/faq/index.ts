export * from './article';
export * from './conditions';
export * from './coverage';
export * from './matching';
export * from './navigator';
export * from './slots';
export * from './snapshot';
