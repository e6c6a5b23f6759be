import { ClientError } from '../client-error';
import { authorization, originOfCloud } from './browser.h5';

/** Sends one call to a cloud function over HTTP and answers its envelope, unread. */
export async function send(functionName: string, data: { action: string; input: unknown }): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`${originOfCloud()}/call/${functionName}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...authorization() },
      body: JSON.stringify(data),
    });
  } catch (thrown) {
    throw new ClientError('OFFLINE', {}, { cause: thrown });
  }
  try {
    return await response.json();
  } catch (thrown) {
    // An answer that is no envelope: a gateway in between, or a server that is starting.
    throw new ClientError(response.status >= 500 ? 'TRY_AGAIN' : 'INTERNAL', {}, { cause: thrown });
  }
}
