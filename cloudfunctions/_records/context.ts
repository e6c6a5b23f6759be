import type { DeskMember } from '../../domain/agent';
import type { Millis } from '../../domain/kernel';
import { AppError } from '../../domain/kernel';
import type { Person } from '../../domain/ticket';
import { stableId } from '../_sdk/crypto';
import type { MemberDoc } from './documents';

/** Who calls, what, and when. Handlers get it and take identity from nowhere else. */
export interface Context {
  /** From WeChat, never from the input. */
  readonly openid: string;
  /** As WeChat knows a shopper in all accounts of the shop's open platform, where it bound them there; from WeChat, too. */
  readonly unionid?: string;
  /** `agent/ticket.claim` */
  readonly action: string;
  readonly requestId: string;
  /** One moment for the whole call. */
  readonly now: () => Millis;
  /** The caller's place at the desk, read when the action asks for a role. */
  readonly member?: MemberDoc;
}

/** The caller as a member of the desk. The action's `allow` made sure of it, so its absence is our mistake. */
export function requireMember(context: Context): MemberDoc {
  if (!context.member) throw new AppError('FORBIDDEN');
  return context.member;
}

/** The caller as permissions and tickets know them. */
export type DeskCaller = DeskMember & Person;

export function callerOf(context: Context): DeskCaller {
  const { _id, name, roles, teamIds } = requireMember(context);
  return { id: _id, name, roles, teamIds };
}

/** Where in the storage an openid's pictures go. It tells nothing of whose they are, and is no secret to its owner. */
export function uploadFolderOf(openid: string): string {
  return `uploads/${stableId('uploads', openid)}`;
}

/** The id of an openid's place at the desk: derived, so that it is found without a query and tells nothing. */
export function memberIdOf(openid: string): string {
  return `m${stableId('member', openid)}`;
}
