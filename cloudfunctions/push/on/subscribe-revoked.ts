import { withNone } from '../../../domain/notice';
import { deskSettings } from '../../_records';
import { changeHead, findKindOf } from '../../_records/head';
import { HANDLED, type OnPush } from './on-push';

/** Somebody turned templates off in WeChat's settings: nothing of these kinds is left, whatever we counted. */
export const onSubscribeRevoked: OnPush<'subscribe_revoked'> = async ({ openid, templateIds }, now) => {
  const settings = await deskSettings(now);
  const kinds = templateIds.flatMap((templateId) => findKindOf(settings, templateId) ?? []);
  return async ({ transaction, head }) => {
    if (kinds.length > 0) {
      await changeHead(transaction, openid, head, { grants: kinds.reduce(withNone, head?.grants ?? {}) }, now);
    }
    return { returned: HANDLED };
  };
};
