import type { DeclaredEnvironment, FoundEnvironment } from './environment';

/** Green: well. Amber: to be looked at, or nobody can know from here. Red: does not work, or will not. */
export type Level = 'green' | 'amber' | 'red';

/** One line of the doctor's. */
export interface Finding {
  readonly level: Level;
  readonly what: string;
  /** What to do; nothing where all is well. */
  readonly remedy?: string;
}

/** What WeChat said to a call of an API that does nothing; null where it said nothing, or the function was not asked. */
export interface Permission {
  readonly function: string;
  readonly api: string;
  readonly code: number | null;
}

/** Everything the doctor has looked at. */
export interface Facts {
  readonly now: number;
  readonly environmentStatus: string;
  /** By how much this machine's clock is ahead of Tencent's, ms; undefined where that could not be read. */
  readonly clockAheadMillis: number | undefined;
  readonly plan: string;
  /** When what was paid for ends, ms; nothing where it has no end. */
  readonly planEndsAt: number | undefined;
  readonly declared: DeclaredEnvironment;
  readonly found: FoundEnvironment;
  /** What each function said to a call that does nothing; empty when it answered as it should. */
  readonly complaints: Readonly<Record<string, string>>;
  readonly desk: Readonly<Record<string, unknown>> | undefined;
  readonly schemaVersion: number | undefined;
  readonly schemaWanted: number;
  /** Whether the timers' functions have ever run. */
  readonly hasRun: Readonly<Record<string, boolean>>;
  readonly owner: { readonly isThere: boolean; readonly keyIds: readonly string[]; readonly hasClaimCode: boolean };
  /** By key id, whether a record that it sealed could be opened with what the owner and functions have. */
  readonly sealedBy: Readonly<Record<string, boolean>>;
  /** What each function was told of each API that it needs. */
  readonly permissions: readonly Permission[];
  /** A notice or message that WeChat refused because `permissions.openapi` is missing. */
  readonly isPermissionMissing: boolean;
  /** Rows of the outbox whose moment came more than ten minutes ago. */
  readonly lateRows: number;
}

export const green = (what: string): Finding => ({ level: 'green', what });
export const amber = (what: string, remedy: string): Finding => ({ level: 'amber', what, remedy });
export const red = (what: string, remedy: string): Finding => ({ level: 'red', what, remedy });

/** `what` in green where a list of faults is empty, else the faults in red or amber. */
export const unless = (faults: readonly string[], what: string, level: 'amber' | 'red', remedy: string): Finding =>
  faults.length === 0 ? green(what) : { level, what: `${what}: ${faults.join(', ')}`, remedy };

export const DEPLOY = 'npm run deploy';
