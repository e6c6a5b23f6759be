export * from './fold-digits';
export * from './mask-fields';
export * from './mask-text';
export * from './personal-numbers';
export * from './strip-metadata';
