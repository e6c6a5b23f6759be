import { existsSync, readdirSync } from 'node:fs';
import type { TriggerDeclaration } from '../functions/deployed-function';
import { type FunctionSettings, readFunctionSettings, writeFunctionSettings } from '../functions/function-settings';
import { type ApiParams, ApiRefusal, invalidValue, optionalText, requiredText } from './api-refusal';
import type { ApiAction, ManagementParts } from './api-types';
import { placeCode, readCode } from './function-code';
import {
  AS_MADE,
  FUNCTION_NAME,
  RUNTIMES,
  readMemory,
  readTimeout,
  readTrigger,
  readVariables,
} from './function-parameters';

/** Functions of an environment: SCF's actions, of which a change takes a while in which no other is taken. */
export function functionActions(parts: ManagementParts): Readonly<Record<string, ApiAction>> {
  const { functionsDir, envId, settleMillis, onDeployed, call } = parts;
  const settling = new Map<string, { readonly status: string; readonly until: number }>();

  const statusOf = (name: string) => {
    const state = settling.get(name);
    return state && state.until > Date.now() ? state.status : 'Active';
  };
  const require = (params: ApiParams) => {
    const name = requiredText(params, 'FunctionName');
    if (requiredText(params, 'Namespace') !== envId)
      throw new ApiRefusal('ResourceNotFound.Namespace', 'The namespace does not exist.');
    const settings = readFunctionSettings(functionsDir, name);
    if (!settings) throw new ApiRefusal('ResourceNotFound.Function', `The function ${name} does not exist.`);
    return { name, settings };
  };
  /** Nothing may be changed of a function that is being made or changed. */
  const requireSettled = (params: ApiParams) => {
    const found = require(params);
    if (statusOf(found.name) !== 'Active')
      throw new ApiRefusal('FailedOperation.FunctionStatusError', 'The function is being updated; try again later.');
    return found;
  };
  const keep = (name: string, settings: Omit<FunctionSettings, 'revision'>, status?: string) => {
    const revision = (readFunctionSettings(functionsDir, name)?.revision ?? 0) + 1;
    writeFunctionSettings(functionsDir, name, { ...settings, revision });
    if (status) settling.set(name, { status, until: Date.now() + settleMillis });
    onDeployed();
  };
  const names = () =>
    existsSync(functionsDir)
      ? readdirSync(functionsDir).flatMap((file) => /^(.+)\.settings\.json$/.exec(file)?.[1] ?? [])
      : [];
  const addTriggers = (params: ApiParams, triggers: readonly TriggerDeclaration[]) => {
    const { name, settings } = requireSettled(params);
    const all = [...settings.triggers, ...triggers];
    if (new Set(all.map((trigger) => trigger.name)).size < all.length)
      throw new ApiRefusal('ResourceInUse.Trigger', 'A trigger of this name exists.');
    // Documented for mini programs: one timer a function.
    if (all.length > 1) throw new ApiRefusal('LimitExceeded.Trigger', 'Too many triggers.');
    keep(name, { ...settings, triggers: all });
    return {};
  };

  return {
    ListFunctions: (params) => {
      const all = names();
      const offset = typeof params.Offset === 'number' ? params.Offset : 0;
      const limit = typeof params.Limit === 'number' ? params.Limit : 20;
      const some = all.slice(offset, offset + limit);
      return {
        TotalCount: all.length,
        Functions: some.map((name) => ({ FunctionName: name, Status: statusOf(name) })),
      };
    },
    GetFunction: (params) => {
      const { name, settings } = require(params);
      return {
        FunctionName: name,
        Namespace: envId,
        Status: statusOf(name),
        Runtime: settings.runtime,
        Handler: settings.handler,
        Description: settings.description,
        Timeout: settings.timeoutSeconds,
        MemorySize: settings.memoryMb,
        CodeSize: settings.codeBytes,
        Environment: {
          Variables: Object.entries(settings.variables).map(([Key, Value]) => ({ Key, Value })),
        },
        Triggers: settings.triggers.map((trigger) => ({
          TriggerName: trigger.name,
          Type: 'timer',
          TriggerDesc: JSON.stringify({ cron: trigger.cron }),
          Enable: 1,
        })),
      };
    },
    CreateFunction: (params) => {
      const name = requiredText(params, 'FunctionName');
      if (!FUNCTION_NAME.test(name)) throw invalidValue('FunctionName');
      if (names().includes(name)) throw new ApiRefusal('ResourceInUse.Function', `The function ${name} exists.`);
      const runtime = optionalText(params, 'Runtime') ?? AS_MADE.runtime;
      if (!RUNTIMES.includes(runtime))
        throw new ApiRefusal('InvalidParameterValue.Runtime', 'There is no such runtime.');
      const code = readCode(params);
      const settings = {
        runtime,
        handler: optionalText(params, 'Handler') ?? AS_MADE.handler,
        description: optionalText(params, 'Description') ?? '',
        timeoutSeconds: readTimeout(params) ?? AS_MADE.timeoutSeconds,
        memoryMb: readMemory(params) ?? AS_MADE.memoryMb,
        variables: readVariables(params) ?? {},
        triggers: [],
        codeBytes: code.bytes,
      };
      placeCode(functionsDir, name, code);
      keep(name, settings, 'Creating');
      return {};
    },
    UpdateFunctionCode: (params) => {
      const { name, settings } = requireSettled(params);
      const code = readCode(params);
      placeCode(functionsDir, name, code);
      keep(
        name,
        { ...settings, handler: optionalText(params, 'Handler') ?? settings.handler, codeBytes: code.bytes },
        'Updating',
      );
      return {};
    },
    UpdateFunctionConfiguration: (params) => {
      const { name, settings } = requireSettled(params);
      keep(
        name,
        {
          ...settings,
          description: typeof params.Description === 'string' ? params.Description : settings.description,
          timeoutSeconds: readTimeout(params) ?? settings.timeoutSeconds,
          memoryMb: readMemory(params) ?? settings.memoryMb,
          // In place of all there were (documented).
          variables: readVariables(params) ?? settings.variables,
        },
        'Updating',
      );
      return {};
    },
    BatchCreateTrigger: (params) => {
      const triggers = JSON.parse(requiredText(params, 'Triggers')) as unknown;
      if (!Array.isArray(triggers)) throw invalidValue('Triggers');
      return addTriggers(params, (triggers as readonly ApiParams[]).map(readTrigger));
    },
    CreateTrigger: (params) => addTriggers(params, [readTrigger(params)]),
    DeleteTrigger: (params) => {
      const { name, settings } = requireSettled(params);
      const gone = requiredText(params, 'TriggerName');
      if (!settings.triggers.some((trigger) => trigger.name === gone))
        throw new ApiRefusal('ResourceNotFound.Trigger', 'There is no such trigger.');
      keep(name, { ...settings, triggers: settings.triggers.filter((trigger) => trigger.name !== gone) });
      return {};
    },
    Invoke: async (params) => {
      const { name } = require(params);
      const text = optionalText(params, 'ClientContext') ?? '{}';
      const { outcome, answer } = await call({ name, data: JSON.parse(text), source: 'scf' });
      const error = outcome.error;
      return {
        Result: {
          FunctionRequestId: outcome.requestId,
          InvokeResult: error ? -1 : 0,
          RetMsg: answer ?? 'null',
          ErrMsg: error?.errMsg ?? '',
          Duration: Math.round(outcome.millis),
          MemUsage: 0,
        },
      };
    },
  };
}
