import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findHost, readHostCode } from '../../../embed/host/host';

function hostWith(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'host-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

describe('reading a host', () => {
  test.each([
    ['its own folder', { 'app.json': '{}' }, '.'],
    [
      'where project.config.json says',
      { 'project.config.json': '{"miniprogramRoot":"client/"}', 'client/app.json': '{}' },
      'client',
    ],
    ['where such projects have it', { 'project.config.json': '{}', 'miniprogram/app.json': '{}' }, 'miniprogram'],
  ])('found in %s', (_, files, place) => {
    const folder = hostWith(files);
    expect(findHost(folder)).toBe(path.resolve(folder, place));
  });

  test('no mini program: says where it looked', () => {
    expect(() => findHost(hostWith({ 'a.txt': '' }))).toThrow(/no app\.json in \., miniprogram/);
  });

  test('its cloud: who opens it, and which; ours and what lies in node_modules do not count', () => {
    const folder = hostWith({
      'app.ts': "wx.cloud?.init({ traceUser: true, env: 'host-1' })",
      'node_modules/x/index.js': "wx.cloud.init({ env: 'no' })",
      'warmdesk/shopper/doorway.js': 'wx.cloud.init()',
    });
    expect(readHostCode(folder, 'warmdesk', [])).toMatchObject({ opensCloud: 'app.ts', env: 'host-1' });
    expect(readHostCode(hostWith({ 'app.js': 'App({})' }), 'warmdesk', []).opensCloud).toBeUndefined();
  });

  test('its pages with the entry', () => {
    const folder = hostWith({
      'a/a.json': '{ "usingComponents": { "help": "/warmdesk/entry/index" } }',
      'b/b.json': '{ "usingComponents": { "entry": "/components/entry/index" } }',
    });
    expect(readHostCode(folder, 'warmdesk', ['a/a', 'b/b', 'c/c']).withEntry).toEqual(['a/a']);
  });
});
