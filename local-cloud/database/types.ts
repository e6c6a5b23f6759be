import type {
  CloudDatabaseAdmin,
  CollectionDeclaration,
  Durability,
  IndexDeclaration,
  Millis,
  PlatformState,
} from '../types';
import type { Document } from './stored-json';

export type Query = Readonly<Record<string, unknown>>;
export type Order = readonly (readonly [path: string, direction: 1 | -1])[];

export interface FindRequest {
  readonly collection: string;
  readonly query?: Query;
  readonly order?: Order | undefined;
  readonly offset?: number | undefined;
  /** 100 unless given; at most what one query gives. */
  readonly limit?: number | undefined;
  /** Fields to keep (1) or to leave out (0). */
  readonly projection?: Query | undefined;
  readonly transactionId?: string | undefined;
}

export interface ModifyRequest {
  readonly collection: string;
  readonly query: Query;
  /** Update operators, or the whole new document when `replace` is set. */
  readonly change: Readonly<Record<string, unknown>>;
  readonly multi: boolean;
  readonly replace: boolean;
  readonly upsert: boolean;
  readonly transactionId?: string | undefined;
}

export interface RemoveRequest {
  readonly collection: string;
  readonly query: Query;
  readonly multi: boolean;
  readonly transactionId?: string | undefined;
}

export interface DatabaseOptions {
  /** The SQLite file; made when missing. */
  readonly file: string;
  readonly collections: readonly CollectionDeclaration[];
  /** NORMAL survives a killed process, FULL a power cut. */
  readonly durability?: Durability | undefined;
  /** How a write conflict shows: when the transaction commits, or on the operation that meets the other's write. */
  readonly conflictMode?: 'commit' | 'operation' | undefined;
  /** What one query gives at most; 1,000 unless told otherwise. */
  readonly mostRecords?: number | undefined;
  /** The cloud's clock, for the 30 s that a transaction may last. */
  readonly now: () => Millis;
}

/** The document database. Every refusal is a CloudError with the platform's code. */
export interface Database {
  readonly state: PlatformState;
  readonly admin: CloudDatabaseAdmin;
  createCollection(name: string): void;
  /** Every collection there is, with its indexes. */
  collections(): readonly CollectionDeclaration[];
  /** Gives a collection these indexes in place of those it has. Throws when a unique one does not fit what is there. */
  reindex(name: string, indexes: readonly IndexDeclaration[]): void;
  /** Gives the disk back what was deleted, when that is most of the file. For the start: nothing else can run meanwhile. */
  compact(): void;
  find(request: FindRequest): readonly Record<string, unknown>[];
  count(collection: string, query?: Query): number;
  aggregate(collection: string, pipeline: readonly Record<string, unknown>[]): readonly Record<string, unknown>[];
  /** Answers the ids, made up where the documents bring none. */
  insert(collection: string, documents: readonly Record<string, unknown>[], transactionId?: string): Promise<string[]>;
  /** `updated` counts the documents that really changed; `upsertedId` names the one that was made. */
  modify(request: ModifyRequest): Promise<{ updated: number; upsertedId?: string }>;
  remove(request: RemoveRequest): Promise<{ removed: number }>;
  startTransaction(): string;
  commitTransaction(id: string): void;
  abortTransaction(id: string): void;
  close(): void;
}

export type { Document };
