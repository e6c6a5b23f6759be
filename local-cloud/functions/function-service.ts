import { randomUUID } from 'node:crypto';
import type { PlatformClock } from '../clock';
import { isTextTooDeep, jsonOf } from '../nesting';
import type { CloudEvent, GatewayRequest, Invocation, InvocationOutcome } from '../types';
import { countDeployedFunctions, type DeployedFunction, findDeployedFunction } from './deployed-function';
import { actionOf, handlerContext, handlerEvent } from './handler-input';
import { callEnvironment, type EnvironmentOptions, lastingEnvironment } from './invocation-environment';
import { FUNCTION_LIMITS } from './limits';
import { type FunctionRefusal, functionRefusals } from './refusal';
import type { RunEnd, RunTime } from './runner';
import type { StartHost } from './runner-host';
import { RunnerPool, TooManyWaitingError } from './runner-pool';

export interface FunctionServiceOptions extends EnvironmentOptions {
  readonly functionsDir: string;
  readonly clock: PlatformClock;
  readonly appId: string;
  readonly poolSize: number;
  readonly timeoutMillis: number;
  readonly memoryMb: number;
  readonly inProcesses?: readonly string[] | undefined;
  readonly startHost?: StartHost | undefined;
  readonly onLog: (functionName: string, text: string) => void;
  readonly emit: (event: CloudEvent) => void;
  /** Told of every invocation as it starts, with the token its requests will carry. */
  readonly onStart: (invocation: Invocation) => void;
}

/** One call of a function, from wherever. */
export interface FunctionCall {
  readonly name: string;
  readonly data: unknown;
  readonly openid?: string | undefined;
  readonly unionid?: string | undefined;
  readonly source: string;
  readonly isTimer?: boolean;
  /** The invocation that calls, when a function calls a function. */
  readonly caller?: Invocation | undefined;
}

/** An outcome, and the function's answer as the JSON it came as. */
export interface FunctionAnswer {
  readonly outcome: InvocationOutcome;
  readonly answer: string | undefined;
}

interface Running {
  readonly invocation: Invocation;
  readonly depth: number;
  databaseCalls: number;
}

/** Runs deployed functions for people, timers, pushes and each other, and knows which of them is running now. */
export class FunctionService {
  readonly #options: FunctionServiceOptions;
  readonly #pool: RunnerPool;
  readonly #running = new Map<string, Running>();

  constructor(options: FunctionServiceOptions) {
    this.#options = options;
    this.#pool = new RunnerPool({
      concurrency: options.poolSize,
      // One of each function at least: with fewer, those called by turns would all start anew each time.
      warmRunners: Math.max(options.poolSize * 3, countDeployedFunctions(options.functionsDir)),
      memoryMb: options.memoryMb,
      inProcesses: options.inProcesses,
      startHost: options.startHost,
      onLog: options.onLog,
      environment: lastingEnvironment(options),
    });
  }

  find(name: string): DeployedFunction | undefined {
    return findDeployedFunction(this.#options.functionsDir, name);
  }

  findInvocation(token: string): Invocation | undefined {
    return this.#running.get(token)?.invocation;
  }

  /** Counts the database requests of whoever is running. */
  noteRequest(request: GatewayRequest): void {
    const running = request.token === undefined ? undefined : this.#running.get(request.token);
    if (running && request.action.startsWith('database.')) running.databaseCalls += 1;
  }

  /** Runs one call to its end. Never rejects: a refusal is in the outcome. */
  async call(call: FunctionCall): Promise<FunctionAnswer> {
    const requestId = randomUUID();
    const started = performance.now();
    const deployed = this.find(call.name);
    const running = this.#enter(requestId, call, deployed);
    const { end, isColdStart } = await this.#run(call, running, deployed).finally(() =>
      this.#running.delete(running.invocation.token),
    );
    const error = 'refusal' in end ? end.refusal : undefined;
    const answer = 'refusal' in end ? undefined : end.answer;
    const outcome: InvocationOutcome = {
      requestId,
      ok: !error,
      ...(answer === undefined ? {} : { result: JSON.parse(answer) as unknown }),
      ...(error ? { error } : {}),
      millis: performance.now() - started,
      coldStart: isColdStart,
      databaseCalls: running.databaseCalls,
    };
    this.#trace(call, running.invocation, outcome);
    return { outcome, answer };
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }

  #enter(requestId: string, call: FunctionCall, deployed: DeployedFunction | undefined): Running {
    const depth = call.caller ? (this.#running.get(call.caller.token)?.depth ?? 0) + 1 : 0;
    const invocation: Invocation = {
      id: requestId,
      token: randomUUID(),
      functionName: call.name,
      ...(call.openid === undefined ? {} : { openid: call.openid }),
      ...(call.unionid === undefined ? {} : { unionid: call.unionid }),
      source: call.source,
      openapi: deployed?.openapi ?? [],
    };
    const running: Running = { invocation, depth, databaseCalls: 0 };
    this.#running.set(invocation.token, running);
    return running;
  }

  async #run(
    call: FunctionCall,
    running: Running,
    deployed: DeployedFunction | undefined,
  ): Promise<{ end: { answer?: string } | { refusal: FunctionRefusal }; isColdStart: boolean }> {
    const refused = (refusal: FunctionRefusal) => ({ end: { refusal }, isColdStart: false });
    if (!deployed) return refused(functionRefusals.notFound(call.name));
    if (running.depth > FUNCTION_LIMITS.callDepth) return refused(functionRefusals.tooManyWaiting());
    const data = jsonOf(call.data ?? {});
    if (data === undefined) return refused(functionRefusals.requestUnreadable());
    const bytes = Buffer.byteLength(data);
    if (bytes > FUNCTION_LIMITS.requestBytes) return refused(functionRefusals.requestTooLarge(bytes));
    const event = JSON.stringify(handlerEvent(call, this.#options.appId));
    const timeoutMillis = deployed.timeoutMillis ?? this.#options.timeoutMillis;
    const order = () => {
      this.#options.onStart(running.invocation);
      return {
        event,
        context: handlerContext(running.invocation, { ...this.#options, timeoutMillis }),
        environment: callEnvironment(running.invocation, {
          appId: this.#options.appId,
          clientIp: '127.0.0.1',
          isTimer: call.isTimer ?? false,
        }),
        time: this.#time(),
        timeoutMillis,
      };
    };
    try {
      const { end, isColdStart } = await this.#pool.run(deployed, order, call.caller !== undefined);
      return { end: judge(end, timeoutMillis), isColdStart };
    } catch (error) {
      if (error instanceof TooManyWaitingError) return refused(functionRefusals.tooManyWaiting());
      throw error;
    }
  }

  #time(): RunTime {
    const { clock } = this.#options;
    return clock.isFrozen ? { fixedAt: clock.now() } : { offset: clock.now() - Date.now() };
  }

  #trace(call: FunctionCall, invocation: Invocation, { result: _content, ...outcome }: InvocationOutcome): void {
    const action = actionOf(call.data);
    this.#options.emit({
      type: 'function',
      at: this.#options.clock.now(),
      functionName: call.name,
      ...(action === undefined ? {} : { action }),
      ...(invocation.openid === undefined ? {} : { openid: invocation.openid }),
      source: call.source,
      outcome,
    });
  }
}

function judge(end: RunEnd, timeoutMillis: number): { answer?: string } | { refusal: FunctionRefusal } {
  if (end.type === 'threw') return { refusal: functionRefusals.thrown(end.message) };
  if (end.type === 'crashed') return { refusal: functionRefusals.crashed(end.message) };
  if (end.type === 'timedOut') return { refusal: functionRefusals.timedOut(timeoutMillis) };
  const bytes = Buffer.byteLength(end.answer ?? '');
  if (bytes > FUNCTION_LIMITS.answerBytes) return { refusal: functionRefusals.answerTooLarge(bytes) };
  if (end.answer !== undefined && isTextTooDeep(end.answer)) return { refusal: functionRefusals.answerUnreadable() };
  return end.answer === undefined ? {} : { answer: end.answer };
}
