import { randomBytes } from 'node:crypto';
import { COLLECTIONS } from '../../cloudfunctions/_records/collections';
import type { DeskSettings } from '../../cloudfunctions/_records/documents';
import { SCHEMA_VERSION } from '../../cloudfunctions/jobs/migrations/schema-version';
import type { ActionName, Envelope, FunctionName, InputOf, OutputOf } from '../../contract';
import { PAGE_PATHS } from '../../domain/kernel/page-paths';
import type { FunctionSource } from '../cloud/bundle-functions';
import type { TestCloud, TestCloudOptions } from '../cloud/describe-cloud';

export const REPLY_TEMPLATE = 'TemplateReply0000000000000000000000000000000';
export const STATUS_TEMPLATE = 'TemplateStatus000000000000000000000000000000';
export const DESK_TEMPLATE = 'TemplateDesk00000000000000000000000000000000';

const REPLY_KEYS = { title: 'thing1', author: 'name2', time: 'time3', hint: 'thing4' } as const;
const STATUS_KEYS = { number: 'character_string1', state: 'phrase2', time: 'time3', title: 'thing4' } as const;
const DESK_KEYS = { title: 'thing1', state: 'phrase2', author: 'thing3', hint: 'thing4' } as const;

/** The desk as a deployment sets it up. */
export const DESK: DeskSettings = {
  _id: 'desk',
  teams: [
    { id: 'presale', name: '售前组', topics: ['product', 'promotion', 'payment', 'account', 'other'] },
    { id: 'aftersale', name: '售后组', topics: ['shipping', 'refund', 'invoice'] },
  ],
  defaultTeamId: 'presale',
  entryOpens: 'help',
  templates: {
    reply: { templateId: REPLY_TEMPLATE, keys: REPLY_KEYS },
    status: { templateId: STATUS_TEMPLATE, keys: STATUS_KEYS },
  },
  miniprogramState: 'formal',
  adminClaimHash: null,
  v: 1,
};

const keywords = (keys: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(keys).map(([part, key]) => [key, part]));

/** As of a shop that tells its agents, too. */
export const WITH_DESK_NOTICES: Partial<DeskSettings> = {
  templates: { ...DESK.templates, desk: { templateId: DESK_TEMPLATE, keys: DESK_KEYS } },
};

/** For suites that turn the clock by days: of a timer's thirty runs in a leap nearly all would find nothing to do. */
export const FEW_TIMER_RUNS: TestCloudOptions = { maxRunsPerLeap: 6 };

/** A cloud with our collections, templates and keys, and these functions of ours by name. */
export function deskCloud(names: readonly string[], more: TestCloudOptions = {}): TestCloudOptions {
  return {
    collections: COLLECTIONS,
    templates: [
      { id: REPLY_TEMPLATE, title: '客服回复通知', keys: keywords(REPLY_KEYS) },
      { id: STATUS_TEMPLATE, title: '留言进度通知', keys: keywords(STATUS_KEYS) },
      { id: DESK_TEMPLATE, title: '待办提醒', keys: keywords(DESK_KEYS) },
    ],
    pages: Object.values(PAGE_PATHS),
    functionEnv: { WARMDESK_KEYS: `k1:${randomBytes(32).toString('base64')}`, WARMDESK_KEY_ID: 'k1' },
    functions: sources(names),
    isNear: true,
    ...more,
  };
}

/** The sources of functions of ours by name. */
export const sources = (names: readonly string[]): Record<string, FunctionSource> =>
  Object.fromEntries(names.map((name) => [name, `cloudfunctions/${name}/index.ts`]));

/** Under `unleased`: jobs whose runs overlap, set off by hand. */
export const JOBS_WITHOUT_LEASE: Readonly<Record<string, FunctionSource>> = {
  unleased: {
    code: "export * from './test/cloudfunctions/jobs/without-lease';",
    config: {
      permissions: { openapi: ['customerServiceMessage.send', 'subscribeMessage.send'] },
      timeout: 60,
      triggers: [{ name: 'newYear', type: 'timer', config: '0 0 0 1 1 * *' }],
    },
  },
};

/** Writes the desk's settings. For `beforeEach`: every test finds its cloud empty. */
export function seedDesk(cloud: TestCloud, settings: Partial<DeskSettings> = {}): void {
  const schema = { _id: 'schema', version: SCHEMA_VERSION, cursor: null, v: 1 };
  cloud.database.insert('settings', [{ ...DESK, ...settings }, schema]);
}

/** Calls an action as a person does, and answers the envelope. */
export function callAction<F extends FunctionName, A extends ActionName<F>>(
  cloud: TestCloud,
  openid: string,
  name: F,
  action: A,
  input: InputOf<F, A>,
): Promise<Envelope<OutputOf<F, A>>> {
  return cloud.call(openid, name, { action, input });
}

/** The answer's data. Throws with the code when the action was refused. */
export async function call<F extends FunctionName, A extends ActionName<F>>(
  cloud: TestCloud,
  openid: string,
  name: F,
  action: A,
  input: InputOf<F, A>,
): Promise<OutputOf<F, A>> {
  const envelope = await callAction(cloud, openid, name, action, input);
  if (!envelope.ok) throw new Error(`${action}: ${envelope.error.code}`);
  return envelope.data;
}

/** The code an action was refused with; undefined when it was not. */
export async function refusal<F extends FunctionName, A extends ActionName<F>>(
  cloud: TestCloud,
  openid: string,
  name: F,
  action: A,
  input: InputOf<F, A>,
): Promise<string | undefined> {
  const envelope = await callAction(cloud, openid, name, action, input);
  return envelope.ok ? undefined : envelope.error.code;
}
