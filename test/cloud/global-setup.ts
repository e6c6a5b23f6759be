import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleOnce } from './bundle-functions';

/** Bundles the functions once, before any worker starts. */
export default async function setup(): Promise<void> {
  await bundleOnce(mkdtempSync(join(tmpdir(), 'bundled-functions-')));
}
