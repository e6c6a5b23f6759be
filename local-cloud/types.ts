/**
 * The parts of the local cloud and how they meet. Everything here speaks of WeChat and CloudBase, never of what is
 * built on them.
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RunnerHost, RunnerHostOptions } from './functions/runner-host';
import type { NearGateway } from './gateway';
import type { Management } from './management';
import type { ModelDesk } from './model/model-gateway';
import type { FaultPlan, PlannedFault } from './planned-faults';
import type { TradeDesk } from './trade/trade-desk';

/** Milliseconds since 1970 UTC by the cloud's own clock, which can be turned forward. */
export type Millis = number;

export interface CloudClock {
  now(): Millis;
  /** Turns the clock forward and wakes what waited for it (timers, retries). Resolves when what became due has run. */
  advance(
    millis: Millis,
    how?: { /** Of each timer, in place of the cloud's own figure. */ readonly maxRuns?: number },
  ): Promise<void>;
  /** Stops the clock, which `advance` still turns. Returns how to let it go on. */
  hold(): () => void;
  /** Calls back once the clock reaches `at`. Returns how to cancel. */
  schedule(at: Millis, run: () => Promise<void> | void): () => void;
  /** Calls back whenever it was turned, and before anything that became due runs. Returns how to stop. */
  onTurn(watcher: () => void): () => void;
}

/** A collection and its indexes, as a deployment declares them. A missing field counts as null, as on the platform. */
export interface CollectionDeclaration {
  readonly name: string;
  readonly indexes: readonly IndexDeclaration[];
}
export interface IndexDeclaration {
  readonly name: string;
  readonly unique?: boolean;
  /** In order; 1 ascending, -1 descending. Dotted paths allowed. */
  readonly keys: readonly (readonly [path: string, direction: 1 | -1])[];
}

/** Small durable state of the platform itself: grants, reply windows, sent messages, when somebody was last seen. */
export interface PlatformState {
  get<T>(kind: string, id: string): T | undefined;
  set(kind: string, id: string, value: unknown): void;
  delete(kind: string, id: string): void;
  /** Oldest first by insertion; at most `limit`. */
  list<T>(kind: string, options?: { idPrefix?: string; limit?: number }): readonly { id: string; value: T }[];
  /** Forgets what a bound leaves out, that of the longest past first. */
  trim(kind: string, bound: StateBound): void;
}

/** How much of one kind of state is kept. */
export interface StateBound {
  readonly most: number;
  readonly mostBytes: number;
  /** Where a value tells its time, as a path of JSON: `$` when it is one. */
  readonly atPath?: '$' | `$.${string}`;
  /** Values of a time before this go. */
  readonly before: Millis;
}

/** One run of a function. The token stands for it in everything the SDK sends while it runs. */
export interface Invocation {
  readonly id: string;
  readonly token: string;
  readonly functionName: string;
  /** The person who called, or whose message is pushed. Absent for timers. */
  readonly openid?: string;
  readonly unionid?: string;
  /** wx_client, wx_trigger, scf, or a chain such as `wx_client,scf`. */
  readonly source: string;
  /** `permissions.openapi` of the function's config.json. */
  readonly openapi: readonly string[];
}

/** A refusal in the platform's own terms. */
export interface PlatformRefusal {
  readonly errcode: number;
  readonly errmsg: string;
}

/** What a call of an API carries, by the names that the SDK sends (snake case); a file is a Buffer. */
export type Params = Readonly<Record<string, unknown>>;

/** Answers one `cloud.openapi.<name>` call: WeChat's JSON with errcode 0 or a refusal, or the bytes of a file. */
export type OpenApiHandler = (params: Params, caller: Invocation) => Promise<object | FileAnswer> | object | FileAnswer;

/** A file as an answer, named as the SDK gives it to the function. */
export interface FileAnswer {
  readonly contentType: string;
  readonly buffer: Uint8Array;
}

/** What the gateway needs from the rest of the platform. */
export interface GatewayPeers {
  /** The invocation a token belongs to, while it runs. */
  findInvocation(token: string): Invocation | undefined;
  /** `cloud.callFunction` from inside a function. Answers the function's return value as JSON text. */
  invokeFunction(name: string, data: unknown, caller: Invocation | undefined): Promise<string>;
  /** Handlers by dotted name, such as `subscribeMessage.send`. */
  readonly openapi: Readonly<Record<string, OpenApiHandler>>;
  /** A picture of a conversation, by its media id: what `PicUrl` of a push leads to. */
  findPicture?(mediaId: string): StoredFile | undefined;
  /** The AI models of the environment, which the SDK reaches under another name. */
  readonly models?: { answer(request: IncomingMessage, response: ServerResponse): Promise<void> };
  /** Told of every request the SDK makes, for traces and for counting database calls. */
  onRequest?(request: GatewayRequest): void;
}
export interface GatewayRequest {
  readonly token: string | undefined;
  readonly action: string;
  readonly collection?: string | undefined;
  readonly millis: number;
  /** The code answered, when refused. */
  readonly code?: string | undefined;
}

/** How one run ended. */
export interface InvocationOutcome {
  readonly requestId: string;
  readonly ok: boolean;
  /** The function's return value, when it returned. */
  readonly result?: unknown;
  /** WeChat's code and text, when it did not: -504002 thrown, -501xxx limits, -604001 too large an answer. */
  readonly error?: { readonly errCode: number; readonly errMsg: string };
  readonly millis: number;
  readonly coldStart: boolean;
  readonly databaseCalls: number;
}

/** What happened in the cloud, for whoever watches. Carries sizes and codes, no content of requests. */
export type CloudEvent =
  | {
      readonly type: 'function';
      readonly at: Millis;
      readonly functionName: string;
      /** `event.action`, when the caller sent a text there. */
      readonly action?: string;
      readonly openid?: string;
      readonly source: string;
      readonly outcome: Omit<InvocationOutcome, 'result'>;
    }
  | {
      readonly type: 'sent';
      readonly at: Millis;
      readonly api: string;
      readonly to: string;
      readonly accepted: boolean;
      readonly refusal?: PlatformRefusal;
    }
  | {
      /** A person was shown that somebody types, or WeChat would not. */
      readonly type: 'typing';
      readonly at: Millis;
      readonly to: string;
      readonly accepted: boolean;
    }
  | {
      readonly type: 'push';
      readonly at: Millis;
      /** `text`, `image`, `event:user_enter_tempsession`, … */
      readonly event: string;
      readonly attempts: number;
      readonly fault?: string;
    };

/** How a push ended. */
export interface PushResult {
  /** 0 when it did not go to the function: nobody listens, or an agent of WeChat's own desk attends to the person. */
  readonly attempts: number;
  readonly returned: unknown;
  /** What WeChat could make nothing of; the person then reads that the service is out of order. */
  readonly fault?: string;
}

/** A message that reached WeChat's own desk: the web tool and the 客服小助手. */
export interface DeskMessage {
  readonly at: Millis;
  readonly openid: string;
  /** The event as WeChat pushed it. */
  readonly event: Readonly<Record<string, unknown>>;
}

/** WeChat's own human desk, which gets what a function transfers and what no function listens to. */
export interface HumanDesk {
  /** Oldest first. */
  messages(openid?: string): readonly DeskMessage[];
  /** An agent takes the person on: for 30 minutes, or until closed, messages no longer reach the function. */
  accept(openid: string): void;
  close(openid: string): void;
}

/** A message or notice that WeChat took or refused. */
export interface SentRecord {
  readonly id: string;
  readonly at: Millis;
  readonly to: string;
  readonly api: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly accepted: boolean;
  readonly refusal?: PlatformRefusal;
}

/** A subscribe template of the account: its id, title, and its keyword keys such as `thing1`. */
export interface TemplateDeclaration {
  readonly id: string;
  readonly title: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** SQLite's `synchronous`: NORMAL survives a killed process, FULL a power cut, OFF neither: for data that nobody will look for again. */
export type Durability = 'OFF' | 'NORMAL' | 'FULL';

export interface LocalCloudOptions {
  /** Where the database and files live. */
  readonly dataDir: string;
  /** A folder per function: index.js, package.json, config.json. */
  readonly functionsDir: string;
  readonly collections: readonly CollectionDeclaration[];
  readonly templates: readonly TemplateDeclaration[];
  /** Environment variables of every function, as set in the console. */
  readonly functionEnv?: Readonly<Record<string, string>>;
  /** Where the clock starts; the machine's time unless given. */
  readonly now?: Millis;
  /** A frozen clock moves only by `advance`; otherwise it also moves with the machine. */
  readonly frozenClock?: boolean;
  readonly appId?: string;
  readonly envId?: string;
  /** Calls of one function that run at once; 2 unless told otherwise. Three times as many runners are kept warm in all. */
  readonly poolSize?: number;
  /** How a write conflict shows: at commit, or on the operation itself. Both occur on the platform. */
  readonly conflictMode?: 'commit' | 'operation';
  /** What one query gives at most, whatever it asks for: WeChat's pages say 1,000 and 100. 1,000 unless told otherwise. */
  readonly mostRecords?: number;
  /** NORMAL unless given. */
  readonly durability?: Durability;
  readonly functionTimeoutMillis?: number;
  readonly functionMemoryMb?: number;
  /**
   * Functions that run in a process each rather than a thread, by name: those that read what people upload, which may
   * take memory outside of the heap that a thread's limit counts. None unless given.
   */
  readonly functionsInProcesses?: readonly string[];
  /** How often a timer runs at most while the clock is turned forward in one go, the last run included; 30 unless given. */
  readonly maxRunsPerLeap?: number;
  /** Where functions run instead of on threads, for whoever has a nearer place; with it come ways to the gateway without a socket. */
  readonly startHost?: (options: RunnerHostOptions, gateway: NearGateway) => RunnerHost;
  /** What functions write to their console; the machine's stderr unless given. */
  readonly onFunctionLog?: (functionName: string, text: string) => void;
  /**
   * Who may call which function from a mini program, by name or `*`; everybody everything unless given. Of rules written as
   * text it knows `auth != null`, which everybody in a mini program fulfils.
   */
  readonly functionRules?: Readonly<Record<string, { readonly invoke: boolean | 'auth != null' }>>;
  /** The function that receives message push; `push` unless told otherwise. */
  readonly pushFunction?: string;
  /** The console's rows of message push, such as `text` or `event:user_enter_tempsession`; everything unless given. */
  readonly pushRows?: readonly string[];
  /** How long WeChat waits for the answer to a push, in real time; 5000 unless told otherwise. */
  readonly pushAnswerMillis?: number;
  /** Pages of the released mini program: a notice that leads elsewhere is refused. Any page unless given. */
  readonly pages?: readonly string[];
  /** Where uploaded files are reachable from, such as http://127.0.0.1:8787. */
  readonly publicUrl?: () => string;
}

export interface LocalCloud {
  readonly clock: CloudClock;
  /** The SDK's address, for TCB_CONTEXT_CNFG. */
  readonly gatewayUrl: string;
  /** What wx.cloud.callFunction does for a person; `openid` comes from the caller's session, never from data. */
  callFunction(
    name: string,
    data: unknown,
    caller: {
      openid: string;
      source?: string;
      /** Whom WeChat knows in all accounts of one open platform; none unless given, as where a shop has bound none. */
      unionid?: string;
    },
  ): Promise<InvocationOutcome>;
  /** WeChat pushes an event to the function that listens: 5 s to answer, three attempts in all, and what it returned. */
  push(
    event: Readonly<Record<string, unknown>>,
    options?: {
      /** Delivers the same event again although it was answered: at least once is all that is promised. */
      readonly isDeliveredTwice?: boolean;
    },
  ): Promise<PushResult>;
  readonly humanDesk: HumanDesk;
  /** A person's taps in the subscribe dialog. */
  tapSubscribe(openid: string, choices: Readonly<Record<string, 'accept' | 'reject'>>): Promise<void>;
  sent(to?: string): readonly SentRecord[];
  /** Until when a person is shown that somebody types; undefined when they are not. */
  typingUntil(openid: string): Millis | undefined;
  readonly pictures: TemporaryPictures;
  /** The environment's AI models: what they were asked, and how they behave next. */
  readonly models: ModelDesk;
  /** What is bought at WeChat, and what the account may ask of it. */
  readonly trade: TradeDesk;
  /** Marks that a person used the mini program now (content security asks for it). */
  seen(openid: string): void;
  onEvent(listener: (event: CloudEvent) => void): () => void;
  /** Direct database access for seeding and for tests, with the SDK's document shapes. */
  readonly database: CloudDatabaseAdmin;
  /**
   * Tencent's management API of this environment, as deployments use it, at an address of its own. `settleMillis`: how long a
   * function is not to be changed after it was (300 unless given).
   */
  openManagement(options?: {
    readonly settleMillis?: number;
    readonly plan?: string;
    readonly expiresAt?: string;
  }): Promise<Management>;
  /** Runs a function's timer now. */
  runTimer(functionName: string): Promise<InvocationOutcome>;
  readonly storage: CloudStorage;
  /**
   * Makes the nth request (counted from now) that the SDK sends from the next invocation fail, before it takes effect
   * or after: for tests of what survives a crash.
   */
  failNext(plan: FaultPlan): PlannedFault;
  /** As on the first day: no documents, no grants, nothing sent, the clock where it started. Loaded functions stay. */
  reset(): void;
  close(): Promise<void>;
}

export interface CloudDatabaseAdmin {
  insert(collection: string, documents: readonly Readonly<Record<string, unknown>>[]): void;
  find(collection: string, query?: Readonly<Record<string, unknown>>): readonly Record<string, unknown>[];
  count(collection: string): number;
  /** Empties every collection. */
  clear(): void;
}

/** A file's bytes and what they are. */
export interface StoredFile {
  readonly content: Buffer;
  readonly contentType: string;
}

/** The pictures of conversations, which WeChat keeps for three days. */
export interface TemporaryPictures {
  /**
   * Takes in a picture that a person is about to send. @returns what the push of it carries
   * @throws WechatRefusal 40009 larger than 2 MB, 40005 not a PNG, JPEG or GIF
   */
  put(content: Buffer): { readonly mediaId: string; readonly picUrl: string };
  get(mediaId: string): StoredFile | undefined;
}

export interface CloudStorage {
  put(path: string, content: Buffer, contentType: string): { fileId: string };
  get(fileIdOrPath: string): StoredFile | undefined;
  /** Where a stored file can be fetched, until the signature ends. */
  temporaryUrl(fileId: string, maxAgeSeconds?: number): string | undefined;
}
