import type { Database } from '../database';
import type { FunctionAnswer, FunctionCall } from '../functions/function-service';
import type { ApiParams } from './api-refusal';
import type { EnvironmentState } from './environment-state';

/** One action: the fields of its response besides RequestId. */
export type ApiAction = (params: ApiParams) => object | Promise<object>;

/** What the actions work on: the cloud itself. */
export interface ManagementParts {
  readonly envId: string;
  readonly bucket: string;
  readonly database: Database;
  readonly state: EnvironmentState;
  readonly functionsDir: string;
  /** How long a function is not to be changed after it was, in real time. */
  readonly settleMillis: number;
  /** The bill's end, as the console shows it; nothing where the plan has none. */
  readonly expiresAt: string | undefined;
  readonly plan: string;
  readonly call: (call: FunctionCall) => Promise<FunctionAnswer>;
  /** Told when triggers or functions have changed. */
  readonly onDeployed: () => void;
}
