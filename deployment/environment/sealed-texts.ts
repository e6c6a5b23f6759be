import { unsealWith } from '../../cloudfunctions/_sdk';
import type { Sealed } from '../../domain/kernel';
import type { Keys } from './keys';

/** A sealed text and where it stands. */
export interface SealedText {
  readonly keyId: string;
  readonly sealed: Sealed;
  /** Places it may have been sealed at: the record, or a name within it. */
  readonly paths: readonly string[];
}

/** A sealed text begins with the id of its key (`_sdk/crypto.ts`): `id.iv.tag.body`. */
const SEALED = /^([\w-]+)\.[\w-]{16}\.[\w-]{22}\.[\w-]*$/;

/** Sealed texts anywhere in a record. */
export function sealedTextsIn(collection: string, record: Readonly<Record<string, unknown>>): readonly SealedText[] {
  const place = `${collection}/${String(record._id)}`;
  const found: SealedText[] = [];
  const look = (value: unknown, names: readonly string[]): void => {
    if (typeof value === 'string') {
      const keyId = SEALED.exec(value)?.[1];
      const paths = [place, ...names.map((name) => `${place}/${name}`)];
      if (keyId !== undefined) found.push({ keyId, sealed: value as Sealed, paths });
    } else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) look(one, [...names, name]);
  };
  look(record, []);
  return found;
}

/** Whether one of these keys opens it. */
export function opens({ sealed, paths }: SealedText, { keys }: Keys): boolean {
  const keyOf = (id: string) => (keys[id] === undefined ? undefined : Buffer.from(keys[id], 'base64'));
  return paths.some((path) => {
    try {
      unsealWith(keyOf, sealed, path);
      return true;
    } catch {
      return false;
    }
  });
}
