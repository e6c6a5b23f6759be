import type { FunctionSource } from '../cloud/bundle-functions';

/**
 * A function that makes one openapi call through the real SDK and returns how it ended, as code and text. A file that
 * the call carries comes to it as base64, made longer with zeros where a test says so.
 */
export const relayFunction: FunctionSource = {
  code: `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const file = ({ base64, padTo = 0, ...more }) => {
  const bytes = Buffer.from(base64, 'base64');
  return { ...more, value: Buffer.concat([bytes, Buffer.alloc(Math.max(0, padTo - bytes.length))]) };
};
const call = async ({ api, params: { media, ...params } }) => {
  const [group, name] = api.split('.');
  try { return await cloud.openapi[group][name](media ? { ...params, media: file(media) } : params); }
  catch ({ errCode, errMsg }) { return { errCode, errMsg }; }
};
exports.main = (event) => (event.together ? Promise.all(event.together.map(call)) : call(event));`,
  config: {
    permissions: {
      openapi: [
        'subscribeMessage.send',
        'urllink.generate',
        'customerServiceMessage.send',
        'customerServiceMessage.setTyping',
        'customerServiceMessage.uploadTempMedia',
        'customerServiceMessage.getTempMedia',
        'security.msgSecCheck',
        'security.mediaCheckAsync',
      ],
    },
  },
};

/** What the relay returns: WeChat's answer in camelCase, or the code and text of the error that the SDK threw. */
export interface RelayAnswer {
  readonly errCode: number;
  readonly errMsg: string;
  readonly [field: string]: unknown;
}

/** A function that writes down every push it gets and answers what the latest document of `answers` says. */
export const pushFunction: FunctionSource = {
  code: `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
exports.main = async (event) => {
  const { OPENID, SOURCE } = cloud.getWXContext();
  await db.collection('pushed').add({ data: { event, OPENID, SOURCE } });
  const { data: [plan] } = await db.collection('answers').limit(1).get();
  if (!plan) return 'success';
  const { total } = await db.collection('pushed').count();
  if (plan.throwsUntil > total) throw new Error('not yet');
  if (plan.sleepsUntil > total) await new Promise((resolve) => setTimeout(resolve, plan.sleeps));
  if (plan.transfer) return { MsgType: 'transfer_customer_service', ToUserName: event.FromUserName,
    FromUserName: event.ToUserName, CreateTime: Math.floor(Date.now() / 1000), ...plan.change };
  return plan.answer;
};`,
};
