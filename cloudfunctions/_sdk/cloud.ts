import cloud from 'wx-server-sdk';
import { layPagesUnder, WECHAT_LIMITS } from '../../domain/kernel';

// DYNAMIC_CURRENT_ENV is a symbol at run time; the SDK's typing of `env` knows only texts.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
// What WeChat is given to open: our pages lie elsewhere in somebody else's mini program.
layPagesUnder(process.env.WARMDESK_PAGES_UNDER);

/** The real SDK, initialised once per instance. Imported nowhere but in this folder. */
export { cloud };

/** One of WeChat's server calls (云调用) by its dotted name. Rejects with an Error that has WeChat's `errCode`. */
export function callOpenApi(name: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
  // Any name is one for the SDK: it sends what it was asked for.
  const call = name
    .split('.')
    .reduce((at, part) => at[part] as never, cloud.openapi as unknown as Record<string, never>);
  return (call as unknown as (params: object) => Promise<unknown>)(params);
}

type Fields = Readonly<Record<string, unknown>>;

/** The part of the SDK's database that we use, without the callback forms that its own typing mixes in. */
interface Database {
  collection(name: string): {
    doc(id: string): { get(): Promise<{ data: unknown }>; set(options: { data: Fields }): Promise<unknown> };
    where(query: Fields): NativeQuery;
    add(options: { data: Fields }): Promise<{ _id: string }>;
    aggregate(): NativeAggregate;
  };
  startTransaction(): Promise<NativeTransaction>;
  readonly command: {
    set(value: unknown): unknown;
    inc(by: number): unknown;
    remove(): unknown;
    gt(value: unknown): unknown;
    gte(value: unknown): unknown;
    lt(value: unknown): unknown;
    lte(value: unknown): unknown;
    in(values: readonly unknown[]): unknown;
    nin(values: readonly unknown[]): unknown;
    neq(value: unknown): unknown;
    exists(isThere: boolean): unknown;
    and(conditions: readonly unknown[]): Fields;
    or(conditions: readonly Fields[]): Fields;
  };
}

interface NativeQuery {
  orderBy(path: string, direction: 'asc' | 'desc'): NativeQuery;
  field(fields: Readonly<Record<string, boolean>>): NativeQuery;
  skip(count: number): NativeQuery;
  limit(count: number): NativeQuery;
  get(): Promise<{ data: unknown[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Fields }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

interface NativeAggregate {
  match(query: Fields): NativeAggregate;
  limit(count: number): NativeAggregate;
  count(as: string): NativeAggregate;
  end(): Promise<{ list: unknown[] }>;
}

export interface NativeTransaction {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<{ data: unknown }>;
      set(options: { data: Fields }): Promise<unknown>;
      update(options: { data: Fields }): Promise<{ stats: { updated: number } }>;
      remove(): Promise<unknown>;
    };
    add(options: { data: Fields }): Promise<unknown>;
  };
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}

/** The database, answering a missing document with null instead of throwing. */
export const database = (cloud.database as unknown as (options: { throwOnNotFound: boolean }) => Database)({
  throwOnNotFound: false,
});

/** Query and update operators: `command.gt(…)`, `command.in(…)`, `command.inc(…)`, `command.and([…])`. */
export const command: Database['command'] = Object.assign(Object.create(database.command) as Database['command'], {
  in: (values: readonly unknown[]) => {
    const most = WECHAT_LIMITS.queryRecords;
    // As many records as a query can be relied on for; see `inHundreds`.
    if (values.length > most) throw new RangeError(`in(…) takes ${most} values, not ${values.length}`);
    return database.command.in(values);
  },
});
