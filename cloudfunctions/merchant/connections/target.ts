import type { HandlerInput, SpecOf } from '../../../contract';
import { isHost, isMailAddress, readAddress, robotKeyIn } from '../../../domain/connections';
import { AppError } from '../../../domain/kernel';
import type { Target } from '../../_records/connection-secrets';

export type TypedTarget = NonNullable<HandlerInput<SpecOf<'merchant', 'connection.save'>>['target']>;

/**
 * A target as it is kept, of what was typed. Throws INVALID_INPUT with the field and why.
 *
 * @param kept as it was, for what is left out
 */
export function readTarget(typed: TypedTarget, kept: Target | undefined): Target {
  if (typed.kind === 'webhook') {
    const address = readAddress(typed.address);
    if (typeof address === 'string') throw wrong('address', address);
    return { kind: 'webhook', address: address.href };
  }
  if (typed.kind === 'wecom') {
    const key = robotKeyIn(typed.address);
    if (key === undefined) throw wrong('address', 'robot');
    return { kind: 'wecom', key };
  }
  const { host, port, user, from, to } = typed;
  const password = typed.password ?? passwordOf(kept, typed);
  if (!isHost(host)) throw wrong('host', 'host');
  if (!isMailAddress(from)) throw wrong('from', 'mail');
  if (!to.every(isMailAddress)) throw wrong('to', 'mail');
  if (password === undefined) throw wrong('password', 'required');
  return { kind: 'email', host, port, user, password, from, to };
}

/** A password that is kept goes to the server and the user it was typed for, and to no other. */
function passwordOf(kept: Target | undefined, { host, port, user }: Extract<TypedTarget, { kind: 'email' }>) {
  if (kept?.kind !== 'email') return undefined;
  return kept.host === host && kept.port === port && kept.user === user ? kept.password : undefined;
}

/** What may be shown of it again. */
export function shownOf(target: Target): string {
  if (target.kind === 'webhook') return new URL(target.address).host;
  return target.kind === 'email' ? target.to.join(', ') : '';
}

const wrong = (path: string, rule: string) =>
  new AppError('INVALID_INPUT', { fields: [{ path: `target.${path}`, rule }] });
