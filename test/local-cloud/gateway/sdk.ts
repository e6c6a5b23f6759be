import realSdk from 'wx-server-sdk';

type Fields = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: documents read in tests have whatever shape the test gave them.
type Read = any;

/** A condition of `db.command`, which can be joined to another. */
export interface Command {
  and(...others: Command[]): Command;
  or(...others: Command[]): Command;
}

export interface Query {
  where(query: Fields | Command): Query;
  orderBy(path: string, direction: 'asc' | 'desc'): Query;
  skip(count: number): Query;
  limit(count: number): Query;
  field(projection: Fields): Query;
  get(): Promise<{ data: Read[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Fields }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface DocumentReference {
  get(): Promise<{ data: Read }>;
  update(options: { data: Fields }): Promise<{ stats: { updated: number } }>;
  set(options: { data: Fields }): Promise<{ _id: string; stats: { updated: number; created: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface Collection extends Query {
  doc(id: string): DocumentReference;
  add(options: { data: Fields | Fields[] }): Promise<{ _id: string; _ids?: string[] }>;
  aggregate(): Aggregate;
}

export interface Aggregate {
  match(query: Fields): Aggregate;
  group(spec: Fields): Aggregate;
  sort(order: Fields): Aggregate;
  limit(count: number): Aggregate;
  project(spec: Fields): Aggregate;
  bucket(spec: Fields): Aggregate;
  lookup(spec: Fields): Aggregate;
  count(name: string): Aggregate;
  unwind(path: string): Aggregate;
  end(): Promise<{ list: Read[] }>;
}

export interface Transaction {
  collection(name: string): Collection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

export interface SdkDatabase {
  // biome-ignore lint/suspicious/noExplicitAny: the command builder is one large record of functions.
  readonly command: Record<string, any>;
  collection(name: string): Collection;
  createCollection(name: string): Promise<unknown>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  startTransaction(): Promise<Transaction>;
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>;
}

/** The real SDK under types that fit how functions use it: its own mix in callbacks that it does not support. */
export interface Sdk {
  readonly DYNAMIC_CURRENT_ENV: unknown;
  init(options: { env: unknown; timeout?: number }): void;
  database(options?: { throwOnNotFound?: boolean }): SdkDatabase;
  getWXContext(): Fields;
  callFunction(options: { name: string; data?: unknown }): Promise<{ result: Read }>;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(options: { fileList: (string | { fileID: string; maxAge: number })[] }): Promise<{ fileList: Read[] }>;
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: Read[] }>;
  readonly openapi: Record<string, Record<string, (parameters: unknown) => Promise<Read>>>;
}

export const cloud = realSdk as unknown as Sdk;
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
