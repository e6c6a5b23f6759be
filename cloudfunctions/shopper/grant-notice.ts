import type { SpecOf } from '../../contract';
import { OUR_LIMITS } from '../../domain/kernel';
import { grant, isGrant } from '../../domain/notice';
import { changePurses, findKindOf, noticesLeft } from '../_desk/wallet';
import { deskSettings, type Handler, writeOnce } from '../_kit';

/**
 * Adds what the person tapped to their wallet. The word is the client's, and a wrong one harms nobody: WeChat refuses
 * what was not granted, and that empties the purse. WeChat's own push of the same tap is not counted (see push).
 */
export const grantNotice: Handler<SpecOf<'shopper', 'notice.grant'>> = async (context, input) => {
  const settings = await deskSettings(context.now());
  const changes = Object.entries(input.choices).flatMap(([templateId, choice]) => {
    const kind = findKindOf(settings, templateId);
    return kind && isGrant(choice) ? [{ kind, change: grant }] : [];
  });
  return writeOnce(context, input, async (transaction) => {
    const wallet = await changePurses(transaction, context.openid, changes, context.now(), OUR_LIMITS.grantsPerShopper);
    return { notices: noticesLeft(wallet, settings) };
  });
};
