import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { ActionMap, ActionSpec, Envelope, HandlerInput, HandlerOutput } from '../../contract';
import { isAllowed } from '../../domain/agent';
import { AppError, type ErrorDetails, WECHAT_LIMITS } from '../../domain/kernel';
import { jsonBytes } from '../_records/answer-bytes';
import { type Context, memberIdOf } from '../_records/context';
import { get } from '../_records/store';
import { cloud } from '../_sdk/cloud';
import { describeError, log } from '../_sdk/log';
import { withPermissions } from './with-permissions';

/** Of what WeChat takes, so much is left for the envelope. */
const MAX_ANSWER_BYTES = WECHAT_LIMITS.callResponseBytes - 16 * 1024;

/** What an error tells besides its code is a few ids and numbers; more than this is a mistake, and the code is enough. */
const MAX_DETAIL_BYTES = 64 * 1024;

/** One verb-noun file per action exports one of these. Input is parsed, the caller authorised. */
export type Handler<S extends ActionSpec> = (context: Context, input: HandlerInput<S>) => Promise<HandlerOutput<S>>;

/** A handler for every action of the map: a missing or an extra one does not compile. */
export type Handlers<M extends ActionMap> = { readonly [A in keyof M]: Handler<M[A]> };

/**
 * Makes a function's `main`: find the action, identify and authorise the caller, parse the input, run the handler,
 * parse its output, answer the envelope. The only place where errors become wire errors.
 */
export function defineFunction<M extends ActionMap>(name: string, actions: M, handlers: Handlers<M>) {
  return withPermissions(async function main(event: unknown): Promise<Envelope<unknown>> {
    const requestId = randomUUID();
    const startedAt = Date.now();
    const requested = typeof event === 'object' && event !== null ? (event as { action?: unknown }).action : undefined;
    const known = typeof requested === 'string' && Object.hasOwn(actions, requested) ? requested : undefined;
    const label = `${name}/${known ?? 'unknown'}`;
    try {
      if (known === undefined) throw new AppError('UNKNOWN_ACTION');
      const spec = actions[known] as ActionSpec;
      const handler = handlers[known as keyof M] as unknown as Handler<ActionSpec>;
      const identity = await identify(spec);
      const input = parseInput(spec, (event as { input?: unknown }).input ?? {});
      const context: Context = { ...identity, action: label, requestId, now: () => startedAt };
      const data = v.parse(spec.output, await handler(context, input));
      // The platform would refuse it without a word that anybody could act on.
      if (jsonBytes(data) > MAX_ANSWER_BYTES) throw new AppError('ANSWER_TOO_LARGE');
      log('info', 'called', { requestId, action: label, millis: Date.now() - startedAt });
      return { ok: true, data, at: Date.now() };
    } catch (error) {
      return { ok: false, error: toWireError(error, requestId, label), at: Date.now() };
    }
  });
}

/** WeChat's word on who calls, and their place at the desk when the action needs a role. */
async function identify(spec: ActionSpec): Promise<Pick<Context, 'openid' | 'unionid' | 'member'>> {
  const { OPENID, UNIONID } = cloud.getWXContext();
  const openid = OPENID === undefined ? '' : String(OPENID);
  if (openid === '') throw new AppError('UNAUTHENTICATED');
  if (spec.allow === 'shopper') return { openid, ...(UNIONID && { unionid: String(UNIONID) }) };
  const member = await get('members', memberIdOf(openid));
  const { allow } = spec;
  if (!member || !isAllowed(member, allow)) {
    // Who was shut out may know it: it is about themselves, and tells them whom to ask.
    throw new AppError('FORBIDDEN', member?.status === 'disabled' ? { reason: 'disabled' } : undefined);
  }
  return { openid, member };
}

function parseInput(spec: ActionSpec, input: unknown): unknown {
  const parsed = v.safeParse(spec.input, input);
  if (parsed.success) return parsed.output;
  // Where and which rule, never the value.
  const fields = parsed.issues.slice(0, 10).map((issue) => ({
    path: v.getDotPath(issue) ?? '',
    rule: issue.type,
    requirement: typeof issue.requirement === 'number' ? issue.requirement : undefined,
  }));
  throw new AppError('INVALID_INPUT', { fields });
}

/** The one place where an unknown error becomes a known one. */
function toWireError(error: unknown, requestId: string, action: string) {
  const known = error instanceof AppError ? error : new AppError('INTERNAL', undefined, { cause: error });
  const isOurFault = known.code === 'INTERNAL' || known.code === 'TRY_AGAIN' || known.code === 'ANSWER_TOO_LARGE';
  log(isOurFault ? 'error' : 'info', 'refused', {
    requestId,
    action,
    refusal: known.code,
    ...(isOurFault ? describeError(known.cause ?? known) : {}),
  });
  const told = jsonBytes(known.details) > MAX_DETAIL_BYTES ? undefined : known.details;
  const details: ErrorDetails | undefined = isOurFault ? { ...told, requestId } : told;
  return { code: known.code, message: known.message, ...(details ? { details } : {}) };
}
