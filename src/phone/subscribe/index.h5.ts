import { WECHAT_LIMITS } from '../../../domain/kernel';
import { askParent } from '../parent/index.h5';
import { readAnswers, type SubscribeAnswers } from './answers';

/** Asks the page around us, which shows WeChat's own sheet. Without one, everything reads `reject`. */
export async function askToNotify(templateIds: readonly string[]): Promise<SubscribeAnswers> {
  const tmplIds = templateIds.filter(Boolean).slice(0, WECHAT_LIMITS.subscribeTemplatesPerCall);
  if (tmplIds.length === 0) return {};
  return readAnswers(tmplIds, await askParent({ api: 'requestSubscribeMessage', tmplIds }));
}
