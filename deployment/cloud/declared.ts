import type { DeclaredEnvironment } from '../environment/environment';
import type { FunctionSpec } from '../functions';
import type { MANIFEST } from '../manifest';
import { type FunctionCode, readFunctionCode } from './function-code';

/** The parts of the manifest that are deployed; a test brings a smaller one. */
export type Deployable = Pick<typeof MANIFEST, 'runtime' | 'memoryMb' | 'collections' | 'functionRules'> & {
  readonly shopOwn: readonly string[];
  readonly functions: readonly FunctionSpec[];
  readonly formerFunctions: readonly FunctionSpec[];
};

/** Records without which a new shop does not run, the one that is looked for last: while it is missing, the shop is new. */
export const SEEDS = ['schema', 'faq_categories', 'hours', 'live', 'desk'] as const;

/** What has to be there, with the code that was built. */
export function declaredOf(
  manifest: Deployable,
  functionsDir: string,
  variables: Readonly<Record<string, string>>,
  seeds: readonly string[],
): { readonly declared: DeclaredEnvironment; readonly codes: ReadonlyMap<string, FunctionCode> } {
  const codes = new Map(manifest.functions.map(({ name }) => [name, readFunctionCode(functionsDir, name)]));
  return {
    codes,
    declared: {
      runtime: manifest.runtime,
      memoryMb: manifest.memoryMb,
      collections: manifest.collections,
      shopOwn: manifest.shopOwn,
      functions: manifest.functions.map(({ name, timeoutSeconds, timer }) => ({
        name,
        timeoutSeconds,
        trigger: timer,
        codeHash: codes.get(name)?.hash ?? '',
      })),
      formerFunctions: manifest.formerFunctions.map(({ name }) => name),
      functionRules: manifest.functionRules,
      variables,
      seeds,
    },
  };
}
