import type { contract } from '../contract';

/** Who sets a function off. Only what `clients` may call stands open to them; the others refuse everybody else besides. */
export type CalledBy = 'clients' | 'timer' | 'push' | 'servers';

export interface FunctionSpec {
  readonly name: string;
  readonly calledBy: CalledBy;
  /** What it does, for who deploys it. */
  readonly does: string;
  readonly timeoutSeconds: number;
  /** Why it may take that long, where ten seconds would not do. */
  readonly because?: string;
  /** WeChat's APIs that it calls by 云调用; without its name here a call is refused with -604101. */
  readonly openapi?: readonly string[];
  readonly timer?: { readonly name: string /** Seven fields, seconds first. */; readonly cron: string };
  /** Asks the platform's AI models (`cloud.ai()`), a part of the SDK that is in no other bundle. */
  readonly asksModels?: boolean;
  /** Built from another's folder: an old name, until a deployment has taken its trigger away. */
  readonly source?: string;
}

const SEND = ['customerServiceMessage.send', 'subscribeMessage.send'] as const;

/** What orders are asked by, of either source: the one that a shop does not have refuses with 48001. */
const ORDER = ['wxa.sec.order.getOrder', 'channels.ec.order.get'] as const;
const ORDERS = [...ORDER, 'wxa.sec.order.getOrderList', 'channels.ec.order.list.get'] as const;

/** What an agent's yes to a return is said by. */
const AFTER_SALE = ['channels.ec.aftersale.acceptapply', 'channels.ec.aftersale.getaftersaleorder'] as const;

/** Every deployed function. `npm run build:functions` writes the config.json of each. */
export const FUNCTIONS = [
  {
    name: 'shopper',
    calledBy: 'clients',
    does: 'whatever a shopper’s page asks for',
    timeoutSeconds: 10,
    openapi: ['security.msgSecCheck', ...ORDER],
  },
  {
    name: 'agent',
    calledBy: 'clients',
    does: 'the console of the desk',
    timeoutSeconds: 10,
    openapi: ['security.msgSecCheck', ...SEND, 'customerServiceMessage.setTyping', ...ORDER, ...AFTER_SALE],
  },
  {
    name: 'merchant',
    calledBy: 'clients',
    does: 'members, the FAQ’s editor',
    timeoutSeconds: 20,
    because: 'it checks an FAQ of 5,000 answers',
    // A notice that an admin sends themselves to see it, and what the shipping message opens.
    openapi: ['subscribeMessage.send', 'wxa.sec.order.setMsgJumpPath'],
  },
  {
    name: 'exchange',
    calledBy: 'clients',
    does: 'the FAQ as a spreadsheet',
    timeoutSeconds: 30,
    because: 'it reads a spreadsheet of 5,000 rows',
  },
  {
    name: 'figures',
    calledBy: 'clients',
    does: 'the board: figures of the desk',
    timeoutSeconds: 10,
  },
  {
    name: 'push',
    calledBy: 'push',
    does: 'what shoppers write and do in WeChat’s conversation',
    timeoutSeconds: 10,
    openapi: ['customerServiceMessage.send', 'customerServiceMessage.getTempMedia'],
  },
  {
    name: 'jobs',
    calledBy: 'timer',
    does: 'moments that have come, and what is left in the outbox',
    timeoutSeconds: 60,
    because: 'it begins no new work after 30, and the lease of what it sends is 90',
    openapi: SEND,
    timer: { name: 'everyMinute', cron: '0 * * * * * *' },
  },
  {
    name: 'chores',
    calledBy: 'timer',
    does: 'erasing, removing what is too old, imports that nobody asks for',
    timeoutSeconds: 60,
    because: 'it begins no new work after 30',
    timer: { name: 'everyFiveMinutes', cron: '0 */5 * * * * *' },
  },
  {
    name: 'trade',
    calledBy: 'timer',
    does: 'what WeChat has of the shop: orders of its order centre or 微信小店, and what people write into 意见反馈',
    timeoutSeconds: 60,
    because: 'it begins no new work after 30',
    openapi: [...ORDERS, 'operation.getFeedback', 'operation.getFeedbackmedia'],
    timer: { name: 'everyFiveMinutes', cron: '0 */5 * * * * *' },
  },
  {
    name: 'orders',
    calledBy: 'servers',
    does: 'orders that a host’s own server tells of, signed',
    timeoutSeconds: 10,
  },
  {
    name: 'courier',
    calledBy: 'timer',
    does: 'webhooks, and alerts to a WeCom group or by e-mail; questions for a model, when `push` wakes it',
    timeoutSeconds: 60,
    because: 'it begins no new work after 30, and whoever it tells may take ten to answer',
    // Opens a ticket from a message outside; says what a model answered.
    openapi: ['urllink.generate', 'customerServiceMessage.send'],
    asksModels: true,
    timer: { name: 'everyMinute', cron: '0 * * * * * *' },
  },
] as const satisfies readonly FunctionSpec[];

/** Names of earlier versions. They do the same as what took their place, until their trigger is gone. */
export const FORMER_FUNCTIONS = [
  {
    name: 'caretaker',
    calledBy: 'timer',
    does: 'as `jobs`, whose name it had',
    timeoutSeconds: 60,
    openapi: SEND,
    source: 'jobs',
  },
] as const satisfies readonly FunctionSpec[];

type Declared = (typeof FUNCTIONS)[number];
/** Those that clients call are those of the contract, and no others: one that is only here or only there does not compile. */
type ClientFunction = Extract<Declared, { readonly calledBy: 'clients' }>['name'];
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const CLIENTS_CALL_THE_CONTRACT: Same<ClientFunction, keyof typeof contract> = true;

/**
 * What the functions run on in the cloud, as WeChat's console names it: the oldest of those it offers that has all we
 * use. A newer one does as well.
 */
export const FUNCTIONS_RUNTIME = 'Nodejs18.15';
const version = FUNCTIONS_RUNTIME.replace(/^Nodejs/, '');
/** What bundles are compiled for, as esbuild names it. */
export const FUNCTIONS_TARGET = `node${version}`;
/** The same for `engines` of a package.json. */
export const FUNCTIONS_ENGINE = `>=${version}`;
export const FUNCTIONS_MEMORY_MB = 256;

/** A function's config.json, as WeChat's tools and the local cloud read it. */
export function configOf({ timeoutSeconds, openapi, timer }: FunctionSpec): Readonly<Record<string, unknown>> {
  return {
    runtime: FUNCTIONS_RUNTIME,
    timeout: timeoutSeconds,
    ...(openapi && { permissions: { openapi } }),
    ...(timer && { triggers: [{ name: timer.name, type: 'timer', config: timer.cron }] }),
  };
}

/** The rule that keeps clients from what is not theirs to call (云函数安全规则). */
export function functionRules(): Readonly<Record<string, { readonly invoke: boolean | 'auth != null' }>> {
  const closed = [...FUNCTIONS, ...FORMER_FUNCTIONS].filter(({ calledBy }) => calledBy !== 'clients');
  return {
    '*': { invoke: 'auth != null' },
    ...Object.fromEntries(closed.map(({ name }) => [name, { invoke: false }])),
  };
}
