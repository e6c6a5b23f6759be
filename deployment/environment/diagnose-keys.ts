import { amber, type Facts, type Finding, green, red, unless } from './finding';
import { keysOfVariables } from './keys';

/** Keys: that the owner has them all, and that they open what is there. */
export function diagnoseKeys({ owner, found, sealedBy, desk }: Facts): readonly Finding[] {
  const inFunctions = new Set(
    found.functions.flatMap(({ variables }) => Object.keys(keysOfVariables(variables)?.keys ?? {})),
  );
  const shut = Object.entries(sealedBy).flatMap(([id, isOpen]) => (isOpen ? [] : [id]));
  const onlyThere = [...inFunctions].filter((id) => !owner.keyIds.includes(id));
  const isLeftLying = owner.hasClaimCode && desk?.adminClaimHash === null;
  return [
    owner.isThere
      ? unless(
          onlyThere,
          'the owner’s file has all keys',
          'red',
          'npm run deploy writes them there; keep a copy elsewhere',
        )
      : red('there is no owner’s file', 'npm run deploy writes it from what functions have; keep a copy elsewhere'),
    Object.keys(sealedBy).length === 0
      ? amber('nothing is sealed yet', 'Look again once somebody has left a message')
      : unless(
          shut,
          `a record of each key opens (${Object.keys(sealedBy).join(', ')})`,
          'red',
          'Put the copy of the owner’s file back that you keep: without the key these cannot be read again',
        ),
    isLeftLying
      ? amber('a used code stands in the owner’s file', 'npm run deploy takes it out')
      : green('no used code is left lying'),
  ];
}
