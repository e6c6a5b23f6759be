import { AsyncResource } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders, RequestOptions, ServerResponse } from 'node:http';
import type { Gateway } from '../../../local-cloud/gateway';

const inLowerCase = (headers: OutgoingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

const reset = (): Error => Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' });

/** What of an answer a client reads. */
class CallAnswer extends EventEmitter {
  constructor(
    readonly statusCode: number,
    readonly headers: Record<string, string>,
  ) {
    super();
  }

  setEncoding(): this {
    return this;
  }
}

/**
 * A function's call of its gateway, handed over as it is instead of being written as HTTP and read again twice: that is a sixth of what a test
 * of a function costs. It fails as a connection does: reset by the gateway, or given up by the caller. What HTTP itself makes of a call, the
 * specs of the platform see, whose functions run on threads.
 */
class Call extends EventEmitter {
  /** As on a line that is kept open between calls. */
  readonly reusedSocket = true;
  readonly socket = { connecting: false };
  readonly #parts: Buffer[] = [];
  #quiet: NodeJS.Timeout | undefined;
  #isOver = false;
  /** The gateway answers from wherever it is; who asked goes on where they were. */
  readonly #asker = new AsyncResource('call of a gateway');

  constructor(
    private readonly url: URL,
    private readonly sent: { readonly method: string; readonly headers: Record<string, string> },
    private readonly answer: Gateway['answer'],
    private readonly onAnswer: (answer: CallAnswer) => void,
  ) {
    super();
    setImmediate(() => this.emit('socket', this.socket));
  }

  write(part: string | Buffer): boolean {
    this.#parts.push(Buffer.from(part as string));
    return true;
  }

  end(part?: string | Buffer): this {
    if (part !== undefined) this.write(part);
    setImmediate(() => this.#send());
    return this;
  }

  setTimeout(millis: number): this {
    clearTimeout(this.#quiet);
    if (millis > 0) this.#quiet = setTimeout(() => this.emit('timeout'), millis).unref();
    return this;
  }

  destroy(error?: Error): this {
    if (this.#over() && error) this.emit('error', error);
    return this;
  }

  /** Whether it was not over before. */
  #over(): boolean {
    clearTimeout(this.#quiet);
    const isNews = !this.#isOver;
    this.#isOver = true;
    return isNews;
  }

  #send(): void {
    const request = new EventEmitter();
    const breakOff = () => this.destroy(reset());
    const { method, headers } = this.sent;
    this.answer(
      Object.assign(request, {
        method,
        headers,
        url: this.url.pathname + this.url.search,
        socket: { resetAndDestroy: breakOff },
        destroy: breakOff,
      }) as unknown as IncomingMessage,
      this.#response() as unknown as ServerResponse,
    );
    for (const part of this.#parts) request.emit('data', part);
    request.emit('end');
    request.emit('close');
  }

  /** What of a response a gateway writes. */
  #response(): Pick<ServerResponse, 'destroy'> & { writeHead: unknown; end: unknown } {
    let status = 200;
    let headers: OutgoingHttpHeaders = {};
    const response = {
      destroy: () => this.destroy(reset()),
      writeHead: (code: number, given: OutgoingHttpHeaders = {}) => {
        status = code;
        headers = given;
        return response;
      },
      end: (body?: string | Uint8Array) => {
        if (!this.#over()) return;
        const answer = new CallAnswer(status, inLowerCase(headers));
        this.#asker.runInAsyncScope(this.onAnswer, undefined, answer);
        if (body !== undefined) answer.emit('data', Buffer.from(body as string));
        answer.emit('end');
      },
    };
    return response as never;
  }
}

/** A call of the SDK's to a gateway of this process, in place of `http.request`. */
export function callNear(
  url: URL,
  { method = 'GET', headers = {} }: RequestOptions,
  answer: Gateway['answer'],
  onAnswer: (answer: IncomingMessage) => void,
): ClientRequest {
  const sent = { method: method.toUpperCase(), headers: inLowerCase(headers as OutgoingHttpHeaders) };
  return new Call(url, sent, answer, onAnswer as never) as unknown as ClientRequest;
}
