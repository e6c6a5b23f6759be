import { diagnosePermissions } from './diagnose-permissions';
import { amber, type Facts, type Finding, green, red, unless } from './finding';

const DAY = 24 * 60 * 60_000;
/** So long before its end a plan is renewed without haste. */
const SOON = 30 * DAY;
/** A free environment ends this long after the mini program is released (documented). */
const FREE = /free|体验|basic_0/i;

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** A signature holds for five minutes. */
const CLOCK_RED = 300_000;
const CLOCK_AMBER = 60_000;

function clock({ clockAheadMillis }: Facts): Finding {
  const remedy = 'Set it: a signature of more than five minutes’ difference is refused';
  if (clockAheadMillis === undefined) return amber('this machine’s clock could not be compared', remedy);
  const off = Math.abs(clockAheadMillis);
  const what = `this machine’s clock is ${Math.round(off / 1_000)} s ${clockAheadMillis < 0 ? 'behind' : 'ahead'}`;
  if (off > CLOCK_RED) return red(what, remedy);
  return off > CLOCK_AMBER ? amber(what, remedy) : green(what);
}

function plan({ plan, planEndsAt, now }: Facts): Finding {
  const what = `plan ${plan || 'unknown'}`;
  if (FREE.test(plan))
    return amber(`${what} is free`, 'It ends 15 days after the release. Buy a plan: 云开发 → 设置 → 环境套餐');
  if (planEndsAt === undefined) return green(what);
  const day = new Date(planEndsAt).toISOString().slice(0, 10);
  if (planEndsAt <= now)
    return red(`${what} ended on ${day}`, 'Renew it now: 云开发 → 设置 → 续费. Records are deleted some days after');
  if (planEndsAt - now < SOON) return amber(`${what} ends on ${day}`, 'Renew it: 云开发 → 设置 → 续费');
  return green(`${what}, until ${day}`);
}

function schema({ schemaVersion, schemaWanted }: Facts): Finding {
  if (schemaVersion === undefined)
    return amber('records have no version yet', 'jobs migrates them from the first; look again in some minutes');
  if (schemaVersion < schemaWanted)
    return amber(
      `records are of version ${schemaVersion} of ${schemaWanted}`,
      'jobs migrates them, minute by minute; look again in some minutes',
    );
  if (schemaVersion > schemaWanted)
    return red(
      `records are of version ${schemaVersion}, this build knows ${schemaWanted}`,
      'Put the newer build in again',
    );
  return green(`records are of version ${schemaVersion}`);
}

function admin({ desk, owner }: Facts): Finding {
  if (desk && desk.adminClaimHash === null) return green('the first admin has come');
  return owner.hasClaimCode
    ? amber('nobody is admin yet', 'Open the desk with the owner’s WeChat and enter the code of the owner’s file')
    : red('nobody is admin yet, and nobody has the code', 'Another one: docs/OPERATIONS.md, 「A lost first admin」');
}

function templates({ desk }: Facts): Finding {
  const missing = ['reply', 'status', 'desk'].filter((kind) => !fieldOf(fieldOf(desk?.templates, kind), 'templateId'));
  return unless(missing, 'templates of notices', 'amber', '管理 → 设置 → 通知模板; without them the badge alone tells');
}

/** The shop itself: what it pays, who looks after it, what shoppers are told by. */
export function diagnoseShop(facts: Facts): readonly Finding[] {
  const { environmentStatus, desk, hasRun, lateRows } = facts;
  const idle = Object.entries(hasRun).flatMap(([name, has]) => (has ? [] : [name]));
  return [
    environmentStatus === 'NORMAL'
      ? green('the environment is there')
      : red(`the environment is ${environmentStatus}`, '云开发 → 设置 says why; most often the plan has ended'),
    clock(facts),
    plan(facts),
    desk ? green('the shop has begun') : red('there is no shop yet', 'npm run deploy'),
    schema(facts),
    admin(facts),
    unless(idle, 'timers have run', 'amber', 'Look again in five minutes; then 云函数 → 日志'),
    lateRows === 0
      ? green('the outbox is empty of what is due')
      : red(
          `${lateRows === 100 ? '100 or more' : lateRows} rows of the outbox are late`,
          'jobs does not get through: 云函数 → jobs → 日志',
        ),
    templates(facts),
    ...diagnosePermissions(facts),
    desk?.hostPages
      ? green('the mall’s pages are named')
      : amber(
          'the mall’s pages are not named',
          '管理 → 设置 → 小程序页面, unless the pages that come with us are used',
        ),
    amber('消息推送 cannot be read from here', 'Compare with docs/DEPLOY.md, 4: one row each, to function push'),
    amber('the privacy guide and downloadFile domains cannot be read from here', 'Compare with docs/DEPLOY.md'),
  ];
}
