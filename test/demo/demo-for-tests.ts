import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Hono } from 'hono';
import { openCrowd } from '../../demo/crowd/crowd';
import { createApp } from '../../demo/http/app';
import type { DemoParts } from '../../demo/http/parts';
import { openChatLog } from '../../demo/wechat/chat-log';
import type { TemplateDeclaration } from '../../local-cloud';
import { createTestCloud, type TestCloud } from '../cloud/describe-cloud';

export const TEMPLATE: TemplateDeclaration = {
  id: 'template-reply',
  title: '客服回复通知',
  keys: { thing1: '咨询内容', time2: '回复时间' },
};

/** Answers what it was asked and by whom; `throw` throws. */
const ECHO = `
const cloud = require('wx-server-sdk');
cloud.init();
exports.main = async (event) => {
  if (event.action === 'throw') throw new Error('on purpose');
  return { ok: true, data: { action: event.action, input: event.input, openid: cloud.getWXContext().OPENID } };
};`;

/** Never comes back. */
const SLOW = 'exports.main = () => new Promise(() => setInterval(() => undefined, 60000));';

/** Hands every message over to a person; for the word 坏 it answers what WeChat cannot read. */
const PUSH = `
exports.main = async (event) => {
  if (event.Content === '坏') return 'nonsense';
  if (event.MsgType === 'event') return 'success';
  return { MsgType: 'transfer_customer_service', ToUserName: event.FromUserName, FromUserName: event.ToUserName, CreateTime: 1 };
};`;

/** Sends the notice and the message that its caller asks for, as themselves. */
const SENDER = `
const cloud = require('wx-server-sdk');
cloud.init();
exports.main = async ({ action, input }) => {
  const { OPENID } = cloud.getWXContext();
  try {
    await cloud.openapi[action].send({ touser: OPENID, ...input });
    return { ok: true, data: {} };
  } catch (error) {
    return { ok: true, data: { errCode: error.errCode } };
  }
};`;

export interface DemoForTests {
  readonly app: Hono;
  readonly cloud: TestCloud;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** POSTs JSON, as `openid` when given. */
  post(path: string, body: unknown, openid?: string): Promise<Response>;
  close(): Promise<void>;
}

/** The HTTP face over a cloud with small functions: `shopper` echoes, `agent` sends, `merchant` never answers, `push` hands over. */
export async function openDemoForTests(
  reach: Pick<DemoParts, 'isLoopbackOnly' | 'ownNames'> = { isLoopbackOnly: true },
): Promise<DemoForTests> {
  const dir = mkdtempSync(join(tmpdir(), 'demo-'));
  const config = { permissions: { openapi: ['subscribeMessage.send', 'customerServiceMessage.send'] } };
  const cloud = await createTestCloud({
    functions: {
      shopper: { code: ECHO },
      agent: { code: SENDER, config },
      merchant: { code: SLOW, config: { timeout: 1 } },
      push: { code: PUSH },
    },
    templates: [TEMPLATE],
    publicUrl: () => '',
  });
  for (const [folder, html] of [
    ['stage', '<html><head></head><body>stage</body></html>'],
    ['h5', '<html><head><title>app</title></head></html>'],
  ] as const) {
    mkdirSync(join(dir, folder), { recursive: true });
    writeFileSync(join(dir, folder, 'index.html'), html);
  }
  const app = createApp({
    cloud,
    chats: openChatLog(dir, cloud.clock.now),
    crowd: openCrowd({ cloud }),
    people: [],
    templates: [TEMPLATE],
    distDir: dir,
    rootDir: resolve(__dirname, '../..'),
    ...reach,
  });
  const request = async (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { Host: '127.0.0.1:8811', ...init.headers } });
  return {
    app,
    cloud,
    request,
    post: (path, body, openid) =>
      request(path, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', ...(openid ? { Authorization: `Bearer ${openid}` } : {}) },
      }),
    close: async () => {
      await cloud.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
