import type { Millis } from '../../domain/kernel';
import { command, seal, unseal } from '../_sdk';
import type { Context } from './context';
import type { HeadDoc } from './documents';
import { emptiesAfter, headIdOf, newHead } from './head-record';
import { addIfAbsent, get, updateIf } from './store';

const placeOf = (headId: string): string => `heads/${headId}/unionid`;

/**
 * Keeps as whom WeChat knows somebody, once: it never changes. No call where it is kept already, where WeChat gives none, and for whom
 * nothing is known yet. It goes with the rest of their head.
 */
export async function keepUnionid(head: HeadDoc | undefined, unionid: string | undefined, now: Millis): Promise<void> {
  if (!head || unionid === undefined || head.unionid) return;
  const { _id, v } = head;
  const kept = { unionid: seal(unionid, placeOf(_id)), emptiesAt: emptiesAfter(now), updatedAt: now };
  // Who wrote it meanwhile has another `v`: the next page asks again.
  await updateIf('heads', _id, { v }, { ...kept, v: command.inc(1) });
}

/** The same for who leaves a message: of them something is known from now on. */
export async function learnUnionid(
  { openid, unionid, now }: Pick<Context, 'openid' | 'unionid' | 'now'>,
  head: HeadDoc | undefined,
): Promise<void> {
  if (unionid === undefined || head) return keepUnionid(head, unionid, now());
  const kept = { unionid: seal(unionid, placeOf(headIdOf(openid))) };
  await addIfAbsent('heads', newHead(openid, kept, now()));
}

/** As whom WeChat knows somebody: what the shop wrote beside their name, else what WeChat said. Undefined where neither did. */
export async function unionidOf(openid: string): Promise<string | undefined> {
  const [shopper, head] = await Promise.all([get('shoppers', openid), get('heads', headIdOf(openid))]);
  if (typeof shopper?.unionid === 'string' && shopper.unionid !== '') return shopper.unionid;
  return head?.unionid ? unseal(head.unionid, placeOf(head._id)) : undefined;
}
