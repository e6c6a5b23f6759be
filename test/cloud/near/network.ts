import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import { gatewayPort, leadModels } from '../../../local-cloud/functions/worker-network';
import { connectedEnds } from './connection';
import { cloudProcess } from './invocation';

/** Gateways of this process's clouds, by their ports. */
const gateways = new Map<number, Accept>();

type Accept = (connection: Duplex) => void;

/** A gateway that functions reach without a socket until it is forgotten; by one they always do. */
export function knowGateway(port: number, accept: Accept): void {
  gateways.set(port, accept);
}

/** Its port may be anybody's now. */
export function forgetGateway(port: number, accept: Accept): void {
  if (gateways.get(port) === accept) gateways.delete(port);
}

function connectTo(port: number | undefined): Duplex | undefined {
  const accept = port === undefined ? undefined : gateways.get(port);
  if (!accept) return undefined;
  const [near, far] = connectedEnds();
  accept(far);
  return near;
}

class NearAgent extends http.Agent {
  override createConnection(options: net.NetConnectOpts): Duplex {
    const isHere = 'port' in options && ['127.0.0.1', 'localhost'].includes(options.host ?? 'localhost');
    return (isHere ? connectTo(Number(options.port)) : undefined) ?? net.connect(options);
  }
}

const agent = new NearAgent({ keepAlive: true });
const secureAgent = new https.Agent({ keepAlive: true });
leadModels(secureAgent, () => connectTo(gatewayPort(cloudProcess.env)));

type Request = typeof http.request;

/** As the module's own, by our agent unless the caller has one. */
const by = (request: Request, agent: http.Agent): Request =>
  ((...given: unknown[]) => {
    const nth = typeof given[0] === 'string' || given[0] instanceof URL ? 1 : 0;
    const options = typeof given[nth] === 'object' ? (given[nth] as http.RequestOptions) : undefined;
    const ours = { ...options, agent: options?.agent ?? agent };
    return (request as (...all: unknown[]) => http.ClientRequest)(
      ...given.slice(0, nth),
      ours,
      ...given.slice(nth + (options ? 1 : 0)),
    );
  }) as Request;

const NEAR_MODULES: Readonly<Record<string, unknown>> = {
  http: { ...http, globalAgent: agent, request: by(http.request, agent) },
  https: { ...https, globalAgent: secureAgent, request: by(https.request as Request, secureAgent) },
};

/** Node's module that leads to gateways without a socket. @returns undefined for those that lead nowhere */
export const nearModule = (name: string): unknown => NEAR_MODULES[name.replace(/^node:/, '')];
