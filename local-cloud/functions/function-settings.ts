import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TriggerDeclaration } from './deployed-function';

/** What the management API keeps of a function beside its code. */
export interface FunctionSettings {
  readonly runtime: string;
  readonly handler: string;
  readonly description: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly variables: Readonly<Record<string, string>>;
  readonly triggers: readonly TriggerDeclaration[];
  /** Of the zip as it came, in bytes. */
  readonly codeBytes: number;
  /** Counts up with every change. */
  readonly revision: number;
}

/** Beside the function's folder, which is the code's alone and is replaced as a whole. */
const fileOf = (functionsDir: string, name: string) => join(functionsDir, `${name}.settings.json`);

/** Reads what was set of a function. @returns undefined for one that was put there as a folder */
export function readFunctionSettings(functionsDir: string, name: string): FunctionSettings | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(functionsDir, name), 'utf8')) as FunctionSettings;
  } catch {
    return undefined;
  }
}

/** Keeps what was set, whole or not at all; readable by the owner only, as variables hold secrets. */
export function writeFunctionSettings(functionsDir: string, name: string, settings: FunctionSettings): void {
  const file = fileOf(functionsDir, name);
  writeFileSync(`${file}.new`, JSON.stringify(settings), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
