import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createClock } from './clock';
import { CloudError } from './cloud-error';
import { createContentSecurity } from './content-security/checks';
import { openVisits } from './content-security/visits';
import { openHumanDesk } from './customer-service/human-desk';
import { createUploadTempMedia, openTemporaryMedia } from './customer-service/media';
import { openReplyWindows } from './customer-service/reply-window';
import { createCustomerServiceSends } from './customer-service/send';
import { openDatabase } from './database';
import { findDeployedFunction } from './functions/deployed-function';
import { FunctionService } from './functions/function-service';
import { functionLimits } from './functions/limits';
import { functionRefusals, platformCodeOf } from './functions/refusal';
import { startGateway } from './gateway';
import { createMessagePush } from './message-push/message-push';
import { PlannedFaults } from './planned-faults';
import { openSentLog } from './sent-log';
import { stateKinds } from './state-kinds';
import { openStorage } from './storage';
import { subscribePopupEvent, subscribeSentEvent } from './subscribe-message/events';
import { openGrants } from './subscribe-message/grants';
import { createSubscribeSend } from './subscribe-message/send';
import { readTimers, startTimers, type TimerDeclaration } from './timer/timers';
import type { CloudEvent, InvocationOutcome, LocalCloud, LocalCloudOptions } from './types';

/** When WeChat tells that a notice was delivered. Our model. */
const deliveryReportMillis = 1_000;

/**
 * Starts the platform: gateway, database, storage, functions, timers, and WeChat's side of messages.
 *
 * @throws Error when a function's config.json breaks a rule of the platform, or a collection cannot be opened
 */
export async function createLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const appId = options.appId ?? 'wx0000000000000000';
  const envId = options.envId ?? 'local-env';
  const pushFunction = options.pushFunction ?? 'push';
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
    now,
  });
  const { state } = database;
  const storage = openStorage({
    dir: join(options.dataDir, 'files'),
    state,
    envId,
    now,
    publicUrl: () => options.publicUrl?.() ?? gateway.origin,
  });

  const faults = new PlannedFaults();
  const grants = openGrants(state);
  const windows = openReplyWindows(state, now);
  const media = openTemporaryMedia(state, now);
  const desk = openHumanDesk(state, now);
  const visits = openVisits(state, now);
  const sent = openSentLog({ state, now, emit });

  const push = createMessagePush({
    functionName: pushFunction,
    answerMillis: options.pushAnswerMillis ?? 5_000,
    rows: options.pushRows,
    isDeployed: () => functions.find(pushFunction) !== undefined,
    // The platform does not document how a push names its source.
    call: async (name, data, openid) => (await functions.call({ name, data, openid, source: 'wx_unknown' })).outcome,
    windows,
    media,
    desk,
    now,
    emit,
  });
  const customerService = createCustomerServiceSends({ windows, media, sent, state, now });
  const contentSecurity = createContentSecurity({ visits, clock, appId, push });
  let noticeCount = 0;
  const subscribeSend = createSubscribeSend({
    templates: options.templates,
    pages: options.pages,
    grants,
    sent,
    onAccepted: (openid, templateId) => {
      const messageId = String(now() * 1_000 + noticeCount++);
      clock.schedule(now() + deliveryReportMillis, async () => {
        await push(subscribeSentEvent({ toUserName: appId, openid, at: now(), templateId, messageId }));
      });
    },
  });

  const gateway = await startGateway({
    database,
    storage,
    now,
    planFault: ({ token }) => faults.strike(token),
    peers: {
      findInvocation: (token) => functions.findInvocation(token),
      invokeFunction: async (name, data, caller) => {
        const source = caller ? `${caller.source},scf` : 'scf';
        const { outcome, answer } = await functions.call({ name, data, openid: caller?.openid, source, caller });
        if (outcome.error) throw new CloudError(platformCodeOf(outcome.error), outcome.error.errMsg);
        return answer ?? 'null';
      },
      openapi: {
        'subscribeMessage.send': subscribeSend,
        'customerServiceMessage.send': customerService.send,
        'customerServiceMessage.setTyping': customerService.setTyping,
        'customerServiceMessage.uploadTempMedia': createUploadTempMedia(media, now),
        'security.msgSecCheck': contentSecurity.msgSecCheck,
        'security.mediaCheckAsync': contentSecurity.mediaCheckAsync,
      },
      onRequest: (request) => functions.noteRequest(request),
    },
  });
  const functions = new FunctionService({
    functionsDir: options.functionsDir,
    gatewayUrl: gateway.url,
    clock,
    appId,
    envId,
    functionEnv: options.functionEnv ?? {},
    poolSize: options.poolSize ?? 2,
    timeoutMillis: options.functionTimeoutMillis ?? functionLimits.timeoutMillis,
    memoryMb: options.functionMemoryMb ?? functionLimits.memoryMb,
    onLog: options.onFunctionLog ?? ((name, text) => process.stderr.write(`[${name}] ${text}`)),
    emit,
    onStart: (invocation) => faults.bind(invocation),
  });
  const timers = startTimers({
    clock,
    timers: timersOfFunctions,
    run: async (name, data) => (await functions.call({ name, data, source: 'wx_trigger', isTimer: true })).outcome,
  });

  return {
    clock,
    gatewayUrl: gateway.url,
    callFunction: async (name, data, { openid, source = 'wx_client' }) => {
      const rule = options.functionRules?.[name] ?? options.functionRules?.['*'];
      if (rule && !rule.invoke) return refusedOutcome(functionRefusals.notPermitted(name));
      visits.note(openid);
      return (await functions.call({ name, data, openid, source })).outcome;
    },
    push,
    humanDesk: desk,
    tapSubscribe: async (openid, choices) => {
      const unknown = Object.keys(choices).find((id) => !options.templates.some((template) => template.id === id));
      if (unknown !== undefined) throw new Error(`requestSubscribeMessage:fail 20001 no template data: ${unknown}`);
      visits.note(openid);
      for (const [id, choice] of Object.entries(choices)) if (choice === 'accept') grants.add(openid, id);
      await push(subscribePopupEvent({ toUserName: appId, openid, at: now(), choices }));
    },
    sent: sent.list,
    seen: visits.note,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    database: database.admin,
    runTimer: async (functionName) => timers.runNow(functionName),
    storage,
    failNext: (plan) => faults.add(plan),
    reset: () => {
      database.admin.clear();
      for (const kind of Object.values(stateKinds)) for (const { id } of state.list(kind)) state.delete(kind, id);
      faults.clear();
      clock.reset();
      timers.restart();
    },
    close: async () => {
      clock.close();
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
