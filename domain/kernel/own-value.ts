// `Object.hasOwn` came to iOS with 15.4, and phones older than that are promised.
const isOwn = Object.prototype.hasOwnProperty;

/**
 * What a record holds under a name that came from outside. A plain look-up would also find what every object has:
 * `constructor`, `toString`.
 */
export function ownValue<V>(record: Readonly<Record<string, V>>, name: string): V | undefined {
  return isOwn.call(record, name) ? record[name] : undefined;
}

/**
 * Whether every object has something under this name already, or libraries drop it from records because classes have: so it
 * cannot be the id of a thing.
 */
export function isPropertyName(name: string): boolean {
  return name in {} || name === 'prototype';
}
