import { closeBrowser } from './profiles';
import { forgetSeeded } from './seeded-shop';

/** Takes away what the set-up made, and the browser where the test files ran in this very process: those of others end with them. */
export default async function teardown(): Promise<void> {
  forgetSeeded();
  await closeBrowser();
}
