/** @jest-environment jsdom */
import { contract } from '../../../contract';
import { HOUR, MINUTE, SECOND } from '../../../domain/kernel';
import { call, newKey } from '../../../src/cloud/call';
import { ClientError } from '../../../src/cloud/client-error';
import { cloudNow, hearCloudTime, onCloudTime } from '../../../src/cloud/cloud-time';
import { listFiles, readSource } from '../../source-tree';

jest.mock('@tarojs/taro', () => jest.requireActual('../shopper/phone-storage').taro);

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

  it.each([
    [-501004, 'BUSY'],
    [-501003, 'BUSY'],
    [-504003, 'TIMEOUT'],
    [-504002, 'TRY_AGAIN'],
  ])('call: the platform itself refusing with %s is told as %s', async (errCode, code) => {
    const refusal = answer({ ok: false, error: { code: 'TRY_AGAIN', message: 'x', details: { errCode } } });
    answers.push(refusal, refusal);
    await expect(rate(newKey())).rejects.toMatchObject({ code, isRetryable: true });
  });

  it('call: an answer that is no envelope is an internal error', async () => {
    answers.push(answer('<html>'));
    await expect(rate(newKey())).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});

describe('cloudNow', () => {
  const FRIDAY = Date.parse('2026-11-27T12:00:00Z');

  it.each([-2, 2, 48])(
    'answer: a phone whose clock is %s hours wrong goes by the cloud, also after an error',
    async (hours) => {
      jest.spyOn(Date, 'now').mockReturnValue(FRIDAY + hours * HOUR);
      answers.push(answer({ ok: true, data: ack, at: FRIDAY }));
      await rate(newKey());
      expect(cloudNow()).toBe(FRIDAY);
      answers.push(answer({ ok: false, error: { code: 'NOT_FOUND', message: 'x' }, at: FRIDAY + MINUTE }));
      await rate(newKey()).catch(() => undefined);
      expect(cloudNow()).toBe(FRIDAY + MINUTE);
      jest.restoreAllMocks();
    },
  );

  it('answer: one that was long on its way does not move what is known, and is half its way old otherwise', () => {
    jest.spyOn(Date, 'now').mockReturnValue(FRIDAY);
    hearCloudTime(FRIDAY + HOUR, FRIDAY, FRIDAY);
    const told = jest.fn();
    const stop = onCloudTime(told);
    hearCloudTime(FRIDAY + HOUR + SECOND, FRIDAY - 5 * SECOND, FRIDAY + 5 * SECOND);
    expect([cloudNow(), told.mock.calls.length]).toEqual([FRIDAY + HOUR, 0]);
    hearCloudTime(FRIDAY, FRIDAY - 4 * SECOND, FRIDAY);
    expect([cloudNow(), told.mock.calls.length]).toEqual([FRIDAY + 2 * SECOND, 1]);
    stop();
    jest.restoreAllMocks();
  });

  it('answer: what is no time teaches nothing', () => {
    hearCloudTime(Date.now(), Date.now(), Date.now());
    const before = cloudNow() - Date.now();
    for (const at of [undefined, null, '2026', Number.NaN, Number.POSITIVE_INFINITY]) hearCloudTime(at, 0, 0);
    expect(cloudNow() - Date.now()).toBeCloseTo(before, -2);
  });

  it('phone: its own clock is read where calls are timed and names are made, and by no page', () => {
    const reading = listFiles(['.ts', '.tsx'], 'src').filter((file) =>
      /\bDate\.now\b|new Date\(\)/.test(readSource(file)),
    );
    expect(reading.sort()).toEqual([
      'src/cloud/call.ts',
      'src/cloud/cloud-time.ts',
      // How long a browser took to let a sound be played.
      'src/phone/chime/index.h5.ts',
      'src/phone/parent/index.h5.ts',
    ]);
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
