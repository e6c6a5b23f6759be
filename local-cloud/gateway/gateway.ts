import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudError, invalidParameter } from '../cloud-error';
import { isFromElsewhere, isLoopbackHost } from '../http/senders';
import { isForModels } from '../model/model-gateway';
import { contentTypeOf } from '../storage';
import type { Invocation } from '../types';
import { answerWithFile } from './answer-with-file';
import { databaseActions, isPending } from './database-actions';
import { readOpenApiRequest, writeOpenApiResponse } from './openapi-protocol';
import { MAX_CALL_BYTES, MAX_FILE_BYTES, parseBody, parseJson, readBody } from './request-body';
import { readSignature, requireSigned } from './signature';
import { storageActions } from './storage-actions';
import type { Gateway, GatewayOptions } from './types';

type Body = Readonly<Record<string, unknown>>;

/** WeChat's code for a call that the function's config.json does not permit. */
const NO_OPENAPI_PERMISSION = -604101;

const asCloudError = (error: unknown): CloudError =>
  error instanceof CloudError
    ? error
    : new CloudError('SYS_ERR', error instanceof Error ? error.message : String(error));

/** One running gateway. */
class HttpGateway {
  private readonly actions: Readonly<Record<string, (body: Body) => object | Promise<object>>>;
  origin = '';

  constructor(private readonly options: GatewayOptions) {
    const { database, storage, now } = options;
    this.actions = { ...databaseActions(database, now), ...storageActions(storage, () => this.origin) };
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const { models } = this.options.peers;
    if (models && isForModels(request)) await models.answer(request, response);
    else if (!isOurs(request)) response.writeHead(403).end();
    else if (request.method === 'POST' && path.startsWith('/admin')) await this.answerCall(request, response);
    else if (request.method === 'PUT' && path.startsWith('/upload/')) await this.answerUpload(request, response, path);
    else if (path.startsWith('/files/'))
      answerWithFile(request, response, this.options.storage.openTemporaryUrl(request.url ?? '/'));
    else if (path.startsWith('/media/'))
      answerWithFile(request, response, this.options.peers.findPicture?.(path.slice('/media/'.length)));
    else response.writeHead(404).end();
  }

  private async answerCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    const requestId = randomUUID();
    let body: Body = {};
    let fault: 'before' | 'after' | undefined;
    let code: string | undefined;
    let answer: Uint8Array | object;
    try {
      body = await this.readSigned(request);
      fault = this.options.planFault?.({
        token: tokenOf(body),
        action: String(body.action),
        isPending: isPending(body),
      });
      if (fault === 'before') return dropConnection(request);
      answer = await this.perform(body);
    } catch (error) {
      const refusal = asCloudError(error);
      code = refusal.code;
      answer = { code: refusal.code, message: refusal.message };
    } finally {
      this.options.peers.onRequest?.({
        token: tokenOf(body),
        action: String(body.action),
        collection: typeof body.collectionName === 'string' ? body.collectionName : undefined,
        millis: performance.now() - startedAt,
        code: fault === 'before' ? 'ECONNRESET' : code,
      });
    }
    if (fault === 'after') return dropConnection(request);
    if (answer instanceof Uint8Array) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(answer);
    } else {
      response
        .writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
        .end(JSON.stringify({ requestId, ...answer }));
    }
  }

  /** The body of a call, once it is sure that a function of this cloud sent it. */
  private async readSigned(request: IncomingMessage): Promise<Body> {
    const { credentials } = this.options;
    const signature = readSignature(request.headers.authorization, credentials);
    const body = parseBody(await readBody(request, MAX_CALL_BYTES), request.headers['content-type'] ?? '');
    const { method = '', headers, url = '/' } = request;
    requireSigned({ method, headers, address: `//${headers.host ?? ''}${url}` }, body, signature, credentials);
    return body;
  }

  private async perform(body: Body): Promise<Uint8Array | object> {
    const { action } = body;
    if (action === 'wx.openApi') return this.callOpenApi(body);
    if (action === 'functions.invokeFunction') return this.invokeFunction(body);
    const run = Object.hasOwn(this.actions, String(action)) ? this.actions[String(action)] : undefined;
    if (!run) throw invalidParameter(`the local cloud does not know the action ${String(action)}`);
    return run(body);
  }

  private caller(body: Body): Invocation | undefined {
    const token = tokenOf(body);
    return token === undefined ? undefined : this.options.peers.findInvocation(token);
  }

  private async callOpenApi(body: Body): Promise<Uint8Array> {
    const name = String(body.apiName);
    const caller = this.caller(body);
    if (!caller?.openapi.includes(name)) return writeOpenApiResponse({ errorCode: NO_OPENAPI_PERMISSION });
    const { openapi } = this.options.peers;
    const handler = Object.hasOwn(openapi, name) ? openapi[name] : undefined;
    if (!handler) throw invalidParameter(`the local cloud does not know openapi.${name}`);
    const bytes = body.requestData instanceof Uint8Array ? body.requestData : new Uint8Array();
    return writeOpenApiResponse({ body: await handler(readOpenApiRequest(bytes), caller) });
  }

  private async invokeFunction(body: Body): Promise<object> {
    const { function_name: name, request_data: text } = body;
    if (typeof name !== 'string') throw invalidParameter('function_name must be a text');
    const data: unknown = typeof text === 'string' && text !== '' ? parseJson(text, 'request_data') : {};
    const returned = await this.options.peers.invokeFunction(name, data, this.caller(body));
    return { data: { response_data: returned } };
  }

  /** Object storage's own manners: nothing when it went well, an XML text when not. */
  private async answerUpload(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const { storage } = this.options;
    try {
      const file = decodeURIComponent(path.slice('/upload/'.length));
      if (!storage.isUploadSigned(file, String(request.headers.authorization ?? ''))) {
        throw new CloudError('SignatureDoesNotMatch', 'the signature is not one for this path, or has ended');
      }
      storage.put(file, await readBody(request, MAX_FILE_BYTES), contentTypeOf(file));
      response.writeHead(200).end();
    } catch (error) {
      const { code, message } = asCloudError(error);
      const fields = { Code: code, Message: message, RequestId: randomUUID(), TraceId: 'local' };
      const xml = Object.entries(fields).map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`);
      response.writeHead(403, { 'content-type': 'application/xml' }).end(`<Error>${xml.join('')}</Error>`);
    }
  }
}

/**
 * Whether it may come from a function or from this machine's own pages. Every web page reaches 127.0.0.1, and can have a
 * name of its own lead there.
 */
function isOurs({ method = '', headers }: IncomingMessage): boolean {
  const header = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined);
  return isLoopbackHost(header('host') ?? '') && !isFromElsewhere({ method, header });
}

const tokenOf = ({ wxCloudApiToken }: Body): string | undefined =>
  typeof wxCloudApiToken === 'string' && wxCloudApiToken !== '' ? wxCloudApiToken : undefined;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Ends the connection the hard way, so that the SDK sees ECONNRESET. */
const dropConnection = (request: IncomingMessage): void => {
  request.socket.resetAndDestroy();
};

/** Starts the gateway on 127.0.0.1. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const gateway = new HttpGateway(options);
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    gateway.answer(request, response).catch(() => response.destroy());
  };
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  gateway.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: gateway.origin,
    url: `${gateway.origin}/admin`,
    answer,
    accept: (connection) => {
      server.emit('connection', connection);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
