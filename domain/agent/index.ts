export * from './membership';
export * from './permissions';
export * from './roles';
