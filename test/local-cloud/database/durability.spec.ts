import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openDatabase } from '../../../local-cloud/database';
import { scratchFile } from './scratch';

/** Runs the writer, kills it with no warning after so many acknowledged writes, and answers all that it printed. */
function killAfter(count: number, file: string, durability: string): Promise<string[]> {
  const script = join(__dirname, 'write-until-killed.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, file, durability]);
  let printed = '';
  let complaints = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.split('\n').length > count) child.kill('SIGKILL');
    });
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(printed.split('\n').slice(0, -1));
      else reject(new Error(complaints));
    });
  });
}

describe('a killed process', () => {
  test.each([
    [40, 'NORMAL'],
    [333, 'NORMAL'],
    [60, 'FULL'],
  ])(
    'after %i acknowledged writes, %s: each of them is there, and no transaction is there by half',
    async (count, durability) => {
      const file = scratchFile();
      const acknowledged = await killAfter(count, file, durability);
      expect(acknowledged.length).toBeGreaterThanOrEqual(count);
      const database = openDatabase({
        file,
        collections: [{ name: 'notes', indexes: [{ name: 'n', keys: [['n', 1]] }] }],
        now: () => 0,
      });
      const ids = new Set(database.admin.find('notes').map(({ _id }) => String(_id)));
      database.close();
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
      const pairs = [...ids].filter((id) => !id.startsWith('p')).map((id) => id.slice(1));
      expect(pairs.filter((n) => !ids.has(`a${n}`) || !ids.has(`b${n}`))).toEqual([]);
    },
  );
});
