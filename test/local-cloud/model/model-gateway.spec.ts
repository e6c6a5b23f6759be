import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { modelAnswer } from '../../../local-cloud/model/model-answers';
import { isForModels, openModelGateway } from '../../../local-cloud/model/model-gateway';

const HOST = 'env-1.api.tcloudbasegateway.com';
const TOKEN = '/auth/v1/token/clientCredential';
const CHAT = '/v1/ai/cloudbase/chat/completions';
const BY_US = 'TC3-HMAC-SHA256 Credential=id-1/2026-11-20/tcb/tc3_request';
const GIVEN = `【1】礼盒有手提袋吗？
礼盒都配手提袋。不另外收费。
【2】茶叶怎么存放？
开封后夹紧袋口，三个月内喝完。不要放冰箱。

`;
const chatOf = (question: string) => [
  { role: 'system', content: '【9】三个月内喝完吗' },
  { role: 'user', content: `${GIVEN}${question}` },
];

describe('what a model answers', () => {
  test.each([
    [
      'the sentence that has most to do with it, and from where',
      '茶叶开封后几个月内喝完',
      '【2】\n开封后夹紧袋口，三个月内喝完。',
    ],
    ['that nothing has to do with it', '几点开门呀', '【0】'],
    ['nothing of what only the shop told it', '三个', '【0】'],
  ])('%s', (_what, question, answer) => {
    expect(modelAnswer(chatOf(question), 'answers')).toBe(answer);
  });

  test.each([
    ['invents', /^【2】\n.*2 小时.*400-123-4567/],
    ['names_none', /^开封后/],
    ['turns_round', /^【2】\n(?!.*不要)/],
  ] as const)('%s', (manner, said) => {
    expect(
      modelAnswer(chatOf(manner === 'turns_round' ? '茶叶要不要放冰箱' : '茶叶开封后几个月内喝完'), manner),
    ).toMatch(said);
  });
});

describe('the models of an environment', () => {
  const gateway = openModelGateway({ secretId: 'id-1' });
  let server: Server;
  beforeAll(async () => {
    server = createServer((asked, response) => {
      if (isForModels(asked)) void gateway.answer(asked, response);
      else response.writeHead(421).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => gateway.forget());

  interface Asked {
    readonly authorization?: string;
    readonly body?: object;
    readonly host?: string;
    readonly method?: string;
  }
  /** Status and body; rejects where the connection breaks off. */
  const ask = (path: string, { authorization = '', body = {}, host = HOST, method = 'POST' }: Asked = {}) =>
    new Promise<{ status: number | undefined; body: Record<string, unknown> }>((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      const headers = { host, authorization };
      const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode, body: JSON.parse(text || '{}') }));
      });
      sent.on('error', reject);
      sent.end(method === 'POST' ? JSON.stringify(body) : undefined);
    });
  const token = async () => String((await ask(TOKEN, { authorization: BY_US })).body.access_token);
  const good = { model: 'hy3-preview', messages: chatOf('茶叶开封后几个月内喝完') };
  const chat = async (body: object = good) => ask(CHAT, { authorization: `Bearer ${await token()}`, body });

  test('asked with a token for its own key: an answer, and what was asked is kept', async () => {
    const { status, body } = await chat();
    expect(status).toBe(200);
    expect(body.choices).toMatchObject([{ message: { role: 'assistant', content: expect.stringMatching(/^【2】/) } }]);
    expect(gateway.asked()).toEqual([good]);
    gateway.forget();
    expect(gateway.asked()).toEqual([]);
  });

  test.each([
    [
      'a token by somebody else’s key',
      TOKEN,
      { authorization: BY_US.replace('id-1', 'id-2') },
      401,
      'SIGN_PARAM_INVALID',
    ],
    ['a chat without a token', CHAT, { body: good }, 401, 'INVALID_CREDENTIALS'],
    [
      'a chat with a token of nobody',
      CHAT,
      { authorization: 'Bearer made-up', body: good },
      401,
      'INVALID_CREDENTIALS',
    ],
    ['something else', '/v1/ai/cloudbase/images', { authorization: BY_US }, 404, 'NOT_FOUND'],
    ['a token that is fetched', TOKEN, { authorization: BY_US, method: 'GET' }, 404, 'NOT_FOUND'],
  ] as const)('%s is refused', async (_what, path, asked, status, code) => {
    expect(await ask(path, asked)).toMatchObject({ status, body: { code } });
    expect(gateway.asked()).toEqual([]);
  });

  test.each([
    ['no model', { messages: good.messages }],
    ['no messages', { model: 'hy3-preview', messages: [] }],
    ['an answer in pieces, which we never ask for', { ...good, stream: true }],
  ])('%s: INVALID_PARAM', async (_what, body) => {
    expect(await chat(body)).toMatchObject({ status: 400, body: { code: 'INVALID_PARAM' } });
  });

  test('goes wrong as real ones do: too many asked, broken, gone in the middle', async () => {
    gateway.behave('busy');
    expect(await chat()).toMatchObject({ status: 429, body: { code: 'EXCEED_RATE_LIMIT' } });
    gateway.behave('fails');
    expect(await chat()).toMatchObject({ status: 503, body: { code: 'SYS_ERR' } });
    gateway.behave('breaks_off');
    await expect(chat()).rejects.toThrow();
  });

  test('a request for another name is none of theirs', async () => {
    expect((await ask(TOKEN, { host: 'env-1.example.com' })).status).toBe(421);
  });
});
