import { HARMLESS_CALLS } from '../../cloudfunctions/_entry/harmless-calls';
import { ownValue } from '../../domain/kernel';
import { type SettingValues, settingOf } from '../../domain/settings';
import { amber, type Facts, type Finding, green, type Permission, red } from './finding';

/** The function's config.json does not name it (documented); and WeChat gave this account no right to it. */
const NOT_NAMED = -604101;
const NO_RIGHT = 48001;

const UPLOAD = 'Right-click it in DevTools → 上传并部署, which reads its config.json; ten minutes later it works';

/** Which APIs only a shop needs that has set something, by how their names begin. */
const NEEDED: Readonly<Record<string, (desk: Partial<SettingValues>) => boolean>> = {
  'wxa.sec.order.': (desk) => settingOf(desk, 'orderSource') === 'wechat',
  'channels.ec.': (desk) => settingOf(desk, 'orderSource') === 'store',
  'operation.': (desk) => settingOf(desk, 'wechatFeedback') === 'on',
};

const namesOf = (some: readonly Permission[]) =>
  [...new Set(some.map((one) => one.function))]
    .map((name) => `${name} (${some.flatMap((one) => (one.function === name ? one.api : [])).join(' ')})`)
    .join(', ');

/** What WeChat lets functions call, as each was told when it asked; else, as notices fared. */
export function diagnosePermissions({ permissions, isPermissionMissing, desk = {} }: Facts): readonly Finding[] {
  const asked = permissions.filter(({ api }) => ownValue(HARMLESS_CALLS, api) !== null);
  const missing = asked.filter(({ code }) => code === NOT_NAMED);
  // A code of WeChat's own is none below 0 but -1, that it is busy.
  const unknown = asked.filter(({ code }) => code === null || (code < 0 && code !== NOT_NAMED));
  return [may(missing, unknown, isPermissionMissing), rights(asked, desk)];
}

function may(missing: readonly Permission[], unknown: readonly Permission[], isPermissionMissing: boolean): Finding {
  if (missing.length > 0) return red(`WeChat does not let functions call (-604101): ${namesOf(missing)}`, UPLOAD);
  if (unknown.length > 0 && isPermissionMissing)
    return red('WeChat refused notices for want of a permission (-604101)', UPLOAD);
  return unknown.length === 0
    ? green('WeChat lets functions call what they need')
    : amber(
        `whether functions may call WeChat nobody said: ${namesOf(unknown)}`,
        `Look again; npm run deploy. ${UPLOAD}`,
      );
}

function rights(asked: readonly Permission[], desk: Partial<SettingValues>): Finding {
  const isNeeded = (api: string) =>
    Object.entries(NEEDED).every(([prefix, isSet]) => !api.startsWith(prefix) || isSet(desk));
  const without = asked.filter(({ api, code }) => code === NO_RIGHT && isNeeded(api)).map(({ api }) => api);
  return without.length === 0
    ? green('the account has the rights that its settings need')
    : amber(
        `the account has no right to (48001): ${[...new Set(without)].join(', ')}`,
        'Open it in 微信公众平台 (orders: 发货信息管理 or the 微信小店), or set 管理 → 设置 otherwise',
      );
}
