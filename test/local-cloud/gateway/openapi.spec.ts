import type { Invocation } from '../../../local-cloud/types';
import { describeGateway, refusalOf } from './describe-gateway';
import { cloud } from './sdk';

const invocation = (token: string, openapi: readonly string[]): Invocation => ({
  id: `run-${token}`,
  token,
  functionName: 'push',
  openid: 'oShopper0001',
  source: 'wx_client',
  openapi,
});

describeGateway('cloud.openapi through the SDK', (running) => {
  const seen: { params: unknown; caller: Invocation }[] = [];
  const send = (parameters: object) => {
    const { subscribeMessage } = cloud.openapi;
    return subscribeMessage?.send?.(parameters) ?? Promise.reject(new Error('no openapi'));
  };

  beforeEach(() => {
    seen.length = 0;
    running.invocations.set('token-1', invocation('token-1', ['subscribeMessage.send', 'security.msgSecCheck']));
    running.openapi['subscribeMessage.send'] = (params, caller) => {
      seen.push({ params, caller });
      return { errcode: 0, errmsg: 'ok', msg_id: 7 };
    };
  });

  test('a permitted call: the handler gets the parameters in snake case, and the caller', async () => {
    const answer = await send({
      touser: 'oA',
      templateId: 'T1',
      data: { thing1: { value: '退款 done' } },
      miniprogramState: 'formal',
    });
    expect(seen).toEqual([
      {
        params: {
          touser: 'oA',
          template_id: 'T1',
          data: { thing1: { value: '退款 done' } },
          miniprogram_state: 'formal',
        },
        caller: running.invocations.get('token-1'),
      },
    ]);
    expect(answer).toMatchObject({ errCode: 0, msgId: 7 });
  });

  test("WeChat's refusal: thrown with its code and text", async () => {
    running.openapi['subscribeMessage.send'] = () => ({ errcode: 43101, errmsg: 'user refuse to accept the msg' });
    expect(await refusalOf(send({ touser: 'oA' }))).toMatchObject({
      errCode: 43101,
      message: expect.stringContaining('openapi.subscribeMessage.send:fail user refuse to accept the msg'),
    });
  });

  test('a name that config.json does not list: -604101, and the handler never hears of it', async () => {
    running.invocations.set('token-1', invocation('token-1', []));
    expect(await refusalOf(send({ touser: 'oA' }))).toMatchObject({ errCode: -604101 });
    expect(seen).toEqual([]);
  });

  test('a token of no running function: -604101', async () => {
    running.invocations.clear();
    expect(await refusalOf(send({ touser: 'oA' }))).toMatchObject({ errCode: -604101 });
  });

  test('the token is read for each call: overlapping runs keep their own identity', async () => {
    running.invocations.set('token-2', invocation('token-2', ['subscribeMessage.send']));
    process.env.WX_API_TOKEN = 'token-2';
    await send({ touser: 'oB' });
    process.env.WX_API_TOKEN = 'token-1';
    await send({ touser: 'oA' });
    expect(seen.map(({ caller }) => caller.token)).toEqual(['token-2', 'token-1']);
  });

  test('a permitted name that the local cloud does not play: -501007, saying so', async () => {
    const check = cloud.openapi.security?.msgSecCheck?.({ content: 'x' }) ?? Promise.resolve();
    expect(await refusalOf(check)).toMatchObject({ errCode: -501007, message: expect.stringContaining('msgSecCheck') });
  });

  test('a file among the parameters: arrives byte for byte', async () => {
    const name = 'customerServiceMessage.uploadTempMedia';
    running.invocations.set('token-1', invocation('token-1', [name]));
    running.openapi[name] = (params, caller) => {
      seen.push({ params, caller });
      return { errcode: 0, media_id: 'm1' };
    };
    const value = Buffer.from([0, 255, 13, 10, 45, 45, 200]);
    await cloud.openapi.customerServiceMessage?.uploadTempMedia?.({
      type: 'image',
      media: { contentType: 'image/png', value },
    });
    expect(JSON.stringify(seen[0]?.params)).toContain(JSON.stringify(value));
  });
});
