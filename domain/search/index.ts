export { plainName } from './plain-name';
export { foldedCode, readSearch, type Sought } from './read-search';
export { foldedWords, saysAll } from './words';
