import type { PlatformClock } from './clock';
import type { KeptFiles } from './kept-files';
import type { Kept, StateKind } from './kept-state';
import type { PushEvent } from './message-push/events';
import type { SentLog } from './sent-log';
import type { CloudEvent, LocalCloudOptions, Millis, OpenApiHandler, PushResult } from './types';

/**
 * One thing that WeChat's servers do, simulated: a file in the folder of its capability, and a line of `services.ts`.
 * The smallest is `customer-service/get-temp-media.ts`.
 */
export interface Service {
  /** Opens it as the cloud starts. What it keeps it opens now, so that it is bounded from the start. */
  open(platform: Platform): OpenedService;
}

/** What an opened service takes part in; all of it is optional. */
export interface OpenedService {
  /** What `cloud.openapi` calls, by dotted name. Where WeChat refuses, throw `refuse(code)`. */
  readonly openapi?: Readonly<Record<string, OpenApiHandler>>;
  /** Hears of everything that is pushed for a person, before the function that listens does. */
  readonly onPush?: (event: PushEvent, openid: string) => void;
  /** Hears that a person used the mini program. */
  readonly onVisit?: (openid: string) => void;
}

/** What every service stands on. */
export interface Platform {
  readonly appId: string;
  /** Templates and pages of the account. */
  readonly account: Pick<LocalCloudOptions, 'templates' | 'pages'>;
  readonly clock: PlatformClock;
  now(): Millis;
  /** What it remembers of a kind; survives a restart, and everybody who opens the kind sees the same. */
  keep<T>(kind: StateKind): Kept<T>;
  /** Pictures that people and functions gave WeChat. */
  readonly files: KeptFiles;
  /** What was sent to people: `sent.attempt` notes a send and how it went. */
  readonly sent: SentLog;
  /** Tells whoever watches the cloud. */
  emit(event: CloudEvent): void;
  /** Pushes an event, as WeChat writes it, to the function that listens. */
  push(event: PushEvent): Promise<PushResult>;
}
