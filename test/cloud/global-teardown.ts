import { rmSync } from 'node:fs';
import { bundledIn } from './bundle-functions';

/** Takes away what the set-up made. */
export default function teardown(): void {
  const dir = bundledIn();
  if (dir) rmSync(dir, { recursive: true, force: true });
}
