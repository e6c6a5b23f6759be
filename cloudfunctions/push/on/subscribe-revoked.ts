import { NOTICE_KINDS, withNone } from '../../../domain/notice';
import { deskSettings } from '../../_records';
import { changeHead } from '../../_records/head';
import { HANDLED, type OnPush } from './on-push';

/** Somebody turned templates off in WeChat's settings: nothing of these kinds is left, whatever we counted. */
export const onSubscribeRevoked: OnPush<'subscribe_revoked'> = async ({ openid, templateIds }, now) => {
  const settings = await deskSettings(now);
  // One template may stand for several kinds.
  const kinds = NOTICE_KINDS.filter((kind) => templateIds.includes(settings.templates[kind]?.templateId ?? ''));
  return async ({ transaction, head }) => {
    if (kinds.length > 0) {
      const deniedAt = { ...head?.deniedAt, ...Object.fromEntries(kinds.map((kind) => [kind, now])) };
      const grants = kinds.reduce(withNone, head?.grants ?? {});
      await changeHead(transaction, openid, head, { grants, deniedAt }, now);
    }
    return { returned: HANDLED };
  };
};
