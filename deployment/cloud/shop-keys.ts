import type { FoundFunction } from '../environment/environment';
import { joinedKeys, KeyConflictError, type Keys, keysOfVariables } from '../environment/keys';
import { newKeys } from '../first-documents';
import { keepOwnerFile, type OwnerFile, readOwnerFile } from './owner-file';
import { CommandError } from './target';

/** The keys of an environment, wherever they are known. */
export interface ShopKeys {
  readonly keys: Keys;
  /** Made just now, for a new environment. */
  readonly isNew: boolean;
  readonly owner: OwnerFile | undefined;
}

/**
 * The keys that an environment's functions have to have: those of the owner's file and those that functions have already,
 * none lost. For an environment without records that nobody has sealed anything in yet, new ones.
 *
 * @param more keys of another environment, whose backup is to be read here
 * @throws CommandError rather than make another key for records that one has sealed
 */
export function findShopKeys(
  envId: string,
  ownerFile: string,
  functions: readonly FoundFunction[],
  { isNewShop, more = [] }: { readonly isNewShop: boolean; readonly more?: readonly Keys[] },
): ShopKeys {
  const owner = readOwnerFile(ownerFile, envId);
  const there = functions.flatMap(({ variables }) => keysOfVariables(variables) ?? []);
  try {
    const keys = joinedKeys(owner, [...there, ...(owner || there.length > 0 ? more : [])]);
    if (keys) return { keys, isNew: false, owner };
  } catch (error) {
    if (!(error instanceof KeyConflictError)) throw error;
    throw new CommandError(
      `${error.message}. Compare ${ownerFile} with the functions' variables in the console; nothing was changed.`,
    );
  }
  if (!isNewShop)
    throw new CommandError(
      `${envId} has records, but neither its functions nor ${ownerFile} have the key that sealed them. Put your copy of the file there; nothing was changed.`,
    );
  const made = newKeys();
  return { keys: joinedKeys(made, more) ?? made, isNew: true, owner };
}

/** Keeps them in the owner's file, before any function has them. */
export const keepShopKeys = (ownerFile: string, envId: string, { keyId, keys }: Keys, claimCode?: string): void =>
  keepOwnerFile(ownerFile, { environment: envId, keys, keyId, ...(claimCode === undefined ? {} : { claimCode }) });
