import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readApp, withEntries, withoutEntries } from '../../../embed/host/app-json';
import { patchBetween, takeBack } from '../../../embed/host/patch';

const HOST = readFileSync(path.resolve(__dirname, '../native-host/app.json'), 'utf8');
const ENTRIES = {
  packages: [
    { root: 'warmdesk/shopper', pages: ['help', 'article'], independent: true as const },
    { root: 'warmdesk/agent', pages: ['queue'], independent: true as const },
  ],
  preloadedFrom: ['pages/mine/mine', 'pages/order/detail/detail'],
  preloaded: 'warmdesk/shopper',
};

describe('our entries in a host’s app.json', () => {
  test('added: packages last, the page’s own preloading kept, the rest to the space as it was', () => {
    const text = withEntries(HOST, ENTRIES);
    const app = readApp(text);
    expect(app.subpackages?.map(({ root }) => root)).toEqual(['pages/order', 'warmdesk/shopper', 'warmdesk/agent']);
    expect(app.preloadRule).toEqual({
      'pages/mine/mine': { network: 'wifi', packages: ['order', 'warmdesk/shopper'] },
      'pages/order/detail/detail': { network: 'all', packages: ['warmdesk/shopper'] },
    });
    expect(app.__usePrivacyCheck__).toBe(true);
    for (const line of HOST.split('\n')) if (!/[{}\]]|sitemap/.test(line)) expect(text).toContain(line);
  });

  test.each([
    ['without subpackages and rules', '{"pages":["a/a"]}'],
    ['with the other name of the list', '{\r\n\t"pages": ["a/a"],\r\n\t"subPackages": []\r\n}\r\n'],
    ['with a comment', '{ // ours\n  "pages": ["a/a"], /* none */ "window": {} }\n'],
    ['with its own word about privacy', '{"pages":["a/a"],"__usePrivacyCheck__":false}'],
  ])('a host %s: added and taken out, byte for byte', (_, text) => {
    const added = withEntries(text, ENTRIES);
    const { subPackages = [] } = readApp(added);
    expect(subPackages.map(({ root }) => root)).toEqual(['warmdesk/shopper', 'warmdesk/agent']);
    expect(takeBack(added, patchBetween(text, added))).toBe(text);
  });

  test('changed since: only ours goes', () => {
    const changed = withEntries(HOST, ENTRIES).replace('青竹茶铺', '青竹茶社');
    expect(takeBack(changed, patchBetween(HOST, withEntries(HOST, ENTRIES)))).toBeUndefined();
    const out = withoutEntries(changed, 'warmdesk', true);
    expect(readApp(out)).toEqual(readApp(HOST.replace('青竹茶铺', '青竹茶社')));
  });

  test('a text that is no app.json: a sentence', () => {
    expect(() => readApp('{}')).toThrow('lists no pages');
    expect(() => readApp('')).toThrow('lists no pages');
  });

  test('a patch: takes back whatever it led to, and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const patch = patchBetween(before, after);
        expect(takeBack(after, patch)).toBe(before);
        expect(takeBack(`${after}x`, patch)).toBeUndefined();
      }),
    );
  });
});
