import type { SpecOf } from '../../contract';
import { countCall, OUR_LIMITS } from '../../domain/kernel';
import { isGrant, withGrant } from '../../domain/notice';
import type { Handler } from '../_entry';
import { deskSettings, writeOnce } from '../_records';
import { changeHead, findKindOf, headIdOf, noticesLeft } from '../_records/head';

/**
 * Adds what the person tapped to what they granted. The word is the client's, and a wrong one harms nobody: WeChat refuses
 * what was not granted, and that empties it. WeChat's own push of the same tap is not counted (see push).
 */
export const grantNotice: Handler<SpecOf<'shopper', 'notice.grant'>> = async (context, input) => {
  const settings = await deskSettings(context.now());
  const kinds = Object.entries(input.choices).flatMap(([templateId, choice]) => {
    const kind = findKindOf(settings, templateId);
    return kind && isGrant(choice) ? [kind] : [];
  });
  return writeOnce(context, input, async (transaction) => {
    const now = context.now();
    const head = await transaction.get('heads', headIdOf(context.openid));
    const grantCalls = countCall(head?.grantCalls, OUR_LIMITS.grantsPerShopper, now);
    const grants = kinds.reduce(withGrant, head?.grants ?? {});
    await changeHead(transaction, context.openid, head, { grants, grantCalls }, now);
    return { notices: noticesLeft({ grants }, settings) };
  });
};
