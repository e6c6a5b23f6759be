import { type CloudApi, openCloudApi } from '../cloud/cloud-api';
import type { Credentials } from '../cloud/credentials';
import { type Deployable, declaredOf, SEEDS } from '../cloud/declared';
import { type EnvironmentInfo, findEnvironment, readInfo } from '../cloud/find-environment';
import type { FunctionCode } from '../cloud/function-code';
import { findShopKeys, type ShopKeys } from '../cloud/shop-keys';
import { isForTrying, type Target } from '../cloud/target';
import type { DeclaredEnvironment, FoundEnvironment } from '../environment/environment';
import { type Keys, variablesOfKeys } from '../environment/keys';
import { coloured, type Terminal } from './terminal';

/** What a command works with. */
export interface CommandContext {
  readonly target: Target;
  readonly credentials: Credentials;
  readonly ownerFile: string;
  readonly manifest: Deployable;
  readonly functionsDir: string;
  readonly terminal: Terminal;
  /** Pauses between tries and looks, ms; tests have short ones. */
  readonly pauses?: { readonly tries: readonly number[]; readonly looks: number };
}

/** What is declared, and what is there. */
export interface Survey {
  readonly api: CloudApi;
  readonly info: EnvironmentInfo;
  readonly found: FoundEnvironment;
  /** No shop has ever begun here. */
  readonly isNewShop: boolean;
  readonly shopKeys: ShopKeys;
  readonly declared: DeclaredEnvironment;
  readonly codes: ReadonlyMap<string, FunctionCode>;
}

export const openApiOf = ({ target, credentials, pauses }: CommandContext): CloudApi =>
  openCloudApi(target, credentials, pauses?.tries);

/** Where this works, first of all: red where it may hurt somebody. */
export function sayTarget({ target, terminal }: CommandContext): void {
  const name = coloured(isForTrying(target) ? 'green' : 'red', target.envId);
  terminal.say(`Environment ${name}${target.sandboxUrl ? ', of this machine' : ''}`);
}

/** What of the manifest is there now. */
export function look(api: CloudApi, info: EnvironmentInfo, { manifest }: CommandContext): Promise<FoundEnvironment> {
  return findEnvironment(api, info, {
    collections: manifest.collections.map(({ name }) => name),
    functions: [...manifest.functions, ...manifest.formerFunctions].map(({ name }) => name),
  });
}

/** Reads all that a plan is made from; changes nothing. */
export async function survey(context: CommandContext, moreKeys: readonly Keys[] = []): Promise<Survey> {
  const { target, ownerFile, manifest, functionsDir } = context;
  const api = openApiOf(context);
  const info = await readInfo(api);
  const found = await look(api, info, context);
  const isNewShop = !found.settings.includes('desk');
  const shopKeys = findShopKeys(target.envId, ownerFile, found.functions, { isNewShop, more: moreKeys });
  // A shop that has begun is what its people made of it: what is missing there is not made up.
  const seeds = isNewShop ? SEEDS : [];
  const variables = variablesOfKeys(shopKeys.keys);
  return { api, info, found, isNewShop, shopKeys, ...declaredOf(manifest, functionsDir, variables, seeds) };
}
