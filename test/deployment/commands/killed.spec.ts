import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { deploy } from '../../../deployment/commands/deploy';
import { openShopToDeploy, type ShopToDeploy } from '../shop-to-deploy';

const ROOT = path.resolve(__dirname, '../../..');

let shop: ShopToDeploy;
beforeAll(async () => {
  shop = await openShopToDeploy();
});
afterAll(() => shop.close());

/** Runs it in a process of its own, and kills that the moment it begins this step. @returns the steps it was told of, and how it ended */
async function killAt(step: number): Promise<{ readonly steps: number; readonly signal: string | null }> {
  const { terminal: _, ...context } = shop.context;
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'deploy-in-child.ts')], {
    cwd: ROOT,
    env: { ...process.env, DEPLOY_CONTEXT: JSON.stringify(context) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<string | null>((done) => child.on('exit', (_code, signal) => done(signal)));
  let steps = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [, nth, all] = /(\d+)\/(\d+) /.exec(line) ?? [];
    if (nth === undefined) continue;
    steps = Number(all);
    if (Number(nth) === step) child.kill('SIGKILL');
  }
  return { steps, signal: await ended };
}

test('killed by the machine again and again, and run again: it ends as if it had never been, with the keys it made first', async () => {
  const first = await killAt(2);
  expect(first.signal).toBe('SIGKILL');
  const keys = () => (JSON.parse(readFileSync(shop.context.ownerFile, 'utf8')) as { keys: object }).keys;
  const made = keys();
  // Each goes on where the one before was broken off, or does its last step again.
  const second = await killAt(5);
  expect(second.signal).toBe('SIGKILL');
  expect(second.steps).toBeLessThanOrEqual(first.steps);
  expect(await deploy(shop.context, { isSure: true })).toBe(true);
  expect(keys()).toEqual(made);
  shop.said.length = 0;
  expect(await deploy(shop.context, { isSure: true })).toBe(true);
  expect(shop.said).toContain('Nothing to do.');
});
