import { setTimeout as pause } from 'node:timers/promises';
import { refuse, requireOpenid } from '../refusals';
import type { SentLog } from '../sent-log';
import type { OpenApiHandler, TemplateDeclaration } from '../types';
import { isFieldValue, kindOfKey } from './field-rules';
import type { Grants } from './grants';

/** How long one send occupies its recipient, in ms of real time. Our model: WeChat only says "concurrent". */
const sendingMillis = 20;

export interface SubscribeSendOptions {
  readonly templates: readonly TemplateDeclaration[];
  readonly grants: Grants;
  readonly sent: SentLog;
  /** Pages of the released version; unknown pages are refused when this is given. */
  readonly pages?: readonly string[];
  /** Told of every message WeChat took. */
  readonly onAccepted: (openid: string, templateId: string) => void;
}

const miniprogramStates = ['developer', 'trial', 'formal'];
const languages = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW'];

/**
 * `subscribeMessage.send`. Refuses in WeChat's order: 40003 recipient, 40037 template, 47003 content, 41030 page,
 * 43101 no grant left, 43108 while another send to the same person is under way. A refused send uses no grant.
 */
export function createSubscribeSend(options: SubscribeSendOptions): OpenApiHandler {
  const receiving = new Set<string>();

  const check = (params: Readonly<Record<string, unknown>>): { openid: string; templateId: string } => {
    const openid = requireOpenid(params.touser);
    const template = options.templates.find(({ id }) => id === params.template_id);
    if (!template) throw refuse(40037);
    requireContent(params, template);
    requirePage(params.page, options.pages);
    if (options.grants.count(openid, template.id) === 0) throw refuse(43101);
    if (receiving.has(openid)) throw refuse(43108);
    return { openid, templateId: template.id };
  };

  return async (params) => {
    let accepted: { openid: string; templateId: string } | undefined;
    const answer = options.sent.attempt('subscribeMessage.send', params, () => {
      accepted = check(params);
      options.grants.take(accepted.openid, accepted.templateId);
      return { errcode: 0, errmsg: 'ok' };
    });
    if (!accepted) return answer;
    options.onAccepted(accepted.openid, accepted.templateId);
    receiving.add(accepted.openid);
    await pause(sendingMillis);
    receiving.delete(accepted.openid);
    return answer;
  };
}

function requireContent(params: Readonly<Record<string, unknown>>, template: TemplateDeclaration): void {
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
  if (params.miniprogram_state !== undefined && !miniprogramStates.includes(String(params.miniprogram_state))) {
    throw refuse(47003, 'miniprogram_state');
  }
  if (params.lang !== undefined && !languages.includes(String(params.lang))) throw refuse(47003, 'lang');
}

function requirePage(page: unknown, pages: readonly string[] | undefined): void {
  if (page === undefined || page === '') return;
  if (typeof page !== 'string') throw refuse(41030);
  const path = page.split('?')[0]?.replace(/^\//, '') ?? '';
  if (pages && !pages.includes(path)) throw refuse(41030);
}
