import { setTimeout as pause } from 'node:timers/promises';
import { refuse, requireOpenid } from '../refusals';
import type { Service } from '../service';
import type { Params, TemplateDeclaration } from '../types';
import { subscribeSentEvent } from './events';
import { isFieldValue, kindOfKey } from './field-rules';
import { openGrants } from './grants';

const NAME = 'subscribeMessage.send';
/** How long one send occupies its recipient, in ms of real time. Our model: WeChat only says "concurrent". */
const SENDING_MILLIS = 20;
/** When WeChat tells that a notice was delivered. Our model. */
const DELIVERY_REPORT_MILLIS = 1_000;

const MINIPROGRAM_STATES = ['developer', 'trial', 'formal'];
const LANGUAGES = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW'];

/**
 * `subscribeMessage.send`. Refuses in WeChat's order: 40003 recipient, 40037 template, 47003 content, 41030 page,
 * 43101 no grant left, 43108 while another send to the same person is under way. A refused send uses no grant.
 */
export const sendSubscribeMessage: Service = {
  open: (platform) => {
    const { account, appId, clock, now, sent } = platform;
    const grants = openGrants(platform);
    const receiving = new Set<string>();
    let sendCount = 0;

    const check = (params: Params): { openid: string; templateId: string } => {
      const openid = requireOpenid(params.touser);
      const template = account.templates.find(({ id }) => id === params.template_id);
      if (!template) throw refuse(40037);
      requireContent(params, template);
      requirePage(params.page, account.pages);
      if (grants.count(openid, template.id) === 0) throw refuse(43101);
      if (receiving.has(openid)) throw refuse(43108);
      return { openid, templateId: template.id };
    };

    const reportDelivery = (openid: string, templateId: string) => {
      const messageId = String(now() * 1_000 + sendCount++);
      clock.schedule(now() + DELIVERY_REPORT_MILLIS, async () => {
        await platform.push(subscribeSentEvent({ toUserName: appId, openid, at: now(), templateId, messageId }));
      });
    };

    return {
      openapi: {
        [NAME]: async (params) => {
          let accepted: { openid: string; templateId: string } | undefined;
          const answer = sent.attempt(NAME, params, () => {
            accepted = check(params);
            grants.take(accepted.openid, accepted.templateId);
            return { errcode: 0, errmsg: 'ok' };
          });
          if (!accepted) return answer;
          reportDelivery(accepted.openid, accepted.templateId);
          receiving.add(accepted.openid);
          await pause(SENDING_MILLIS);
          receiving.delete(accepted.openid);
          return answer;
        },
      },
    };
  },
};

function requireContent(params: Params, template: TemplateDeclaration): void {
  const data = params.data;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw refuse(47003, 'data');
  const values = data as Readonly<Record<string, { value?: unknown } | null>>;
  for (const key of Object.keys(template.keys)) {
    const declared = template.keys[key] ?? '';
    const allowed = kindOfKey(key) === 'enum' ? declared.split(/[,，、|]/).map((text) => text.trim()) : [];
    if (!isFieldValue(key, values[key]?.value, allowed)) throw refuse(47003, `data.${key}.value is invalid`);
  }
  for (const key of Object.keys(values)) {
    if (!Object.hasOwn(template.keys, key)) throw refuse(47003, `data.${key} is not a key of the template`);
  }
  if (params.miniprogram_state !== undefined && !MINIPROGRAM_STATES.includes(String(params.miniprogram_state))) {
    throw refuse(47003, 'miniprogram_state');
  }
  if (params.lang !== undefined && !LANGUAGES.includes(String(params.lang))) throw refuse(47003, 'lang');
}

function requirePage(page: unknown, pages: readonly string[] | undefined): void {
  if (page === undefined || page === '') return;
  if (typeof page !== 'string') throw refuse(41030);
  const path = page.split('?')[0]?.replace(/^\//, '') ?? '';
  if (pages && !pages.includes(path)) throw refuse(41030);
}
