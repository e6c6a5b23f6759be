import { CloudError } from '../../../local-cloud/cloud-error';
import { describeGateway, refusalOf } from './describe-gateway';
import { cloud } from './sdk';

describeGateway('callFunction and the context through the SDK', (running) => {
  test('callFunction: data goes in, the returned value comes out, the caller is known', async () => {
    running.invocations.set('token-1', {
      id: 'run-1',
      token: 'token-1',
      functionName: 'shopper',
      source: 'wx_client',
      openapi: [],
    });
    running.invokeFunction = async (name, data, caller) =>
      JSON.stringify({ name, data, by: caller?.functionName ?? null });
    const { result } = await cloud.callFunction({ name: 'caretaker', data: { a: [1, '好'] } });
    expect(result).toEqual({ name: 'caretaker', data: { a: [1, '好'] }, by: 'shopper' });
  });

  test('callFunction without data: an empty event', async () => {
    running.invokeFunction = async (_name, data) => JSON.stringify(data);
    expect((await cloud.callFunction({ name: 'caretaker' })).result).toEqual({});
  });

  test('a function that fails: errCode -1 with the code as text', async () => {
    running.invokeFunction = async () => {
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', 'it threw');
    };
    expect(await refusalOf(cloud.callFunction({ name: 'caretaker' }))).toMatchObject({
      errCode: -1,
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining('it threw'),
    });
  });

  test('getWXContext: who calls, from the environment, without the token', () => {
    const context = cloud.getWXContext();
    expect(context).toMatchObject({ OPENID: 'oShopper0001', APPID: 'wx0000000000000001', SOURCE: 'wx_client' });
    expect(JSON.stringify(context)).not.toContain('token-1');
  });
});
