export * from './session-from';
