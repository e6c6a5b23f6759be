import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireFreePort, requireNode, requireWritableFolder } from '../../../demo/start/checks.mjs';
import { findMissing } from '../../../demo/start/install-what-is-missing.mjs';

describe('npm start, before anything runs', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'start-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  test('node: 20.11 and newer', () => {
    expect(() => requireNode('20.11.0')).not.toThrow();
    expect(() => requireNode('20.20.2')).not.toThrow();
    expect(() => requireNode('24.1.0')).not.toThrow();
    expect(() => requireNode('18.20.8')).toThrow('WarmDesk needs Node 20.11 or newer; this is Node 18.20.8.');
    expect(() => requireNode('20.9.0')).toThrow('this is Node 20.9.0.');
  });

  test('port: a taken one is told in one sentence, with another to try', async () => {
    const other = net.createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as net.AddressInfo;
    await expect(requireFreePort(port, '127.0.0.1')).rejects.toThrow(
      `Port ${port} is taken by another program. Try: npm start -- --port ${port + 1}`,
    );
    await new Promise((closed) => other.close(closed));
    await expect(requireFreePort(port, '127.0.0.1')).resolves.toBeUndefined();
  });

  test('data folder: made when missing, told when it cannot be', async () => {
    await expect(requireWritableFolder(join(dir, 'new/data'))).resolves.toBeUndefined();
    writeFileSync(join(dir, 'file'), '');
    await expect(requireWritableFolder(join(dir, 'file/data'))).rejects.toThrow(/^Cannot write to the data folder/);
    await expect(requireWritableFolder(join(dir, 'file'))).rejects.toThrow('(it is a file)');
    // Where the system takes no folders, not even from root.
    if (existsSync('/proc/self'))
      await expect(requireWritableFolder('/proc/no/such')).rejects.toThrow(/^Cannot write to the data folder/);
  });

  const writeLocks = (wanted: object, installed?: object) => {
    writeFileSync(join(dir, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    if (!installed) return;
    writeFileSync(join(dir, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  };

  test('install: counts what is not there in the version of the lock file', async () => {
    await requireWritableFolder(join(dir, 'node_modules'));
    const wanted = {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0' },
      'node_modules/for-macs': { version: '1.0.0', optional: true },
    };
    writeLocks(wanted);
    expect(findMissing(dir)).toBe(2);
    writeLocks(wanted, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.9.0' } });
    expect(findMissing(dir)).toBe(1);
    writeLocks(wanted, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } });
    expect(findMissing(dir)).toBe(0);
  });
});
