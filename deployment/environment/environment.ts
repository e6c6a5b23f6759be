/** What an environment holds, declared and found, in words of ours: neither Tencent's nor the manifest's. */

export interface IndexShape {
  readonly name: string;
  readonly unique?: boolean;
  readonly keys: readonly (readonly [path: string, direction: 1 | -1])[];
}

export interface TriggerShape {
  readonly name: string;
  /** Seven fields, seconds first. */
  readonly cron: string;
}

export interface DeclaredFunction {
  readonly name: string;
  readonly timeoutSeconds: number;
  readonly trigger?: TriggerShape | undefined;
  /** Of the built files, by name and content: what stands in the function's description once it runs. */
  readonly codeHash: string;
}

/** What has to be there. */
export interface DeclaredEnvironment {
  readonly runtime: string;
  readonly memoryMb: number;
  readonly collections: readonly { readonly name: string; readonly indexes: readonly IndexShape[] }[];
  /** Of these collections those that the shop writes itself, and may have had before. */
  readonly shopOwn: readonly string[];
  readonly functions: readonly DeclaredFunction[];
  /** Names of earlier versions, whose triggers have to go. */
  readonly formerFunctions: readonly string[];
  readonly functionRules: Readonly<Record<string, unknown>>;
  /** Variables that every function has to have, besides whatever else it has. */
  readonly variables: Readonly<Record<string, string>>;
  /** Ids of the first records of `settings`, in the order in which they are made. */
  readonly seeds: readonly string[];
}

export interface FoundFunction {
  readonly name: string;
  /** Tencent's word: `Active`, or why it is not. */
  readonly status: string;
  readonly runtime: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly description: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly triggers: readonly TriggerShape[];
  /** Of the code as the platform holds it. */
  readonly codeBytes: number;
}

/** What is there. */
export interface FoundEnvironment {
  readonly collections: readonly {
    readonly name: string;
    readonly aclTag: string;
    readonly indexes: readonly IndexShape[];
    readonly hasRecords: boolean;
  }[];
  readonly storageTag: string;
  /** JSON, where somebody has set some. */
  readonly functionRules: string | undefined;
  readonly functions: readonly FoundFunction[];
  /** Ids in `settings`. */
  readonly settings: readonly string[];
}

/** How the description of a function of ours begins, from its first moment on. */
export const MARK = 'warmdesk';

/** What is written into a function's description, so that the next deployment knows what runs there. */
export const stampOf = (codeHash: string, codeBytes: number) => `${MARK} code=${codeHash} bytes=${codeBytes}`;

/** Whether a function is ours, and no other of the same name: made by a deployment, or by hand with our variables. */
export const isOurs = (
  { description, variables }: Pick<FoundFunction, 'description' | 'variables'>,
  declared: Pick<DeclaredEnvironment, 'variables'>,
): boolean => description.startsWith(MARK) || Object.keys(declared.variables).some((name) => name in variables);

/** Whether the code that runs there is this one: stamped by us, and not replaced since by other means. */
export const runsCode = ({ description, codeBytes }: FoundFunction, codeHash: string) =>
  description === stampOf(codeHash, codeBytes);
