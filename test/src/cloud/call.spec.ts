/** @jest-environment jsdom */
import { contract } from '../../../contract';
import { call, newKey } from '../../../src/cloud/call';
import { ClientError } from '../../../src/cloud/client-error';

const answers: (() => Promise<{ status: number; json(): Promise<unknown> }>)[] = [];
const sent: { url: string; body: unknown; headers: Record<string, string> }[] = [];
const answer = (body: unknown) => () => Promise.resolve({ status: 200, json: () => Promise.resolve(body) });
const lost = () => Promise.reject(new TypeError('Failed to fetch'));
const ack = { ticketId: 't1', number: '2071', status: 'new', at: 1 };

beforeEach(() => {
  answers.length = 0;
  sent.length = 0;
  window.sessionStorage.setItem('warmdesk.as', 'shopper-1');
  global.fetch = ((url: string, init: { body: string; headers: Record<string, string> }) => {
    sent.push({ url, body: JSON.parse(init.body), headers: init.headers });
    return (answers.shift() ?? lost)();
  }) as unknown as typeof fetch;
});

const rate = (key: string) => call('shopper', 'ticket.rate', { key, ticketId: 't1', stars: 5 });

describe('call', () => {
  it("call: sends action and input as the page's person, answers the data of the envelope", async () => {
    answers.push(answer({ ok: true, data: ack }));
    await expect(rate('key-12345678')).resolves.toEqual(ack);
    expect(sent).toEqual([
      {
        url: 'http://localhost/call/shopper',
        body: { action: 'ticket.rate', input: { key: 'key-12345678', ticketId: 't1', stars: 5 } },
        headers: { 'Content-Type': 'application/json', Authorization: 'Bearer shopper-1' },
      },
    ]);
  });

  it('call: an error of the cloud keeps its code and details, and is not sent again', async () => {
    answers.push(answer({ ok: false, error: { code: 'ALREADY_DONE', message: 'x', details: { stars: 4 } } }));
    const error = await rate(newKey()).catch((thrown: ClientError) => thrown);
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toMatchObject({ code: 'ALREADY_DONE', details: { stars: 4 }, isRetryable: false, isOffline: false });
    expect(sent).toHaveLength(1);
  });

  it('call: a lost answer is asked for once more, with the same key', async () => {
    answers.push(lost, answer({ ok: true, data: ack }));
    await expect(rate('key-12345678')).resolves.toEqual(ack);
    expect(sent.map(({ body }) => body)).toEqual([sent[0]?.body, sent[0]?.body]);
  });

  it('call: without a connection ends as OFFLINE, which may be tried again', async () => {
    await expect(rate(newKey())).rejects.toMatchObject({ code: 'OFFLINE', isOffline: true, isRetryable: true });
    expect(sent).toHaveLength(2);
  });

  it('call: an answer that is no envelope is an internal error', async () => {
    answers.push(answer('<html>'));
    await expect(rate(newKey())).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});

describe('the contract', () => {
  it('repeating: every write takes a key, so that any call may be sent twice', () => {
    const writes = Object.values(contract).flatMap((actions) => Object.entries(actions));
    const keyless = writes.filter(([, spec]) => {
      const { entries } = spec.input as { entries?: object };
      return spec.kind === 'write' && !(entries && 'key' in entries);
    });
    expect(keyless.map(([name]) => name)).toEqual([]);
  });
});
