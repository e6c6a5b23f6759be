import Taro from '@tarojs/taro';
import { ClientError, codeOfPlatform } from '../client-error';

/** Sends one call to a cloud function and answers its envelope, unread. */
export async function send(functionName: string, data: { action: string; input: unknown }): Promise<unknown> {
  try {
    const answer = await Taro.cloud.callFunction({ name: functionName, data });
    return answer.result;
  } catch (thrown) {
    throw asTransportError(thrown);
  }
}

/** The platform's own failures, by their number where it gives one: -404011 and below are the function's, the rest never reached it. */
function asTransportError(thrown: unknown): ClientError {
  const { errCode, errMsg } = (thrown ?? {}) as { errCode?: unknown; errMsg?: unknown };
  const text = String(errMsg ?? thrown);
  const code = codeOfPlatform(errCode ?? Number(/errCode: (-\d+)/.exec(text)?.[1]));
  if (code) return new ClientError(code, {}, { cause: thrown });
  if (/timeout|timed out/i.test(text)) return new ClientError('TIMEOUT', {}, { cause: thrown });
  if (/request:fail|network|ERR_INTERNET|interrupted|-1\b/i.test(text))
    return new ClientError('OFFLINE', {}, { cause: thrown });
  return new ClientError('INTERNAL', {}, { cause: thrown });
}
