import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { requireFreePort, requireNode, requireWritableFolder } from '../../../demo/start/checks.mjs';
import { findMissing } from '../../../demo/start/install-what-is-missing.mjs';

const INSTALL = resolve(__dirname, '../../../demo/start/install-what-is-missing.mjs');

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

  test('install: by what npm knows, else by what the registry says, else without what it lacks', async () => {
    writeLocks({ '': {}, 'node_modules/a': { version: '1.0.0' } });
    const bin = join(dir, 'bin');
    await requireWritableFolder(bin);
    const said = join(dir, 'said');
    const code = `import { installWhatIsMissing } from ${JSON.stringify(INSTALL)};
      await installWhatIsMissing(${JSON.stringify(dir)}).then(() => console.log('installed'), ({ message }) => console.log(message));`;
    const ways = (works: string) => {
      rmSync(said, { force: true });
      const npm = `#!/bin/sh\necho "$*" >> ${said}\ncase "$*" in ${works}) exit 0;; esac\nexit 1\n`;
      writeFileSync(join(bin, 'npm'), npm, { mode: 0o755 });
      const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
      const child = spawnSync(process.execPath, ['--input-type=module', '-e', code], { env, encoding: 'utf8' });
      const lines = readFileSync(said, 'utf8').trim().split('\n');
      return [child.stdout.trim().split('\n').at(-1), ...lines.map((line) => line.split(' --no-audit')[0])];
    };
    const [known, asked, lacking] = ['ci --prefer-offline', 'ci --loglevel=error', 'install --no-save'];
    expect(ways('*prefer-offline*')).toEqual(['installed', known]);
    expect(ways('*loglevel*')).toEqual(['installed', known, asked]);
    expect(ways('install*')).toEqual(['installed', known, asked, lacking]);
    expect(ways('never')).toEqual([expect.stringContaining('npm could not'), known, asked, lacking]);
  });

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
