import { uploadFolderOf } from '../../../cloudfunctions/_records/context';
import { DAY, MINUTE } from '../../../domain/kernel';
import { type DemoForTests, openDemoForTests } from '../demo-for-tests';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const CSV = Buffer.from('问题,答案\n什么时候发货？,48 小时内\n');
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const FOLDER = uploadFolderOf('oShopper_Lin');

describe('clock and files', () => {
  let demo: DemoForTests;
  beforeAll(async () => {
    demo = await openDemoForTests();
  });
  afterAll(() => demo.close());

  test('clock: turns forward by what is asked', async () => {
    const before = (await (await demo.request('/health')).json()).now;
    const { now } = await (await demo.post('/clock', { advanceMs: 10 * MINUTE })).json();
    expect(now).toBe(before + 10 * MINUTE);
  });

  test.each([-1, 1.5, 32 * DAY, '5', null, undefined])('clock: %p is refused', async (advanceMs) => {
    expect((await demo.post('/clock', { advanceMs })).status).toBe(400);
  });

  const put = (path: string, body: Buffer, headers: Record<string, string> = {}) =>
    demo.request(path, {
      method: 'PUT',
      body: new Uint8Array(body),
      headers: { 'Content-Type': 'image/png', Authorization: 'Bearer oShopper_Lin', ...headers },
    });

  test('files: a stored picture is fetched by its signed address, or shown by its id in a page of ours', async () => {
    const answer = await put(`/files/${FOLDER}/2026-11-20/abc.png`, PNG);
    const { fileID } = await answer.json();
    expect(fileID).toMatch(/^cloud:\/\/[^/]+\/uploads\/[0-9a-f]{24}\/2026-11-20\/abc\.png$/);
    const address = demo.cloud.storage.temporaryUrl(fileID) ?? '';
    const fetched = await demo.request(address);
    expect(fetched.headers.get('Content-Type')).toBe('image/png');
    expect(fetched.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(PNG);
    expect((await demo.request(`/files/${FOLDER}/2026-11-20/abc.png`)).status).toBe(404);
    // A page of ours may show it by its id, as WeChat's images do.
    const headers = { 'Sec-Fetch-Dest': 'image', 'Sec-Fetch-Site': 'same-origin' };
    const shown = await demo.request(`/files/${FOLDER}/2026-11-20/abc.png`, { headers });
    expect([shown.status, shown.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    const elsewhere = { ...headers, 'Sec-Fetch-Site': 'cross-site' };
    expect((await demo.request(`/files/${FOLDER}/2026-11-20/abc.png`, { headers: elsewhere })).status).not.toBe(200);
  });

  test('files: what cannot be a path is no file, whoever asks', async () => {
    const page = { 'Sec-Fetch-Dest': 'image', 'Sec-Fetch-Site': 'same-origin' };
    for (const path of ['%E0%A4%A', '..%2f..%2fkeys', 'a%00b', 'a//b', '%5c', 'a'.repeat(900)]) {
      for (const headers of [page, {}])
        expect([path, (await demo.request(`/files/${path}`, { headers })).status]).toEqual([path, 404]);
      const put = { method: 'PUT', body: 'x', headers: { Authorization: 'Bearer oShopper_Lin' } };
      expect((await demo.request(`/files/${path}`, put)).status).toBe(400);
    }
  });

  test('events: so many pages watch at once, and one that leaves makes room', async () => {
    const open = () => demo.request('/events');
    const streams = await Promise.all(Array.from({ length: 64 }, open));
    expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await open()).status).toBe(503);
    await streams[0]?.body?.cancel();
    // It is noticed a turn later.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const next = await open();
    expect(next.status).toBe(200);
    for (const { body } of [next, ...streams.slice(1)]) await body?.cancel();
  });

  test('files: nobody writes over a picture', async () => {
    expect((await put(`/files/${FOLDER}/once.png`, PNG)).status).toBe(200);
    expect((await put(`/files/${FOLDER}/once.png`, PNG)).status).toBe(409);
  });

  test('files: spreadsheets are stored as what they are', async () => {
    expect((await put(`/files/${FOLDER}/faq.csv`, CSV, { 'Content-Type': 'text/csv' })).status).toBe(200);
    const book = Buffer.from('PK\x03\x04 and so on');
    expect((await put(`/files/${FOLDER}/faq.xlsx`, book, { 'Content-Type': EXCEL })).status).toBe(200);
  });

  test.each([
    ['without a person', `/files/${FOLDER}/a.png`, PNG, { Authorization: '' }, 401],
    ['in somebody else’s folder', `/files/${uploadFolderOf('oShopper_Wang')}/a.png`, PNG, {}, 403],
    ['in nobody’s folder', '/files/uploads/a.png', PNG, {}, 403],
    ['outside uploads', '/files/faq/a.png', PNG, {}, 400],
    ['upwards', '/files/uploads/..%2f..%2fcloud.png', PNG, {}, 400],
    ['no picture by its name', `/files/${FOLDER}/a.html`, PNG, {}, 400],
    ['no picture by its header', `/files/${FOLDER}/a.png`, PNG, { 'Content-Type': 'text/html' }, 415],
    ['no picture by its bytes', `/files/${FOLDER}/a.png`, Buffer.from('<script>'), {}, 415],
    ['no workbook by its bytes', `/files/${FOLDER}/a.xlsx`, PNG, { 'Content-Type': EXCEL }, 415],
    ['a picture called a table', `/files/${FOLDER}/a.csv`, PNG, { 'Content-Type': 'text/csv' }, 415],
    ['a table called a picture', `/files/${FOLDER}/a.png`, CSV, {}, 415],
    ['larger than 10 MB', `/files/${FOLDER}/a.png`, Buffer.alloc(10 * 1024 * 1024 + 1), {}, 413],
  ])('files: %s is refused', async (_what, path, body, headers, status) => {
    expect((await put(path, body, headers)).status).toBe(status);
  });

  test('pages: the mini program starts as a phone of its own, at the cloud’s time', async () => {
    const html = await (await demo.request('/app/?as=oShopper_Lin')).text();
    const { now } = await (await demo.request('/health')).json();
    expect(html).toMatch(/<head><link[^>]+><script src="\/stage\/phone\.js" data-now="\d+"><\/script><title>/);
    expect(Number(/data-now="(\d+)"/.exec(html)?.[1])).toBe(now);
  });

  test.each(['/pictures/..%2f..%2fpackage.json', '/stage/../../package.json', '/fonts/files/..%2f..%2fpackage.json'])(
    'pages: %s does not lead out of its folder',
    async (path) => {
      const answer = await demo.request(path);
      expect(await answer.text()).not.toContain('"warmdesk"');
    },
  );
});
