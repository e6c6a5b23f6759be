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
  }[];
  readonly storageTag: string;
  /** JSON, where somebody has set some. */
  readonly functionRules: string | undefined;
  readonly functions: readonly FoundFunction[];
  /** Ids in `settings`. */
  readonly settings: readonly string[];
}

/** What is written into a function's description, so that the next deployment knows what runs there. */
export const stampOf = (codeHash: string, codeBytes: number) => `warmdesk code=${codeHash} bytes=${codeBytes}`;

/** Whether the code that runs there is this one: stamped by us, and not replaced since by other means. */
export const runsCode = ({ description, codeBytes }: FoundFunction, codeHash: string) =>
  description === stampOf(codeHash, codeBytes);
