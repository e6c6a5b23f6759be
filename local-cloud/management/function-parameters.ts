import type { TriggerDeclaration } from '../functions/deployed-function';
import { FUNCTION_LIMITS } from '../functions/limits';
import { parseCron } from '../timer/cron';
import { type ApiParams, invalidValue, optionalList, optionalText, requiredText } from './api-refusal';

export const FUNCTION_NAME = /^[A-Za-z][A-Za-z0-9_-]{1,59}$/;
const TRIGGER_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;
export const RUNTIMES = ['Nodejs8.9', 'Nodejs10.15', 'Nodejs12.16', 'Nodejs16.13', 'Nodejs18.15', 'Nodejs20.19'];
/** What a function has that was made without saying (reported for those made by WeChat's own tools). */
export const AS_MADE = { runtime: 'Nodejs8.9', handler: 'index.main', memoryMb: 256, timeoutSeconds: 3 } as const;

/** Variables, where any are named: they then stand in place of all there were. */
export function readVariables(params: ApiParams): Readonly<Record<string, string>> | undefined {
  if (params.Environment === undefined) return undefined;
  const variables = optionalList(params.Environment as ApiParams, 'Variables').map(
    (variable) => [requiredText(variable, 'Key'), optionalText(variable, 'Value') ?? ''] as const,
  );
  return Object.fromEntries(variables);
}

function readNumber(params: ApiParams, name: string, isRight: (value: number) => boolean): number | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !isRight(value)) throw invalidValue(name);
  return value;
}

export const readTimeout = (params: ApiParams) =>
  readNumber(params, 'Timeout', (seconds) => seconds >= 1 && seconds * 1_000 <= FUNCTION_LIMITS.maxTimeoutMillis);
export const readMemory = (params: ApiParams) =>
  readNumber(params, 'MemorySize', (mb) => mb >= 128 && mb <= 3_072 && mb % 128 === 0);

/** A timer. @throws ApiRefusal InvalidParameterValue */
export function readTrigger(trigger: ApiParams): TriggerDeclaration {
  const name = requiredText(trigger, 'TriggerName');
  const cron = requiredText(trigger, 'TriggerDesc');
  if (requiredText(trigger, 'Type') !== 'timer' || !TRIGGER_NAME.test(name)) throw invalidValue('Triggers');
  try {
    parseCron(cron);
  } catch {
    throw invalidValue('TriggerDesc');
  }
  return { name, cron };
}
