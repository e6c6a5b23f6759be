import type { DispatchFailure } from '../../../domain/connections';
import type { Millis } from '../../../domain/kernel';
import type { Target } from '../../_records/connection-secrets';
import type { ConnectionDoc, DispatchDoc } from '../../_records/documents';
import type { Outside } from '../outside/outside';
import type { DeskLinks } from './desk-links';
import type { MemberNames } from './member-names';
import type { ShopWords } from './shop-words';

/** How an attempt went. `code`: what they answered, where they answered anything but yes. */
export type Outcome =
  | { readonly isTaken: true }
  | { readonly isTaken: false; readonly failure: DispatchFailure; readonly code?: number };

export const TAKEN: Outcome = { isTaken: true };
export const failed = (failure: DispatchFailure, code?: number): Outcome => ({
  isTaken: false,
  failure,
  ...(code !== undefined && { code }),
});

/** What a sender goes by. */
export interface Sending<T extends Target = Target> {
  readonly connection: ConnectionDoc;
  readonly target: T;
  readonly outside: Outside;
  readonly now: Millis;
  readonly words: ShopWords;
  readonly links: DeskLinks;
  readonly names: MemberNames;
}

/** How one kind of connection is told. Never throws: a failure is an outcome. */
export interface Sender<T extends Target> {
  /** How many messages go to it in one run, each of which may tell several things; and how many at once. */
  readonly perRun: number;
  readonly atOnce: number;
  /** Puts what is due into messages, in its order: which of these go together. */
  readonly batches: (rows: readonly DispatchDoc[], sending: Sending<T>) => readonly (readonly DispatchDoc[])[];
  readonly send: (batch: readonly DispatchDoc[], sending: Sending<T>) => Promise<Outcome>;
}
