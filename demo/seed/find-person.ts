import { DESK_PEOPLE, type DeskPersonKey, SHOPPERS, type ShopperKey } from './people';

/** Somebody of the seed by their key: a shopper, or one who works at the desk. */
export function requirePerson(key: ShopperKey | DeskPersonKey): { readonly openid: string; readonly name: string } {
  const person = [...SHOPPERS, ...DESK_PEOPLE].find((candidate) => candidate.key === key);
  if (!person) throw new Error(`nobody here is called ${key}`);
  return person;
}
