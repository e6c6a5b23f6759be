import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { readBody } from '../../../local-cloud/gateway/request-body';

describe('the body of a request', () => {
  const begin = () => {
    const request = Object.assign(new EventEmitter(), { headers: {}, destroy: () => undefined });
    const body = readBody(request as unknown as IncomingMessage, 8);
    request.emit('data', Buffer.from('half'));
    return { request, body };
  };

  test('one that ends: is there, whatever closes after it', async () => {
    const { request, body } = begin();
    request.emit('end');
    request.emit('close');
    expect(String(await body)).toBe('half');
  });

  test('one that closes before its end: broke off', async () => {
    const { request, body } = begin();
    request.emit('close');
    await expect(body).rejects.toMatchObject({ code: 'SYS_ERR', message: 'the request broke off' });
  });

  test('one that goes on past what is let in: refused', async () => {
    const { request, body } = begin();
    request.emit('data', Buffer.from('more than'));
    await expect(body).rejects.toMatchObject({ code: 'EXCEED_REQUEST_LIMIT' });
  });
});
