import { request } from 'node:http';
import { sign } from '@cloudbase/signature-nodejs';
import { CREDENTIALS, describeGateway } from './describe-gateway';

type Headers = Readonly<Record<string, string>>;
interface Answer {
  readonly status: number;
  readonly text: string;
}

describeGateway("requests that are not the SDK's", (running) => {
  const address = () => `${running.gateway.url}?env=warm-test&seqId=1`;

  /** Sends what a browser's fetch would not let one send, such as a foreign Host. */
  const send = (method: string, url: string, headers: Headers, body = ''): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(url, { method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      });
      sent.on('error', reject).end(body);
    });

  /** The headers of a call signed by Tencent's own library, whatever is sent then. */
  const signed = (params: object, credentials = CREDENTIALS): Headers => {
    const headers = { 'content-type': 'application/json', Host: new URL(address()).host };
    const { authorization, timestamp } = sign({
      ...credentials,
      method: 'post',
      url: address(),
      headers,
      params,
      timestamp: Math.floor(running.now / 1000),
      withSignedParams: true,
    });
    return { ...headers, authorization, 'x-timestamp': String(timestamp) };
  };
  const post = (params: object, { headers = signed(params), body = JSON.stringify(params) } = {}) =>
    send('POST', address(), headers, body);
  const codeOf = ({ text }: Answer): unknown => (JSON.parse(text) as { code?: unknown }).code;

  const insert = (id: string) => ({
    action: 'database.insertDocument',
    collectionName: 'notes',
    data: [`{"_id":"${id}"}`],
  });
  const read = { action: 'database.getDocument', collectionName: 'notes' };

  test('signed: what a function of this cloud asks is done', async () => {
    expect(codeOf(await post(insert('n1')))).toBeUndefined();
    expect(running.database.admin.count('notes')).toBe(1);
  });

  test('unsigned: neither read nor written, whoever asks', async () => {
    for (const params of [read, insert('n1'), { action: 'functions.invokeFunction', function_name: 'push' }]) {
      for (const authorization of [undefined, '', 'Bearer x', signed(params).authorization?.replace(/.$/, '')]) {
        const headers = { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) };
        expect(codeOf(await post(params, { headers }))).toBe('SIGN_PARAM_INVALID');
      }
    }
    expect(running.database.admin.count('notes')).toBe(0);
  });

  test("signed with another cloud's secrets: refused", async () => {
    const otherId = signed(insert('n1'), { ...CREDENTIALS, secretId: 'local-cloud' });
    expect(codeOf(await post(insert('n1'), { headers: otherId }))).toBe('SIGN_PARAM_INVALID');
    const otherKey = signed(insert('n1'), { ...CREDENTIALS, secretKey: 'local-cloud' });
    expect(codeOf(await post(insert('n1'), { headers: otherKey }))).toBe('SIGNATURE_FAILURE');
    expect(running.database.admin.count('notes')).toBe(0);
  });

  test('signed for something else: a changed, an added and a left out parameter are refused', async () => {
    const headers = signed(insert('n1'));
    for (const params of [insert('n2'), { ...insert('n1'), transactionId: 't' }, read]) {
      expect(codeOf(await post(params, { headers }))).toBe('SIGNATURE_FAILURE');
    }
  });

  test.each<[string, Headers]>([
    ['a name of its own that leads here', { Host: 'evil.example' }],
    ['a script of another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['a page of another port', { Origin: 'http://127.0.0.1:9', 'Sec-Fetch-Site': 'same-site' }],
    ['a form of an old browser', { Origin: 'null' }],
  ])('%s: refused at every door, signed or not', async (_who, headers) => {
    const stored = running.storage.put('photos/a.png', Buffer.from('x'), 'image/png');
    const download = String(running.storage.temporaryUrl(stored.fileId));
    const upload = `${running.gateway.origin}/upload/photos/b.png`;
    const authorization = running.storage.signUpload('photos/b.png');
    expect((await post(read, { headers: { ...signed(read), ...headers } })).status).toBe(403);
    expect((await send('PUT', upload, { authorization, ...headers }, 'x')).status).toBe(403);
    const isReadable = !('Host' in headers) && !('Sec-Fetch-Site' in headers);
    // An origin alone is what an image of a page sends, and the page cannot read it.
    expect((await send('GET', download, headers)).status).toBe(isReadable ? 200 : 403);
  });

  test('an unknown action, one that is the name of a property, a wrong shape: INVALID_PARAM with a request id', async () => {
    for (const action of ['database.dropEverything', 'constructor', 'toString', '__proto__']) {
      const answer = await post({ action });
      expect([answer.status, codeOf(answer)]).toEqual([200, 'INVALID_PARAM']);
      expect(JSON.parse(answer.text)).toHaveProperty('requestId');
    }
    for (const body of ['{"action":', '[]', 'null'])
      expect(codeOf(await post({}, { headers: signed({ action: 'x' }), body }))).toBe('INVALID_PARAM');
  });

  const nested = (levels: number, around = '{"a":'): string =>
    around.startsWith('{') ? `${around.repeat(levels)}1${'}'.repeat(levels)}` : '['.repeat(levels) + ']'.repeat(levels);

  test('nested past what a reader can follow: INVALID_PARAM, in the request and in what it holds', async () => {
    const deep = nested(30_000);
    const whole = `{"action":"database.getDocument","collectionName":"notes","query":${nested(30_000, '[')}}`;
    expect(codeOf(await post({}, { headers: signed({ action: 'x' }), body: whole }))).toBe('INVALID_PARAM');
    for (const params of [
      { ...read, query: deep },
      { ...read, query: '{"a":' },
      { ...insert('n1'), data: [deep] },
      {
        action: 'database.aggregateDocuments',
        collectionName: 'notes',
        stages: [{ stageKey: '$match', stageValue: deep }],
      },
      { action: 'functions.invokeFunction', function_name: 'push', request_data: nested(30_000, '[') },
    ]) {
      expect(codeOf(await post(params))).toBe('INVALID_PARAM');
    }
    expect(codeOf(await post({ ...insert('n1'), data: [nested(90)] }))).toBeUndefined();
  });

  test('larger than any call: refused by what it says of itself, before it is read', async () => {
    const headers = { ...signed({ action: 'x' }), 'content-length': String(21 * 1024 * 1024) };
    const code = await new Promise((resolve, reject) => {
      const sent = request(address(), { method: 'POST', headers }, (response) => {
        response.on('data', (chunk: Buffer) => resolve(codeOf({ status: 0, text: chunk.toString() })));
      });
      sent.on('error', reject).flushHeaders();
    });
    expect(code).toBe('EXCEED_REQUEST_LIMIT');
  });

  test('an address of its own: listens on 127.0.0.1 only', () => {
    expect(new URL(running.gateway.url).hostname).toBe('127.0.0.1');
  });
});
