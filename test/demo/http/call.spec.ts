import { hostname } from 'node:os';
import { type DemoForTests, openDemoForTests } from '../demo-for-tests';

const LIN = 'oShopper_Lin';

describe('POST /call', () => {
  let demo: DemoForTests;
  beforeAll(async () => {
    demo = await openDemoForTests();
  });
  afterAll(() => demo.close());

  test('call: passes action and input on, and the caller as the platform knows them', async () => {
    const answer = await demo.post(
      '/call/shopper',
      { action: 'order.get', input: { orderId: 'o1', openid: 'oEvil' } },
      LIN,
    );
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      ok: true,
      data: { action: 'order.get', input: { orderId: 'o1', openid: 'oEvil' }, openid: LIN },
    });
  });

  test('call: nobody without an openid, nor with one that cannot be one', async () => {
    for (const openid of [undefined, 'x', "o'; drop"]) {
      const answer = await demo.post('/call/shopper', { action: 'a', input: {} }, openid);
      expect([answer.status, (await answer.json()).error.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  test.each(['nothing', 'push', 'jobs', 'chores', 'caretaker', 'toString', '__proto__'])(
    'call: %s is no function a client may call',
    async (name) => {
      const answer = await demo.post(`/call/${name}`, { action: 'a', input: {} }, LIN);
      expect([answer.status, (await answer.json()).error.code]).toEqual([404, 'UNKNOWN_ACTION']);
    },
  );

  test('call: a function that throws is an internal error with the platform’s code', async () => {
    const answer = await demo.post('/call/shopper', { action: 'throw', input: {} }, LIN);
    expect(answer.status).toBe(502);
    expect((await answer.json()).error).toMatchObject({ code: 'INTERNAL', details: { errCode: -504002 } });
  });

  test('call: a function that does not come back may be tried again', async () => {
    const answer = await demo.post('/call/merchant', { action: 'a', input: {} }, LIN);
    expect((await answer.json()).error).toMatchObject({ code: 'TRY_AGAIN', details: { errCode: -504003 } });
  });

  test.each([
    ['no JSON', '{', 400],
    ['a list', '[]', 400],
    ['nothing', '', 400],
    ['30,000 lists in each other', '['.repeat(30_000) + ']'.repeat(30_000), 400],
    ['30,000 objects in each other', `${'{"input":'.repeat(30_000)}1${'}'.repeat(30_000)}`, 413],
    [
      'input of 10,000 objects in each other',
      `{"action":"a","input":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
      400,
    ],
    ['200 KB', JSON.stringify({ input: 'x'.repeat(200 * 1024) }), 413],
  ])('call: %s as a body is told so', async (_what, body, status) => {
    const answer = await demo.post('/call/shopper', body, LIN);
    expect([answer.status, (await answer.json()).error.code]).toEqual([status, 'INVALID_INPUT']);
  });

  test('call: more than the platform’s 100 KB is refused with its own words', async () => {
    const answer = await demo.post('/call/shopper', { action: 'a', input: 'x'.repeat(110_000) }, LIN);
    expect([answer.status, (await answer.json()).error]).toEqual([
      413,
      { code: 'INVALID_INPUT', message: expect.stringContaining('100 KB') },
    ]);
  });

  test.each([
    ['a script', { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' }],
    ['a form', { 'Content-Type': 'text/plain', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }],
    ['another port', { 'Content-Type': 'text/plain', 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'navigate' }],
    ['an old browser’s form', { 'Content-Type': 'text/plain', Origin: 'https://evil.example' }],
    ['a page without origin', { 'Content-Type': 'text/plain', Origin: 'null' }],
  ])('call: %s of another site is refused', async (_who, headers: Record<string, string>) => {
    const init = { method: 'POST', body: '{"action":"inbox.head","input":{}}' };
    const answer = await demo.request('/call/shopper', {
      ...init,
      headers: { ...headers, Authorization: `Bearer ${LIN}` },
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  test.each([undefined, 'application/x-www-form-urlencoded', 'text/plain'])(
    'call: a tool that calls its JSON %s is understood',
    async (type) => {
      const headers = { Authorization: `Bearer ${LIN}`, ...(type && { 'Content-Type': type }) };
      const body = new TextEncoder().encode('{"action":"inbox.head","input":{}}');
      const answer = await demo.request('/call/shopper', { method: 'POST', body, headers });
      expect(await answer.json()).toMatchObject({ ok: true });
    },
  );

  test('call: our own page, which names us as its origin, is let in', async () => {
    const headers = { Authorization: `Bearer ${LIN}`, Host: '127.0.0.1:8811', Origin: 'http://127.0.0.1:8811' };
    const body = '{"action":"inbox.head","input":{}}';
    const answer = await demo.request('/call/shopper', { method: 'POST', body, headers });
    expect(await answer.json()).toMatchObject({ ok: true });
  });

  test.each(['/push', '/tap/subscribe', '/clock', '/wechat/enter', '/wechat/message', '/wechat/card'])(
    '%s: lists in each other past what a reader can follow are the sender’s mistake',
    async (path) => {
      const answer = await demo.post(path, `{"MsgType":"text","deep":${'['.repeat(30_000)}${']'.repeat(30_000)}}`);
      expect([answer.status, (await answer.json()).error.code]).toEqual([400, 'INVALID_INPUT']);
    },
  );

  test('any path: a name that is not ours in Host is refused', async () => {
    const answer = await demo.request('/health', { headers: { Host: 'evil.example:8811' } });
    expect(answer.status).toBe(403);
  });
});

describe('open to a network', () => {
  let demo: DemoForTests;
  beforeAll(async () => {
    demo = await openDemoForTests({ isLoopbackOnly: false, ownNames: ['shop.lan'] });
  });
  afterAll(() => demo.close());
  const statusAt = async (host: string) => (await demo.request('/health', { headers: { Host: host } })).status;

  test('any path: addresses, this machine’s name and the one it was given are let in', async () => {
    for (const host of ['192.168.1.7:8787', '[fe80::1]:8787', 'localhost', `${hostname()}:8787`, 'Shop.LAN:8787'])
      expect([host, await statusAt(host)]).toEqual([host, 200]);
  });

  test('any path: a name of somebody else’s is refused, though it leads here and to itself', async () => {
    for (const host of ['evil.example:8787', '192.168.1.7.evil.example', 'shop.lan.evil.example', ''])
      expect([host, await statusAt(host)]).toEqual([host, 403]);
    const headers = { Host: 'evil.example', Origin: 'http://evil.example', 'Sec-Fetch-Site': 'same-origin' };
    expect((await demo.request('/push', { method: 'POST', headers, body: '{"MsgType":"text"}' })).status).toBe(403);
  });
});

describe('GET /contract', () => {
  let demo: DemoForTests;
  beforeAll(async () => {
    demo = await openDemoForTests();
  });
  afterAll(() => demo.close());

  test('contract: every action with who may call it and what goes in', async () => {
    const contract = await (await demo.request('/contract')).json();
    expect(Object.keys(contract)).toEqual(['shopper', 'agent', 'merchant', 'exchange', 'figures']);
    expect(contract.agent['ticket.claim']).toMatchObject({ kind: 'write', allow: ['agent', 'lead', 'admin'] });
    expect(contract.shopper['ticket.rate']).toMatchObject({
      allow: ['everyone'],
      input: { type: 'object', properties: { stars: { type: 'integer', minimum: 1, maximum: 5 } } },
    });
    expect(contract.shopper['ticket.create'].input.properties.text).toEqual({
      type: 'string',
      default: '',
      description: '0 to 2000 characters, trimmed',
    });
  });
});
