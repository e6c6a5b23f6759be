import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Database } from '../database/types';
import type { Storage } from '../storage/types';
import type { GatewayPeers, Millis } from '../types';
import type { SdkCredentials } from './signature';

/** A request as it comes in, before anything is done about it. */
export interface IncomingRequest {
  readonly token: string | undefined;
  readonly action: string;
  /** Part of a transaction before its commit: nothing of it lasts yet. */
  readonly isPending: boolean;
}

export interface GatewayOptions {
  readonly database: Database;
  readonly storage: Storage;
  readonly peers: GatewayPeers;
  /** What the functions of this cloud sign with, and nobody else knows. */
  readonly credentials: SdkCredentials;
  /** 0, an unused one, unless given. */
  readonly port?: number;
  /** The cloud's clock: what a server date becomes. */
  readonly now: () => Millis;
  /**
   * Asked once for every request: 'before' drops the connection before the request takes effect, 'after' once it has.
   * The SDK sees a reset connection both times.
   */
  readonly planFault?: (request: IncomingRequest) => 'before' | 'after' | undefined;
}

/** How it is reached without a socket by what runs in the same process. */
export interface NearGateway {
  /** Takes a connection. */
  accept(connection: Duplex): void;
  /** Takes a request that was read already; what of both is used is what a call of the SDK needs. */
  answer(request: IncomingMessage, response: ServerResponse): void;
}

export interface Gateway extends NearGateway {
  /** Where it listens, such as http://127.0.0.1:34567. */
  readonly origin: string;
  /** The SDK's address, for TCB_CONTEXT_CNFG. */
  readonly url: string;
  close(): Promise<void>;
}
