import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createClock } from './clock';
import { CloudError } from './cloud-error';
import { openDatabase } from './database';
import { findDeployedFunction } from './functions/deployed-function';
import { FunctionService } from './functions/function-service';
import { FUNCTION_LIMITS } from './functions/limits';
import { functionRefusals, platformCodeOf } from './functions/refusal';
import { startGateway } from './gateway';
import { type Management, openEnvironmentState, startManagement } from './management';
import { openModelGateway } from './model/model-gateway';
import { PlannedFaults } from './planned-faults';
import { openStorage } from './storage';
import { readTimers, startTimers, type TimerDeclaration } from './timer/timers';
import type { CloudEvent, InvocationOutcome, LocalCloud, LocalCloudOptions } from './types';
import { openWechat } from './wechat';

/**
 * Starts the platform: gateway, database, storage, functions, timers, and WeChat's side of messages.
 *
 * @throws Error when a function's config.json breaks a rule of the platform, or a collection cannot be opened
 */
export async function createLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const appId = options.appId ?? 'wx0000000000000000';
  const envId = options.envId ?? 'local-env';
  const pushFunction = options.pushFunction ?? 'push';
  const { startHost } = options;
  // Read before anything is opened, so that a wrong config.json leaves nothing open behind.
  const timersOfFunctions = readTimers(listTimers(options.functionsDir));
  mkdirSync(options.dataDir, { recursive: true });

  const listeners = new Set<(event: CloudEvent) => void>();
  const emit = (event: CloudEvent) => {
    for (const listener of listeners) listener(event);
  };
  const clock = createClock({ now: options.now ?? Date.now(), isFrozen: options.frozenClock ?? false });
  const { now } = clock;
  const database = openDatabase({
    file: join(options.dataDir, 'cloud.db'),
    collections: options.collections,
    durability: options.durability,
    conflictMode: options.conflictMode,
    mostRecords: options.mostRecords,
    now,
  });
  const { state } = database;
  const publicUrl = () => options.publicUrl?.() ?? gateway.origin;
  const storage = openStorage({ dir: join(options.dataDir, 'files'), state, envId, now, publicUrl });

  const faults = new PlannedFaults();
  const wechat = openWechat({
    ...options,
    appId,
    clock,
    state,
    filesDir: join(options.dataDir, 'media'),
    publicUrl,
    emit,
    receiver: {
      isDeployed: () => functions.find(pushFunction) !== undefined,
      // The platform does not document how a push names its source.
      call: async (data, openid) =>
        (await functions.call({ name: pushFunction, data, openid, source: 'wx_unknown' })).outcome,
    },
  });
  // What is remembered was bounded as it was opened; what that frees goes back to the disk.
  database.compact();
  // Made anew at every start and told to nobody but the functions.
  const credentials = { secretId: randomBytes(18).toString('hex'), secretKey: randomBytes(32).toString('base64url') };
  const models = openModelGateway(credentials);
  const gateway = await startGateway({
    database,
    credentials,
    storage,
    now,
    planFault: (request) => faults.strike(request),
    peers: {
      findInvocation: (token) => functions.findInvocation(token),
      invokeFunction: async (name, data, caller) => {
        const source = caller ? `${caller.source},scf` : 'scf';
        const { outcome, answer } = await functions.call({ name, data, openid: caller?.openid, source, caller });
        if (outcome.error) throw new CloudError(platformCodeOf(outcome.error), outcome.error.errMsg);
        return answer ?? 'null';
      },
      openapi: wechat.openapi,
      findPicture: wechat.pictures.get,
      models,
      onRequest: (request) => functions.noteRequest(request),
    },
  });
  const functions = new FunctionService({
    functionsDir: options.functionsDir,
    gatewayUrl: gateway.url,
    credentials,
    clock,
    appId,
    envId,
    functionEnv: options.functionEnv ?? {},
    poolSize: options.poolSize ?? 2,
    timeoutMillis: options.functionTimeoutMillis ?? FUNCTION_LIMITS.timeoutMillis,
    memoryMb: options.functionMemoryMb ?? FUNCTION_LIMITS.memoryMb,
    inProcesses: options.functionsInProcesses,
    startHost: startHost && ((host) => startHost(host, gateway)),
    onLog: options.onFunctionLog ?? ((name, text) => process.stderr.write(`[${name}] ${text}`)),
    emit,
    onStart: (invocation) => faults.bind(invocation),
  });
  const timers = startTimers({
    clock,
    timers: timersOfFunctions,
    maxRunsPerLeap: options.maxRunsPerLeap,
    run: async (name, data) => (await functions.call({ name, data, source: 'wx_trigger', isTimer: true })).outcome,
  });

  const managements: Management[] = [];

  return {
    clock,
    gatewayUrl: gateway.url,
    callFunction: async (name, data, { openid, unionid, source = 'wx_client' }) => {
      const rule = options.functionRules?.[name] ?? options.functionRules?.['*'];
      if (rule && !rule.invoke) return refusedOutcome(functionRefusals.notPermitted(name));
      wechat.noteVisit(openid);
      return (await functions.call({ name, data, openid, unionid, source })).outcome;
    },
    push: wechat.push,
    humanDesk: wechat.humanDesk,
    tapSubscribe: wechat.tapSubscribe,
    sent: wechat.sent,
    typingUntil: wechat.typingUntil,
    pictures: wechat.pictures,
    models,
    trade: wechat.trade,
    seen: wechat.noteVisit,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    database: database.admin,
    openManagement: async ({ settleMillis = 300, plan = 'baas_personal', expiresAt } = {}) => {
      const management = await startManagement({
        envId,
        bucket: `${envId}-1250000000`,
        database,
        state: openEnvironmentState(state),
        functionsDir: options.functionsDir,
        settleMillis,
        plan,
        expiresAt,
        call: (call) => functions.call(call),
        onDeployed: () => timers.replace(readTimers(listTimers(options.functionsDir))),
      });
      managements.push(management);
      return management;
    },
    runTimer: async (functionName) => timers.runNow(functionName),
    storage,
    failNext: (plan) => faults.add(plan),
    reset: () => {
      database.admin.clear();
      wechat.forget();
      faults.clear();
      models.forget();
      clock.reset();
      timers.restart();
    },
    close: async () => {
      clock.close();
      for (const management of managements) await management.close();
      await functions.close();
      await gateway.close();
      database.close();
    },
  };
}

const listTimers = (functionsDir: string): readonly TimerDeclaration[] =>
  (existsSync(functionsDir) ? readdirSync(functionsDir) : []).flatMap(
    (functionName) =>
      findDeployedFunction(functionsDir, functionName)?.triggers.map((trigger) => ({ ...trigger, functionName })) ?? [],
  );

const refusedOutcome = (error: { errCode: number; errMsg: string }): InvocationOutcome => ({
  requestId: '',
  ok: false,
  error,
  millis: 0,
  coldStart: false,
  databaseCalls: 0,
});
