import type { ConversationText } from '../../domain/kernel';
import { cloud } from './cloud';

type Params = Readonly<Record<string, unknown>>;

/** The part of WeChat's server calls (云调用) that we use. Each rejects with an Error that has WeChat's `errCode`. */
interface OpenApi {
  readonly subscribeMessage: { send(params: Params): Promise<unknown> };
  readonly customerServiceMessage: {
    send(params: Params): Promise<unknown>;
    setTyping(params: Params): Promise<unknown>;
    getTempMedia(params: Params): Promise<{ readonly contentType?: string; readonly buffer?: Buffer }>;
  };
  readonly urllink: { generate(params: Params): Promise<{ readonly urlLink?: string }> };
  readonly security: { msgSecCheck(params: Params): Promise<TextVerdict> };
}

/** WeChat's opinion of a text. `label` is a kind: 100 normal, 20001 politics, 20003 abuse, … */
export interface TextVerdict {
  readonly result?: { readonly suggest?: 'pass' | 'review' | 'risky'; readonly label?: number };
}
const openapi = cloud.openapi as unknown as OpenApi;

/** A subscribe message. `page` opens on a tap; `data` is by the template's keywords. */
export interface SubscribeMessage {
  readonly touser: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
  readonly miniprogramState: 'developer' | 'trial' | 'formal';
}

export async function sendSubscribeMessage(message: SubscribeMessage): Promise<void> {
  await openapi.subscribeMessage.send({ ...message, lang: 'zh_CN' });
}

/** A text in the person's customer-service conversation; of a model's words WeChat writes that below it (`aimsgcontext`). 发送客服消息. */
export async function sendConversationText(
  touser: string,
  content: ConversationText,
  { isModel = false }: { readonly isModel?: boolean } = {},
): Promise<void> {
  const mark = isModel ? { aimsgcontext: { isAiMsg: 1 } } : {};
  await openapi.customerServiceMessage.send({ touser, msgtype: 'text', text: { content }, ...mark });
}

/** Shows a person in their conversation that somebody types, for some seconds. 下发客服输入状态. */
export async function sendTyping(touser: string): Promise<void> {
  await openapi.customerServiceMessage.setTyping({ touser, command: 'Typing' });
}

/** A picture that somebody sent, while WeChat has it: three days. Throws when it is none, or gone. 获取客服消息内的临时素材. */
export async function fetchTempMedia(mediaId: string): Promise<{ content: Buffer; extension: string }> {
  const { contentType = '', buffer } = await openapi.customerServiceMessage.getTempMedia({ mediaId });
  const [, extension] = /^image\/(jpeg|png|gif|webp)/.exec(contentType) ?? [];
  if (!buffer || extension === undefined) throw new Error('no picture');
  return { content: buffer, extension: extension === 'jpeg' ? 'jpg' : extension };
}

/** Scene 2, a comment: the nearest to a message that content security knows. */
const COMMENT_SCENE = 2;

/** Asks content security about a text of at most 2,500 characters that `openid` wrote. */
export async function checkText(openid: string, content: string): Promise<TextVerdict> {
  return openapi.security.msgSecCheck({ openid, content, scene: COMMENT_SCENE, version: 2 });
}

/** An address of the web that opens a page of the released mini program for so many days, 30 at most. 获取加密URLLink. */
export async function makeUrlLink(path: string, query: string, days: number): Promise<string> {
  const { urlLink } = await openapi.urllink.generate({ path, query, expireType: 1, expireInterval: days });
  if (!urlLink) throw new Error('no link');
  return urlLink;
}

/** WeChat's code of a failed call; undefined when the call did not get as far as WeChat's answer. */
export function wechatCodeOf(error: unknown): number | undefined {
  const { errCode } = (error ?? {}) as { errCode?: unknown };
  return typeof errCode === 'number' ? errCode : undefined;
}

/** Our own appid, which a link in a conversation has to name. */
export function ownAppId(): string {
  return String(cloud.getWXContext().APPID ?? '');
}
