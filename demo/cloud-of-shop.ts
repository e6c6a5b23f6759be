import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskSettings } from '../cloudfunctions/_records/documents';
import { MANIFEST } from '../deployment/manifest';
import { createLocalCloud, type LocalCloud, type LocalCloudOptions, type TemplateDeclaration } from '../local-cloud';
import { pages as agentPages } from '../src/agent/pages';
import { pages as mallPages } from '../src/mall/pages';
import { pages as merchantPages } from '../src/merchant/pages';
import { pages as shopperPages } from '../src/shopper/pages';
import { readOrMakeKeys } from './data-folder';

/** The account's subscribe templates, as they would have been chosen in WeChat's library: a keyword and its label. */
export const TEMPLATES = [
  {
    id: 'kE5x0T_reply-notice-aGv7mY2wLqB9dRhN4c',
    title: '客服回复通知',
    keys: { thing1: '咨询内容', phrase2: '回复状态', thing3: '回复人', time4: '回复时间', thing5: '温馨提示' },
  },
  {
    id: 'pQ8s3J_status-notice-Zf6uWnC1yXoD5tKe0v',
    title: '服务进度通知',
    keys: {
      character_string1: '服务单号',
      thing2: '服务内容',
      phrase3: '当前进度',
      time4: '更新时间',
      thing5: '温馨提示',
    },
  },
  {
    id: 'vN7c4R_desk-notice-Xk2tHs8bJzP3eGqLm6a',
    title: '待办事项提醒',
    keys: { thing1: '事项内容', phrase2: '事项状态', thing3: '发起人', time4: '提醒时间', thing5: '温馨提示' },
  },
] as const satisfies readonly TemplateDeclaration[];

/** Which keyword of each template carries what. */
export const TEMPLATE_SETTINGS: DeskSettings['templates'] = {
  reply: {
    templateId: TEMPLATES[0].id,
    keys: { title: 'thing1', state: 'phrase2', author: 'thing3', time: 'time4', hint: 'thing5' },
  },
  status: {
    templateId: TEMPLATES[1].id,
    keys: { number: 'character_string1', title: 'thing2', state: 'phrase3', time: 'time4', hint: 'thing5' },
  },
  desk: {
    templateId: TEMPLATES[2].id,
    keys: { title: 'thing1', state: 'phrase2', author: 'thing3', time: 'time4', hint: 'thing5' },
  },
};

const PACKAGES = { mall: mallPages, shopper: shopperPages, agent: agentPages, merchant: merchantPages };
/** Every page of the shop's mini program. */
export const PAGES = Object.entries(PACKAGES).flatMap(([root, pages]) => pages.map((page) => `${root}/${page}`));
const LOG_BYTES = 5 * 1024 * 1024;

interface CloudOfShopOptions extends Pick<LocalCloudOptions, 'dataDir' | 'functionsDir' | 'startHost'> {
  /** Where its clock starts, ms UTC. */
  readonly now: number;
}

/** The local cloud as the shop has set it up in its console. */
export function openCloudOfShop(options: CloudOfShopOptions): Promise<LocalCloud> {
  const { keys, keyId } = readOrMakeKeys(options.dataDir);
  return createLocalCloud({
    ...options,
    collections: MANIFEST.collections,
    templates: TEMPLATES,
    functionEnv: { WARMDESK_KEYS: keys, WARMDESK_KEY_ID: keyId },
    functionRules: MANIFEST.functionRules,
    pages: PAGES,
    // It unpacks what people upload.
    functionsInProcesses: ['exchange'],
    // WeChat waits 5 s. A cold start on a busy laptop is slower than its machines, and the demo shows a conversation.
    pushAnswerMillis: 20_000,
    onFunctionLog: openLog(join(options.dataDir, 'functions.log')),
  });
}

/** Appends to a file, which starts anew when it has grown too long. */
function openLog(file: string): (functionName: string, text: string) => void {
  let bytes = 0;
  writeFileSync(file, '');
  return (functionName, text) => {
    const line = `[${functionName}] ${text.trimEnd()}\n`;
    bytes += Buffer.byteLength(line);
    if (bytes > LOG_BYTES) {
      truncateSync(file);
      bytes = 0;
    }
    appendFileSync(file, line);
  };
}
