import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import { gatewayPort, leadModels } from '../../../local-cloud/functions/worker-network';
import type { NearGateway } from '../../../local-cloud/gateway';
import { callNear } from './call';
import { connectedEnds } from './connection';
import { cloudProcess } from './invocation';

/** Gateways of this process's clouds, by their ports. */
const gateways = new Map<number, NearGateway>();

/** A gateway that functions reach without a socket until it is forgotten; by one they always do. */
export function knowGateway(port: number, gateway: NearGateway): void {
  gateways.set(port, gateway);
}

/** Its port may be anybody's now. */
export function forgetGateway(port: number, gateway: NearGateway): void {
  if (gateways.get(port) === gateway) gateways.delete(port);
}

function connectTo(port: number | undefined): Duplex | undefined {
  const gateway = port === undefined ? undefined : gateways.get(port);
  if (!gateway) return undefined;
  const [near, far] = connectedEnds();
  gateway.accept(far);
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

/** Where the SDK's calls go. */
const CALLS = '/admin';

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

/** The way of the SDK's calls; files, and whoever asks otherwise, go by a connection. */
const requestNear: Request = ((...given: unknown[]) => {
  const [address, options, onAnswer] = given;
  const url = typeof address === 'string' && options && onAnswer ? new URL(address) : undefined;
  const gateway = url?.pathname === CALLS && url.hostname === '127.0.0.1' ? gateways.get(Number(url.port)) : undefined;
  if (!url || !gateway) return by(http.request, agent)(...(given as Parameters<Request>));
  return callNear(url, options as http.RequestOptions, gateway.answer, onAnswer as never);
}) as Request;

const NEAR_MODULES: Readonly<Record<string, unknown>> = {
  http: { ...http, globalAgent: agent, request: requestNear },
  https: { ...https, globalAgent: secureAgent, request: by(https.request as Request, secureAgent) },
};

/** Node's module that leads to gateways without a socket. @returns undefined for those that lead nowhere */
export const nearModule = (name: string): unknown => NEAR_MODULES[name.replace(/^node:/, '')];
