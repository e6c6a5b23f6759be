import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClock } from '../../../local-cloud/clock';
import { asWechatAnswer } from '../../../local-cloud/refusals';
import type { Platform, Service } from '../../../local-cloud/service';
import { sendSubscribeMessage } from '../../../local-cloud/subscribe-message/send';
import type { OpenApiHandler } from '../../../local-cloud/types';
import { createTestCloud, describeCloud, type TestCloud, testStartAt } from '../../cloud/describe-cloud';
import { pushFunction, type RelayAnswer, relayFunction } from '../relay-function';

const reply = { id: 'template-reply', title: '客服回复通知', keys: { thing1: '回复内容', time3: '回复时间' } };
const status = { id: 'template-status', title: '工单状态通知', keys: { phrase2: '工单状态' } };
const content = { thing1: { value: '已为您补发' }, time3: { value: '2026-11-20 10:00' } };
const message = {
  touser: 'oAlice',
  templateId: reply.id,
  page: 'pages/ticket/index?id=7',
  data: content,
  miniprogramState: 'formal',
  lang: 'zh_CN',
};
const options = {
  functions: { relay: relayFunction, push: pushFunction },
  templates: [reply, status],
  pages: ['pages/ticket/index'],
  collections: ['pushed', 'answers'].map((name) => ({ name, indexes: [] })),
};

const sendBy =
  (cloud: TestCloud) =>
  (change: object = {}) =>
    cloud.call<RelayAnswer>('oAgent', 'relay', { api: 'subscribeMessage.send', params: { ...message, ...change } });

describeCloud('subscribeMessage.send', options, (cloud) => {
  const accept = (openid: string, id = reply.id) => cloud.tapSubscribe(openid, { [id]: 'accept' });
  const send = sendBy(cloud);
  const code = async (change?: object) => (await send(change)).errCode;

  it('one accept: one message, then 43101', async () => {
    await accept('oAlice');
    expect(await code()).toBe(0);
    const second = await send();
    expect(second.errCode).toBe(43101);
    expect(second.errMsg).toContain('user refuse to accept the msg');
  });

  it('accepts add up; a reject adds none; another template and another person have their own', async () => {
    await accept('oAlice');
    await accept('oAlice');
    await cloud.tapSubscribe('oAlice', { [reply.id]: 'reject' });
    await accept('oBobby', status.id);
    expect([await code(), await code(), await code()]).toEqual([0, 0, 43101]);
    expect(await code({ touser: 'oBobby' })).toBe(43101);
    expect(await code({ touser: 'oBobby', templateId: status.id, data: { phrase2: { value: '已完成' } } })).toBe(0);
  });

  it.each([
    ['not an openid', { touser: '13800000000' }, 40003],
    ['no recipient', { touser: undefined }, 40003],
    ['an unknown template', { templateId: 'nope' }, 40037],
    ['a missing key', { data: { thing1: { value: '少一个' } } }, 47003],
    ['an extra key', { data: { ...content, thing9: { value: '多一个' } } }, 47003],
    ['a value that is too long', { data: { ...content, thing1: { value: '长'.repeat(21) } } }, 47003],
    ['an empty value', { data: { ...content, thing1: { value: '' } } }, 47003],
    ['a value without its wrapping', { data: { ...content, thing1: '已补发' } }, 47003],
    ['no data', { data: undefined }, 47003],
    ['an unknown miniprogramState', { miniprogramState: 'release' }, 47003],
    ['an unknown language', { lang: 'fr' }, 47003],
    ['a page that was not released', { page: 'pages/secret/index' }, 41030],
  ])('%s: is refused, and uses no grant', async (_what, change, expected) => {
    await accept('oAlice');
    expect(await code(change)).toBe(expected);
    expect(await code()).toBe(0);
  });

  it('several faults: are told in WeChat’s order', async () => {
    const everything = { touser: 'x', templateId: 'nope', data: {}, page: 'nowhere' };
    expect(await code(everything)).toBe(40003);
    expect(await code({ ...everything, touser: 'oAlice' })).toBe(40037);
    expect(await code({ data: {}, page: 'nowhere' })).toBe(47003);
    expect(await code({ page: 'nowhere' })).toBe(41030);
    expect(await code()).toBe(43101);
  });

  it('no page: is allowed, the notice then leads nowhere', async () => {
    await accept('oAlice');
    expect(await code({ page: undefined })).toBe(0);
  });

  it('many at once to one person: none is lost: it gets through, or is 43108 and keeps its grant', async () => {
    const many = 8;
    for (let n = 0; n < many; n += 1) await accept('oAlice');
    const together = Array.from({ length: many }, () => ({ api: 'subscribeMessage.send', params: message }));
    const answers = await cloud.call<RelayAnswer[]>('oAgent', 'relay', { together });
    const codes = answers.map(({ errCode }) => errCode);
    // How many overlap is the machine's to say; that those which do are refused stands below.
    expect(codes.filter((errCode) => errCode !== 0 && errCode !== 43108)).toEqual([]);
    const refused = codes.filter((errCode) => errCode === 43108).length;
    for (let n = 0; n < refused; n += 1) expect(await code()).toBe(0);
    expect(await code()).toBe(43101);
  });

  it('the record: keeps what was taken and what was refused, oldest first, by person', async () => {
    await accept('oAlice');
    await send();
    await send({ touser: 'oBobby' });
    expect(cloud.sent()).toMatchObject([
      {
        to: 'oAlice',
        api: 'subscribeMessage.send',
        accepted: true,
        at: testStartAt,
        payload: { template_id: reply.id },
      },
      { to: 'oBobby', accepted: false, refusal: { errcode: 43101 } },
    ]);
    expect(cloud.sent('oBobby')).toHaveLength(1);
  });

  it('a function without the permission: -604101', async () => {
    const { errCode } = await cloud.call<RelayAnswer>('oAgent', 'relay', { api: 'wxacode.get', params: {} });
    expect(errCode).toBe(-604101);
  });

  it('the dialog: is told to the push function, one template as an object, two as a list', async () => {
    await accept('oAlice');
    await cloud.tapSubscribe('oAlice', { [reply.id]: 'accept', [status.id]: 'reject' });
    const [one, two] = cloud.database.find('pushed').map(({ event }) => event);
    expect(one).toMatchObject({
      FromUserName: 'oAlice',
      CreateTime: String(testStartAt / 1000),
      MsgType: 'event',
      Event: 'subscribe_msg_popup_event',
      List: { TemplateId: reply.id, SubscribeStatusString: 'accept', PopupScene: '0' },
    });
    expect(two).toMatchObject({ List: [{ SubscribeStatusString: 'accept' }, { SubscribeStatusString: 'reject' }] });
  });

  it('a delivery: is told to the push function a moment later', async () => {
    await accept('oAlice');
    await send();
    expect(cloud.database.count('pushed')).toBe(1);
    await cloud.clock.advance(1_000);
    expect(cloud.database.find('pushed')[1]).toMatchObject({
      event: {
        Event: 'subscribe_msg_sent_event',
        List: { TemplateId: reply.id, ErrorCode: '0', ErrorStatus: 'success' },
      },
    });
  });

  it('a template the account does not have: the dialog fails with 20001', async () => {
    await expect(accept('oAlice', 'nope')).rejects.toThrow('20001');
  });
});

/** The one API of a service that stands on no more of the platform than a test gives it. */
const openapiOf = (service: Service, platform: Partial<Platform>): OpenApiHandler => {
  const [handler] = Object.values(service.open(platform as Platform).openapi ?? {});
  if (!handler) throw new Error('the service answers no API');
  return handler;
};

describe('sends at the same moment', () => {
  it('to one person: the first gets through, the others are 43108 and keep their grants; to another one: too', async () => {
    const left = new Map([
      ['oAlice', 8],
      ['oBobby', 1],
    ]);
    const count = (openid: string) => left.get(openid);
    const clock = createClock({ now: testStartAt, isFrozen: true });
    const openidOf = (id: string) => id.split('/')[0] ?? '';
    const send = openapiOf(sendSubscribeMessage, {
      account: { templates: [reply] },
      clock,
      now: clock.now,
      keep: <T>() => ({
        get: (id: string) => count(openidOf(id)) as T,
        set: (id: string, value: T) => void left.set(openidOf(id), Number(value)),
        delete: (id: string) => void left.delete(openidOf(id)),
        list: () => [],
      }),
      sent: { attempt: (_api, _params, run) => asWechatAnswer(run), list: () => [] },
    });
    const params = { template_id: reply.id, data: content };
    const caller = { id: 'run', token: 'token', functionName: 'relay', source: 'scf', openapi: [] };
    const codeFor = async (touser: string) =>
      ((await send({ ...params, touser }, caller)) as { errcode: number }).errcode;
    const codes = await Promise.all(['oAlice', 'oAlice', 'oBobby', 'oAlice'].map(codeFor));
    expect(codes).toEqual([0, 43108, 0, 43108]);
    expect([count('oAlice'), count('oBobby')]).toEqual([7, 0]);
    expect(await codeFor('oAlice')).toBe(0);
  });
});

describe('grants and the record', () => {
  it('survive a restart', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-cloud-restart-'));
    const first = await createTestCloud({ ...options, dataDir });
    await first.tapSubscribe('oAlice', { [reply.id]: 'accept' });
    await first.tapSubscribe('oAlice', { [reply.id]: 'accept' });
    await sendBy(first)();
    await first.close();
    const second = await createTestCloud({ ...options, dataDir });
    try {
      expect(second.sent('oAlice')).toHaveLength(1);
      expect((await sendBy(second)()).errCode).toBe(0);
      expect((await sendBy(second)()).errCode).toBe(43101);
    } finally {
      await second.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
