/** Keys that seal texts, and which of them seals now. */
export interface Keys {
  /** 32 bytes of base64 each, by id. */
  readonly keys: Readonly<Record<string, string>>;
  readonly keyId: string;
}

export const KEYS_VARIABLE = 'WARMDESK_KEYS';
export const KEY_ID_VARIABLE = 'WARMDESK_KEY_ID';

/** Reads the two variables of a function, as functions do. @returns undefined where there are none */
export function keysOfVariables(variables: Readonly<Record<string, string>>): Keys | undefined {
  const pairs = (variables[KEYS_VARIABLE] ?? '').split(',').flatMap((pair) => {
    const colon = pair.indexOf(':');
    return colon < 1 ? [] : [[pair.slice(0, colon).trim(), pair.slice(colon + 1).trim()] as const];
  });
  const first = pairs[0];
  return first && { keys: Object.fromEntries(pairs), keyId: variables[KEY_ID_VARIABLE] ?? first[0] };
}

/** The two variables of every function. Sorted, so that the same keys are the same text. */
export function variablesOfKeys({ keys, keyId }: Keys): Readonly<Record<string, string>> {
  const pairs = Object.entries(keys)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, key]) => `${id}:${key}`);
  return { [KEYS_VARIABLE]: pairs.join(','), [KEY_ID_VARIABLE]: keyId };
}

/** Two keys of one id are two secrets, of which one would be lost: nobody but the owner can say which is right. */
export class KeyConflictError extends Error {}

/**
 * All keys that are known, none lost. The owner's file says which seals; without one, what functions have.
 *
 * @param owner what the owner's file holds
 * @param there what each function holds
 * @throws KeyConflictError when an id stands for two keys
 */
export function joinedKeys(owner: Keys | undefined, there: readonly Keys[]): Keys | undefined {
  const all = owner ? [owner, ...there] : there;
  const keys: Record<string, string> = {};
  for (const [id, key] of all.flatMap((one) => Object.entries(one.keys))) {
    if (keys[id] !== undefined && keys[id] !== key)
      throw new KeyConflictError(`key ${id} is not the same everywhere: what one sealed the other cannot open`);
    keys[id] = key;
  }
  const first = all[0];
  return first && { keys, keyId: first.keyId };
}
