import { randomBytes } from 'node:crypto';
import { type Sealed, seal, unseal } from '../_sdk/crypto';
import type { ConnectionDoc } from './documents';

/** Where a connection leads, as it lies sealed in its record. */
export type Target =
  | { readonly kind: 'webhook'; readonly address: string }
  | { readonly kind: 'wecom'; readonly key: string }
  | {
      readonly kind: 'email';
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly from: string;
      readonly to: readonly string[];
    };

type Place = 'target' | 'secret' | 'former';
const placeOf = (id: string, place: Place) => `connections/${id}/${place}`;

export const sealTarget = (id: string, target: Target): Sealed => seal(JSON.stringify(target), placeOf(id, 'target'));

/** Where it leads. Throws when the key is gone. */
export const targetOf = ({ _id, target }: Pick<ConnectionDoc, '_id' | 'target'>): Target =>
  JSON.parse(unseal(target, placeOf(_id, 'target'))) as Target;

/** As the Standard Webhooks have it: 32 bytes of base64 behind a word that says what it is. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export const sealSecret = (id: string, secret: string): Sealed => seal(secret, placeOf(id, 'secret'));

export const secretOf = (id: string, secret: Sealed): string => unseal(secret, placeOf(id, 'secret'));

/** The same secret, as one that was replaced. */
export const sealFormer = (id: string, secret: Sealed): Sealed => seal(secretOf(id, secret), placeOf(id, 'former'));

export const formerOf = (id: string, former: Sealed): string => unseal(former, placeOf(id, 'former'));
