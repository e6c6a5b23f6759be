import { type CallRule, countCall, type Millis } from '../../domain/kernel';
import { EMPTY_PURSE, NOTICE_KINDS, type NoticeKind, type Purse } from '../../domain/notice';
import { type DeskSettings, stableId, type Transaction, type WalletDoc } from '../_kit';

/** The id of a person's wallet. */
export function walletIdOf(openid: string): string {
  return stableId('wallet', openid);
}

/** A person's purse for one kind of notice; empty when nothing was ever granted. */
export function purseOf(wallet: WalletDoc | undefined, kind: NoticeKind): Purse {
  return wallet?.kinds[kind] ?? EMPTY_PURSE;
}

/** What is left of each kind the account has a template for, as the contract tells it. */
export function noticesLeft(wallet: WalletDoc | undefined, settings: DeskSettings) {
  return NOTICE_KINDS.flatMap((kind) => {
    const template = settings.templates[kind];
    return template ? [{ kind, templateId: template.templateId, remaining: purseOf(wallet, kind).remaining }] : [];
  });
}

/** The kind a template of the account stands for. */
export function findKindOf(settings: DeskSettings, templateId: string): NoticeKind | undefined {
  return NOTICE_KINDS.find((kind) => settings.templates[kind]?.templateId === templateId);
}

/**
 * Changes purses of a person's wallet, making it when there is none. Two database calls. Returns the wallet after. With a
 * `rule` it counts as something the person did: throws RATE_LIMITED, having read the wallet and nothing else.
 */
export async function changePurses(
  transaction: Transaction,
  openid: string,
  changes: readonly { readonly kind: NoticeKind; readonly change: (purse: Purse) => Purse }[],
  now: Millis,
  rule?: CallRule,
): Promise<WalletDoc> {
  const id = walletIdOf(openid);
  const wallet = await transaction.get('wallets', id);
  const grants = rule ? countCall(wallet?.grants, rule, now) : wallet?.grants;
  const kinds = { ...wallet?.kinds };
  for (const { kind, change } of changes) kinds[kind] = change(kinds[kind] ?? EMPTY_PURSE);
  const changed: WalletDoc = {
    _id: id,
    createdAt: wallet?.createdAt ?? now,
    updatedAt: now,
    v: (wallet?.v ?? 0) + 1,
    kinds,
    ...(grants && { grants }),
  };
  await transaction.set('wallets', changed);
  return changed;
}
