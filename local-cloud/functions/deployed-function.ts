import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readFunctionSettings } from './function-settings';
import { FUNCTION_LIMITS } from './limits';

/** A timer as config.json declares it. */
export interface TriggerDeclaration {
  readonly name: string;
  /** Seven fields, UTC+8. */
  readonly cron: string;
}

/** A function's folder as it stands now. */
export interface DeployedFunction {
  readonly name: string;
  readonly entry: string;
  /** Changes with every rebuild, so that a warm runner of older code is not used again. */
  readonly version: string;
  readonly openapi: readonly string[];
  readonly triggers: readonly TriggerDeclaration[];
  /** As the function's own config.json sets it. */
  readonly timeoutMillis: number | undefined;
  /** Its own variables, as they were set by the management API; those of the environment hold besides. */
  readonly variables: Readonly<Record<string, string>>;
}

interface FunctionConfig {
  readonly permissions?: { readonly openapi?: readonly string[] };
  readonly triggers?: readonly { readonly name: string; readonly type: string; readonly config: string }[];
  readonly timeout?: number;
}

const TRIGGER_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

/**
 * Reads `<functionsDir>/<name>/index.js` and its optional config.json.
 *
 * @returns undefined when there is no such function
 * @throws Error when config.json is not strict JSON, or breaks a rule of the platform: at most one trigger, of type
 *   `timer`, its name at most 60 of `A-Za-z0-9-_` beginning with a letter; a time limit of 1 to 60 s
 */
export function findDeployedFunction(functionsDir: string, name: string): DeployedFunction | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) return undefined;
  const folder = join(functionsDir, name);
  const entry = join(folder, 'index.js');
  const built = statSync(entry, { throwIfNoEntry: false });
  if (!built?.isFile()) return undefined;
  const configFile = join(folder, 'config.json');
  const configured = statSync(configFile, { throwIfNoEntry: false });
  const config = configured ? readConfig(configFile) : {};
  const set = readFunctionSettings(functionsDir, name);
  const timeout = set?.timeoutSeconds ?? config.timeout;
  return {
    name,
    entry,
    version: `${built.mtimeMs}:${built.size}:${set?.revision ?? ''}`,
    openapi: config.permissions?.openapi ?? [],
    // The management API takes no notice of what config.json says of triggers.
    triggers: set?.triggers ?? (config.triggers ?? []).map(({ name, config }) => ({ name, cron: config })),
    timeoutMillis: timeout === undefined ? undefined : timeout * 1000,
    variables: set?.variables ?? {},
  };
}

function readConfig(file: string): FunctionConfig {
  const config = JSON.parse(readFileSync(file, 'utf8')) as FunctionConfig;
  const complain = (what: string): never => {
    throw new Error(`${file}: ${what}`);
  };
  const triggers = config.triggers ?? [];
  if (triggers.length > 1) complain('the platform supports one trigger per function');
  for (const trigger of triggers) {
    if (trigger.type !== 'timer') complain(`a trigger of type ${trigger.type}; there is only timer`);
    if (!TRIGGER_NAME.test(trigger.name)) complain(`trigger name ${trigger.name}`);
  }
  const longest = FUNCTION_LIMITS.maxTimeoutMillis / 1000;
  if (config.timeout !== undefined && !(config.timeout >= 1 && config.timeout <= longest)) {
    complain(`timeout ${config.timeout}; 1 to ${longest} seconds`);
  }
  return config;
}

/** How many functions a folder holds; a file beside them is none. */
export function countDeployedFunctions(functionsDir: string): number {
  if (!existsSync(functionsDir)) return 0;
  return readdirSync(functionsDir).filter((name) => existsSync(join(functionsDir, name, 'index.js'))).length;
}
