import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudError } from '../cloud-error';
import { parseBody, readBody } from '../gateway/request-body';
import { isFromElsewhere, isLoopbackHost } from '../http/senders';
import { type ApiParams, ApiRefusal, invalidValue } from './api-refusal';
import { type ApiKey, requireApiSignature } from './api-signature';
import type { ApiAction, ManagementParts } from './api-types';
import { functionActions } from './function-actions';
import { type ApiFaultPlan, isReading, PlannedApiFaults } from './planned-api-faults';
import { ruleActions } from './rule-actions';
import { tableActions } from './table-actions';

/** A zip of 1.5 MB as base64, and what is around it; documents come in pieces below that. */
const MOST_BODY_BYTES = 10 * 1024 * 1024;

/** By service, the version of its actions that a client has to name. */
const VERSIONS: Readonly<Record<string, string>> = { tcb: '2018-06-08', scf: '2018-04-16' };
/** Which CloudBase answers itself, though they are of functions. */
const OF_TCB = ['ListFunctions'];

/** One call, as whoever watches sees it: its name and whether it changed anything. */
export interface ApiCall {
  readonly service: string;
  readonly action: string;
  readonly isChange: boolean;
}

/** Tencent Cloud's management API of one environment, at an address of this machine. */
export interface Management {
  readonly url: string;
  readonly key: ApiKey;
  /** What was called since the start, in order. */
  readonly calls: readonly ApiCall[];
  /** Makes a call to come fail; without a plan, none. */
  failNext(plan?: ApiFaultPlan): void;
  /** Whether a planned failure has not come yet. */
  readonly isFaultWaiting: boolean;
  close(): Promise<void>;
}

class ApiServer {
  readonly key: ApiKey = {
    secretId: `AKID${randomBytes(16).toString('hex')}`,
    secretKey: randomBytes(24).toString('hex'),
  };
  readonly faults = new PlannedApiFaults();
  readonly calls: ApiCall[] = [];
  readonly #actions: Readonly<Record<string, Readonly<Record<string, ApiAction>>>>;

  constructor(private readonly parts: ManagementParts) {
    const functions = Object.entries(functionActions(parts));
    const isOfTcb = ([name]: readonly [string, ApiAction]) => OF_TCB.includes(name);
    this.#actions = {
      tcb: { ...tableActions(parts), ...ruleActions(parts), ...Object.fromEntries(functions.filter(isOfTcb)) },
      scf: Object.fromEntries(functions.filter((one) => !isOfTcb(one))),
    };
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const header = (name: string) => (typeof request.headers[name] === 'string' ? request.headers[name] : undefined);
    if (!isLoopbackHost(header('host') ?? '') || isFromElsewhere({ method: request.method ?? '', header }))
      return void response.writeHead(403).end();
    let fault: ApiFaultPlan | undefined;
    let answer: object;
    try {
      const { action, params, service } = await this.#read(request);
      fault = this.faults.strike(action, params);
      if (fault?.when === 'before') {
        if (!fault.code) return void request.socket.resetAndDestroy();
        throw new ApiRefusal(fault.code, 'The request was refused on purpose.');
      }
      this.calls.push({ service, action, isChange: !isReading(action, params) });
      answer = await this.#perform(service, action, params);
    } catch (error) {
      answer = { Error: asApiError(error) };
    }
    if (fault?.when === 'after') return void request.socket.resetAndDestroy();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ Response: { ...answer, RequestId: randomUUID() } }));
  }

  async #read(request: IncomingMessage): Promise<{ action: string; service: string; params: ApiParams }> {
    const { method = '', headers, url = '/' } = request;
    if (method !== 'POST') throw new ApiRefusal('UnsupportedProtocol', 'Only POST is supported.');
    const body = await readBody(request, MOST_BODY_BYTES);
    const service = requireApiSignature({ method, path: url, headers, body }, this.key, Date.now() / 1_000);
    if (headers['x-tc-version'] !== VERSIONS[service])
      throw new ApiRefusal('NoSuchVersion', `The version of ${service} does not exist.`);
    return { service, action: String(headers['x-tc-action'] ?? ''), params: parseBody(body, 'application/json') };
  }

  async #perform(service: string, action: string, params: ApiParams): Promise<object> {
    const actions = this.#actions[service] ?? {};
    const perform = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!perform) throw new ApiRefusal('InvalidAction', `The action ${action} does not exist.`);
    if (params.EnvId !== undefined && params.EnvId !== this.parts.envId) throw invalidValue('EnvId');
    return perform(params);
  }
}

function asApiError(error: unknown): { Code: string; Message: string } {
  if (error instanceof ApiRefusal) return { Code: error.code, Message: error.message };
  if (error instanceof CloudError && error.code === 'EXCEED_REQUEST_LIMIT')
    return { Code: 'RequestSizeLimitExceeded', Message: error.message };
  if (error instanceof CloudError) return { Code: 'InvalidParameter', Message: error.message };
  return { Code: 'InternalError', Message: 'An internal error.' };
}

/** Starts it on 127.0.0.1, with a key of its own. */
export async function startManagement(parts: ManagementParts): Promise<Management> {
  const api = new ApiServer(parts);
  const server = createServer((request, response) => {
    api.answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: api.key,
    calls: api.calls,
    failNext: (plan) => api.faults.plan(plan),
    get isFaultWaiting() {
      return api.faults.isWaiting;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
