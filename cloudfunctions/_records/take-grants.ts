import { countCall, OUR_LIMITS } from '../../domain/kernel';
import { type Grants, isGrant, type NoticeKind, type SubscribeChoice, withGrant } from '../../domain/notice';
import type { Context } from './context';
import { changeHead, findKindOf, headIdOf, noticesLeft } from './head';
import { writeOnce } from './once';
import { deskSettings } from './settings';
import type { Transaction } from './transaction';

interface Tapped {
  readonly key: string;
  readonly choices: Readonly<Record<string, SubscribeChoice>>;
}

/**
 * Adds what the person tapped to what they granted of these kinds. The word is the client's, and a wrong one harms nobody: WeChat
 * refuses what was not granted, and that empties it. WeChat's own push of the same tap is not counted (see push).
 */
export async function takeGrants<K extends NoticeKind>(context: Context, input: Tapped, of: readonly K[]) {
  const settings = await deskSettings(context.now());
  return takeGrantsAlso(context, input, of, async (_transaction, grants) => ({
    notices: noticesLeft({ grants }, settings, of),
  }));
}

/** As `takeGrants`, with what else is to be written with it, which says the answer. */
export async function takeGrantsAlso<K extends NoticeKind, A>(
  context: Context,
  input: Tapped,
  of: readonly K[],
  also: (transaction: Transaction, grants: Grants) => Promise<A>,
): Promise<A> {
  const settings = await deskSettings(context.now());
  const kinds = Object.entries(input.choices).flatMap(([templateId, choice]) => {
    const kind = findKindOf(settings, templateId, of);
    return kind && isGrant(choice) ? [kind] : [];
  });
  return writeOnce(context, input, async (transaction) => {
    const now = context.now();
    const head = await transaction.get('heads', headIdOf(context.openid));
    const grantCalls = countCall(head?.grantCalls, OUR_LIMITS.grantsPerShopper, now);
    const grants = kinds.reduce(withGrant, head?.grants ?? {});
    await changeHead(transaction, context.openid, head, { grants, grantCalls }, now);
    return also(transaction, grants);
  });
}
